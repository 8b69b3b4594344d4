import Training
import Usage

/// What can be typed, in a few words each: verbs, their subcommands and options, and the commands of a session.
extension French {
  static func summary(_ verb: Verb) -> String {
    switch verb {
    case .prompt: "ouvre l’invite de commande (ce que fait « distinguo » seul)"
    case .learn: "la leçon suivante : son texte, puis ses questions"
    case .quiz: "une séance d’entraînement : ce qui est à échéance, puis les ratées, puis du nouveau"
    case .review: "seulement les questions ratées"
    case .exam: "un examen : aucun retour avant la fin, puis la note et toutes les corrections"
    case .drill: "de courtes questions qui distinguent deux rôles, par défaut ceux que tu confonds le plus"
    case .stats: "le bilan : ce qui est vu, acquis, à échéance, oublié, confondu, et si tu as raison d’être sûr"
    case .sheet: "un rôle sur un écran, deux côte à côte ; sans rôle, ce que tu as raté et confondu, à emporter"
    case .packs: "les paquets de questions : \(subcommands(verb))"
    case .sources: "les articles cités ; avec un ID, ce que celui-là dit de chaque rôle"
    case .progress: "la progression : \(subcommands(verb))"
    case .set: "les réglages : les voir, en changer un, ouvrir leur fichier"
    case .diagnose: "un contrôle à coller dans un rapport de bogue, sans rien de personnel"
    case .help: "l’aide générale ou celle d’un verbe ; la page de manuel ; la complétion pour le shell"
    case .quit: "quitter l’invite"
    }
  }

  private static func subcommands(_ verb: Verb) -> String {
    verb.subcommands.map { $0.name(in: .french) }.joined(separator: ", ")
  }

  static func summary(_ subcommand: Subcommand) -> String {
    switch subcommand {
    case .packsList: "tous les paquets disponibles"
    case .packsShow: "les questions d’un paquet, ou une seule, avec leurs clés"
    case .packsAdd: "installer une copie vérifiée de paquets, ou recevoir des questions d’un programme"
    case .packsCheck: "tout ce qui ne va pas dans des paquets ; sans fichier, dans tous ceux qu’on a"
    case .packsRemove: "retirer un paquet installé"
    case .packsExport: "donner un paquet à d’autres programmes"
    case .packsNew: "écrire un paquet en répondant à des questions, ou à partir d’un import"
    case .packsFormat: "composer les textes d’un paquet et remettre ses lignes en forme, dans son fichier"
    case .packsDiff: "ce qui change d’une version d’un paquet à l’autre, et pour la progression"
    case .packsDrafts: "les questions proposées par des programmes, à reprendre, corriger ou refuser"
    case .progressShow: "réponses, échéances, questions à revoir"
    case .progressPath: "où est le fichier"
    case .progressMerge: "fusionner avec la progression d’un autre appareil"
    case .progressVerify: "vérifier le fichier, le journal et les sauvegardes"
    case .progressRestore: "revenir à une sauvegarde"
    case .progressUndo: "annuler la dernière réponse, fusion ou remise à zéro"
    case .progressExport: "exporter les réponses vers d’autres programmes"
    case .progressReset: "oublier un paquet, une question ou tout"
    }
  }

  static func summary(_ command: SessionCommand, _ isExam: Bool) -> String {
    switch command {
    case .hint: "un indice"
    case .skip: "la question suivante, sans réponse"
    case .why: "toute l’explication de la dernière réponse jugée"
    case .source: "les citations de la dernière réponse jugée"
    case .undo: "retirer la dernière réponse"
    case .flag: "dire à l’auteur ce qui ne va pas dans la dernière question jugée, sinon dans celle-ci"
    case .dispute: "contester le dernier verdict"
    case .time: isExam ? "le temps passé, et celui qui reste s’il est limité" : "le temps passé"
    case .stop: isExam ? "rendre la copie" : "terminer la séance"
    case .help: "tout ce qu’on peut taper"
    case .quit:
      isExam
        ? "interrompre l’examen (Ctrl-D aussi), pour le reprendre plus tard"
        : "quitter Distinguo (Ctrl-D : la séance seulement)"
    }
  }

  static func example(_ command: SessionCommand) -> String {
    switch command {
    case .hint: ":indice"
    case .skip: ":passer"
    case .why: ":pourquoi"
    case .source: ":source"
    case .undo: ":annuler"
    case .flag: ":signaler la date est fausse"
    case .dispute: ":contester l’article dit les deux"
    case .time: ":temps"
    case .stop: ":finir"
    case .help: ":aide, ou :aide indice"
    case .quit: ":quitter"
    }
  }

