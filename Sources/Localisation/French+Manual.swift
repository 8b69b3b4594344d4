import Usage

extension French {
  static func words(_ sentence: Sentence.Manual) -> String {
    switch sentence {
    case .summary: "s’entraîner à distinguer, dans une invite de commande"
    case .volume: "Commandes utilisateur"
    case .comment: "distinguo aide --man --lang fr"
    case .heading(let section): heading(section)
    case .text(let section): text(section)
    case .file(let file): meaning(file)
    case .variable(let variable): meaning(variable)
    case .exitStatus(let status): meaning(status)
    case .endedBySignal:
      "Quand un signal arrête le programme (130 après Ctrl-C), aucune réponse dont le verdict a été montré n’est perdue."
    case .optionsOfAsking: "Options de quiz, revoir, examen et contraste"
    case .seeAlso: "man(1), bash(1), zsh(1), fish(1), git(1)"
    }
  }

  private static func heading(_ section: Sentence.Manual.Section) -> String {
    switch section {
    case .name: "NOM"
    case .synopsis: "SYNOPSIS"
    case .description: "DESCRIPTION"
    case .options: "OPTIONS"
    case .verbs: "VERBES"
    case .answering: "RÉPONDRE"
    case .commands: "COMMANDES PENDANT UNE QUESTION"
    case .settings: "RÉGLAGES"
    case .files: "FICHIERS"
    case .environment: "ENVIRONNEMENT"
    case .exitStatus: "CODE DE RETOUR"
    case .examples: "EXEMPLES"
    case .seeAlso: "VOIR AUSSI"
    }
  }

  private static func text(_ section: Sentence.Manual.Section) -> String {
    switch section {
    case .description:
      """
      Distinguo pose des questions qui distinguent ce que l’on confond, juge ce qui est tapé, l’explique en citant sa source, et repose la question quand la réponse va être oubliée. Ce qui est raté revient plus loin dans la séance. Chaque réponse est sur le disque avant que son verdict soit montré.
      Sans verbe, l’invite s’ouvre ; elle connaît les mêmes verbes avec les mêmes options, et Entrée seule commence une séance. Depuis le shell, un verbe est exécuté une fois. Chaque verbe a un nom français et un nom anglais, et leurs débuts suffisent s’ils sont sans ambiguïté.
      """
    case .options: "Tous les verbes acceptent ces options ; celles d’un seul verbe sont données avec lui."
    case .answering:
      "Pendant une question, une ligne nue est la réponse. Accents, majuscules, articles et petites fautes de frappe ne comptent contre personne. Selon le genre de question :"
    case .commands:
      "Une ligne qui commence par deux-points est une commande, jamais une réponse. « ? » seul montre les commandes qui ont un effet à ce moment ; « :aide indice » dit ce que fait l’une d’elles. Les débuts sans ambiguïté suffisent."
    case .settings:
      "Le fichier config.json contient un objet JSON ; chaque clé peut manquer. Une clé inconnue est nommée et gardée."
    case .files:
      "Lieux habituels ; les variables ci-dessous et « --home » les déplacent. Sur macOS, tout est dans ~/Library/Application Support/distinguo."
    case .name, .synopsis, .verbs, .environment, .exitStatus, .examples, .seeAlso: ""
    }
  }

  private static func meaning(_ file: Sentence.Manual.File) -> String {
    switch file {
    case .progress: "la progression : toutes les réponses, et ce que l’on sait de chaque question"
    case .journal: "les réponses d’une séance en cours ; elles passent dans la progression à sa fin"
    case .backups: "les sauvegardes de la progression : « progres restaurer » en remet une"
    case .packs: "les copies installées des paquets"
    case .remarks: "ce qui a été signalé ou contesté, pour les auteurs des paquets"
    case .settings: "les réglages"
    case .state: "l’historique de l’invite, une séance interrompue, le nom de cet appareil"
    }
  }

  private static func meaning(_ variable: Sentence.Manual.Variable) -> String {
    switch variable {
    case .home: "dossier qui contient tout, comme « --home »"
    case .language: "langue de l’interface, fr ou en, comme « --lang »"
    case .now: "l’heure que le programme croit être (2026-11-22T10:00:00Z), pour les essais et les démonstrations"
    case .folders: "dossiers de la progression, des réglages et de l’état ; les chemins relatifs sont ignorés"
    case .locale: "langue quand rien d’autre n’en nomme ; le français si ce n’est ni le français ni l’anglais"
    case .colour:
      "aucune couleur si NO_COLOR dit quelque chose ; toujours si CLICOLOR_FORCE dit autre chose que 0 ; aucune dans un terminal nommé dumb"
    case .pager:
      "programme qui montre les longs textes dans un terminal ; vide ou cat : aucun ; less si rien n’en nomme"
    case .editor: "programme qu’ouvre « regler --edit », si aucun réglage n’en nomme"
    case .columns: "largeur des lignes quand la sortie n’est pas un terminal"
    }
  }

  private static func meaning(_ status: ExitStatus) -> String {
    switch status {
    case .done: "fait"
    case .negativeResult: "fait, avec un résultat négatif : examen manqué, erreurs dans un paquet, dégâts trouvés"
    case .wrongUsage: "la ligne de commande ou une variable ne veut rien dire"
    case .dataNotUnderstood: "un fichier n’est pas compris"
    case .inputMissing: "un fichier, un paquet ou une question manque"
    case .cannotCreate: "un fichier ou un dossier ne peut pas être créé"
    case .inputOutputFailed: "la lecture ou l’écriture a échoué, ou une réponse n’a pas pu être enregistrée"
    case .locked: "un autre processus garde la progression pour lui"
    }
  }
}
