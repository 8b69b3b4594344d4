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
    case .packs: "ÉCRIRE UN PAQUET"
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
      Distinguo pose des questions sur ce que l’on confond facilement, juge tes réponses, les explique en citant la source, et repose chaque question quand tu vas l’oublier. Ce qui est raté revient plus loin dans la séance. Chaque réponse est sur le disque avant que son verdict s’affiche.
      Sans verbe, l’invite s’ouvre ; elle connaît les mêmes verbes avec les mêmes options, et Entrée seule commence une séance. Depuis le shell, un verbe est exécuté une fois. Chaque verbe a un nom français et un nom anglais, et tout début sans ambiguïté suffit.
      """
    case .options: "Tous les verbes acceptent ces options ; celles d’un seul verbe sont données avec lui."
    case .answering:
      "Pendant une question, ce que tu tapes est ta réponse. Les accents, les majuscules, les articles et les petites fautes de frappe ne te pénalisent pas. Selon le genre de question :"
    case .commands:
      "Une ligne qui commence par deux-points est une commande, jamais une réponse. « ? » seul montre les commandes qui ont un effet à ce moment ; « :aide indice » dit ce que fait l’une d’elles. Tout début sans ambiguïté suffit."
    case .settings:
      "Le fichier config.json contient un objet JSON ; toutes les clés sont facultatives. Une clé inconnue est signalée et gardée."
    case .files:
      "Emplacements habituels ; les variables ci-dessous et « --home » les changent. Sur macOS, tout est dans ~/Library/Application Support/distinguo."
    case .name, .synopsis, .verbs, .packs, .environment, .exitStatus, .examples, .seeAlso: ""
    }
  }

  private static func meaning(_ file: Sentence.Manual.File) -> String {
    switch file {
    case .progress: "la progression : toutes les réponses, et ce que l’on sait de chaque question"
    case .journal: "les réponses d’une séance en cours ; elles passent dans la progression à sa fin"
    case .backups: "les sauvegardes de la progression : « progres restaurer » en rétablit une"
    case .packs: "les copies installées des paquets"
    case .drafts: "les questions proposées par des programmes, un fichier par paquet"
    case .remarks: "ce qui a été signalé ou contesté, pour les auteurs des paquets"
    case .settings: "les réglages"
    case .state: "l’historique de l’invite, une séance interrompue, le nom de cet appareil"
    case .cache: "de quoi ouvrir aussitôt les paquets déjà lus ; on peut l’effacer à tout moment"
    }
  }

  private static func meaning(_ variable: Sentence.Manual.Variable) -> String {
    switch variable {
    case .home: "dossier qui contient tout, comme « --home »"
    case .language: "langue de l’interface, fr ou en, comme « --lang »"
    case .now: "l’heure qu’il est pour le programme (2026-11-22T10:00:00Z), pour les essais et les démonstrations"
    case .folders: "dossiers de la progression, des réglages et de l’état ; les chemins relatifs sont ignorés"
    case .locale: "langue quand rien d’autre n’en indique une ; le français si ce n’est ni le français ni l’anglais"
    case .colour:
      "aucune couleur si NO_COLOR n’est pas vide ; toujours si CLICOLOR_FORCE n’est ni vide ni 0 ; aucune dans un terminal nommé dumb"
    case .pager:
      "programme qui affiche les longs textes dans un terminal ; aucun si vide ou cat, less si rien n’en indique un"
    case .editor: "programme qu’ouvre « regler --edit », si aucun réglage n’en indique un"
    case .columns: "largeur des lignes quand la sortie n’est pas un terminal"
    }
  }

  private static func meaning(_ status: ExitStatus) -> String {
    switch status {
    case .done: "fait"
    case .negativeResult: "fait, avec un résultat négatif : examen non réussi, erreurs dans un paquet, dégâts trouvés"
    case .wrongUsage: "la ligne de commande ou une variable n’est pas valable"
    case .dataNotUnderstood: "un fichier n’a pas pu être compris"
    case .inputMissing: "un fichier, un paquet ou une question manque"
    case .cannotCreate: "un fichier ou un dossier ne peut pas être créé"
    case .inputOutputFailed: "la lecture ou l’écriture a échoué, ou une réponse n’a pas pu être enregistrée"
    case .locked: "un autre processus bloque la progression"
    case .interrupted: "Ctrl-C a mis fin au verbe ; les réponses données auparavant sont enregistrées"
    }
  }
}