  static func name(_ placeholder: Placeholder) -> String {
    switch placeholder {
    case .count, .seed: "N"
    case .minutes: "M"
    case .percent: "POURCENT"
    case .pack, .source: "ID"
    case .topic: "T"
    case .kind: "G"
    case .role: "RÔLE"
    case .lesson: "LEÇON"
    case .question: "PAQUET/ID"
    case .packOrQuestion: "PAQUET[/ID]"
    case .file: "FICHIER"
    case .folder: "DOSSIER"
    case .path: "CHEMIN"
    case .backup: "SAUVEGARDE"
    case .oldPack: "ANCIEN"
    case .newPack: "NOUVEAU"
    case .title: "TITRE"
    case .language: "LANGUE"
    case .columns: "COLONNES"
    case .format: "FORMAT"
    case .personName: "NOM"
    case .mailAddress: "ADRESSE"
    case .account: "PAGE,NOM"
    case .iri: "IRI"
    case .settingKey: "CLÉ"
    case .settingValue: "VALEUR"
    case .verb, .subcommand: "VERBE"
    }
  }

  static func summary(_ option: OptionName) -> String {
    switch option {
    case .number: "nombre de questions (sans cette option : 15, à l’examen 20, en leçon ou en révision toutes)"
    case .pack: "seulement ce paquet"
    case .topic: "seulement ce thème"
    case .kind: "seulement ce genre de question"
    case .role: "seulement ce rôle"
    case .source: "seulement les questions qui citent cette source"
    case .question: "cette question seulement"
    case .new: "nombre maximal de questions nouvelles"
    case .free: "s’entraîner sans toucher au calendrier"
    case .seed: "graine aléatoire, pour refaire la même séance"
    case .json: "du JSON pour les programmes ; dans une séance, une ligne par événement"
    case .list: "les leçons, et où tu en es dans chacune"
    case .oldest: "d’abord les questions ratées depuis le plus longtemps"
    case .minutes: "durée de l’examen en minutes"
    case .pass: "pourcentage des points à partir duquel l’examen est réussi"
    case .disputes: "ce qui a été signalé ou contesté dans le paquet"
    case .format:
      "forme de l’export : tableau (csv), JSON Lines (jsonl), déclarations pour un registre d’apprentissage (xapi)"
    case .actorName: "le nom de l’apprenant (xapi)"
    case .actorMailbox: "son adresse électronique (xapi)"
    case .actorAccount: "son compte : l’adresse d’un système et le nom qu’il y porte (xapi)"
    case .activityBase: "le début des identifiants des questions, des paquets et des séances (xapi)"
    case .packID: "nommer le paquet ainsi, et non d’après le fichier"
    case .title: "le titre du paquet"
    case .packLanguage: "la langue des questions : fr, en, de…"
    case .columns:
      "ce que contiennent les colonnes d’un tableau, dans l’ordre : front, back, tags, topic, id, hint, explanation, ignored"
    case .encoding: "l’encodage du fichier, si celui qui est deviné est faux"
    case .reverse: "poser les cartes dans l’autre sens aussi"
    case .key: "les réponses à la fin d’un devoir (markdown)"
    case .shuffle: "un devoir dans un autre ordre (markdown)"
    case .dryRun: "dire seulement ce qui entrerait et ce qui serait perdu"
    case .draft: "recevoir des questions d’un programme, une par ligne, à montrer avec « paquets brouillons »"
    case .documentedExample: "l’exemple du manuel, avec tous les genres de questions"
    case .from: "commencer par ce qu’un autre programme a écrit"
    case .manual: "la page de manuel, pour « man »"
    case .completion: "le script qui complète verbes et options dans ce shell"
    case .complete: "ce qui peut suivre une ligne, pour les shells"
    case .home: "dossier qui contient tout (progression, paquets, réglages)"
    case .progress: "fichier de progression"
    case .packs: "paquet ou dossier de paquets à lire en plus"
    case .noBundled: "sans les paquets fournis"
    case .language: "langue : fr ou en"
    case .colour: "couleur : auto, always ou never"
    case .ascii: "dessiner en ASCII ; les textes gardent leurs accents"
    case .noInput: "ne jamais rien demander"
    case .edit: "ouvrir le fichier des réglages dans ton éditeur"
    case .yes: "ne pas demander confirmation"
    case .keep: "laisser ce qui manque dans les sauvegardes, et ne plus en parler"
    case .reset: "rétablir ce qui a été oublié en dernier, jusqu’à 30 jours après"
    case .erase: "supprimer les événements eux-mêmes, y compris des sauvegardes : rien ne les ramènera"
    case .output: "fusionner les fichiers donnés dans celui-ci, sans toucher à la progression"
    case .articles: "dossier des textes, pour y chercher chaque citation"
    case .strict: "montrer aussi les avertissements, et finir avec 1 s’il y en a"
    case .help: "cette aide"
    case .version: "le numéro de version"
    }
  }
}
