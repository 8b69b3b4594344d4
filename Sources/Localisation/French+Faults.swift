import DurableFiles
import Grading
import PackReading
import PackShelf
import ProgressStore
import QuestionBank
import Terminal
import Training
import Usage

extension French {
  static func suggestion(_ nearest: String?) -> String {
    nearest.map { " Voulais-tu dire « \($0) » ?" } ?? ""
  }

  /// An example of the option, if it has one.
  private static func example(_ option: String) -> String {
    OptionName(typed: option).map { " Exemple : « \($0.example) »." } ?? ""
  }

  static func words(_ fault: Fault) -> String {
    switch fault {
    case .unknownVerb(let verb, let nearest):
      "verbe inconnu : « \(verb) ».\(suggestion(nearest)) « distinguo aide » les donne tous."
    case .sessionCommand(let command, let name):
      "« \(name) » est une commande de séance : tape « :\(name) »\(command.looksBack ? "" : " quand une question est posée")."
    case .answerAtPrompt(let answer): "« \(answer) » répond à une question : « quiz » en pose."
    case .unknownOption(let option, let nearest):
      "option inconnue : « \(option) ».\(suggestion(nearest)) « --help » les donne toutes."
    case .missingValue(let option): "il manque une valeur après « \(option) ».\(example(option))"
    case .invalidValue(let option, let value, let allowed, let nearest):
      "« \(value) » ne convient pas à « \(option) »."
        + (allowed.isEmpty ? "" : " Possible : \(allowed.joined(separator: ", ")).".replacing("….", with: "…"))
        + suggestion(nearest) + (allowed.isEmpty && nearest == nil ? example(option) : "")
    case .missingArgument(let placeholder, let topic):
      "il manque \(name(placeholder)). Exemple : « distinguo \(Wording(language: .french).example(topic.form.examples.first ?? "")) »."
    case .unexpectedArgument(let argument): "mot en trop : « \(argument) ». « --help » montre la forme attendue."
    case .unexpectedValue(let option, let value): "« \(option) » ne prend pas de valeur, et « \(value) » est donné."
    case .openQuotation(let mark): "un guillemet n’est pas fermé : \(mark)"
    case .optionsExclude(let first, let second): "« \(first) » et « \(second) » s’excluent : donne l’une des deux."
    case .invalidClock(let text):
      "DISTINGUO_NOW n’est pas une date ISO 8601 : « \(text) ». Exemple : 2026-11-22T10:00:00Z."
    case .notUTF8(let name):
      "« \(name) » n’est pas en UTF-8 (� montre les octets en cause) : renomme le fichier ou le dossier en UTF-8."
    case .noPacks: "aucun paquet de questions. « distinguo paquets ajouter FICHIER » en ajoute un."
    case .unknownPack(let id, let nearest):
      "aucun paquet « \(id) ».\(suggestion(nearest)) « distinguo paquets lister » les donne tous."
    case .unknownLesson(let id, let nearest):
      "aucune leçon « \(id) ».\(suggestion(nearest)) « distinguo apprendre --list » les donne toutes."
    case .unknownQuestion(let id): "aucune question « \(id) ». « distinguo paquets montrer PAQUET » les donne toutes."
    case .unknownSource(let id, let nearest):
      "aucune source « \(id) ».\(suggestion(nearest)) « distinguo sources » les donne toutes."
    case .unknownRole(let name, let allowed, let nearest):
      "rôle inconnu : « \(name) ».\(suggestion(nearest))"
        + (allowed.isEmpty ? "" : " Possible : \(allowed.joined(separator: ", ")).")
    case .shelf(let fault): words(fault)
    case .imports(let refusal): words(refusal)
    case .nothingExported(let pack, let format):
      "Aucune question du paquet « \(pack) » n’a de place dans \(name(format)) ; les raisons sont ci-dessus. Donne un autre « --format »."
    case .authoring(let refusal): words(refusal)
    case .articles(let fault): words(.unreadable(fault))
    case .unknownSetting(let name, let nearest):
      "réglage inconnu : « \(name) ».\(suggestion(nearest)) « distinguo regler » les donne tous."
    case .settingValue(let key, let value, let nearest):
      "« \(value) » ne convient pas à « \(key.name(in: .french)) » : \(words(key.allowed)).\(suggestion(nearest))"
    case .settingFolder(let key, let path):
      "il n’y a pas de dossier \(path) : « \(key.name(in: .french)) » n’a pas changé. Donne un dossier qui existe."
    case .settings(let fault):
      "les réglages ne peuvent être ni lus ni enregistrés : \(words(fault)) Vérifie les droits d’accès, ou choisis un autre dossier avec « --home »."
    case .settingsNotJSON(let path, let fault):
      "\(notJSON(fault, path: path)) Le fichier n’a pas été touché : corrige-le (« distinguo regler --edit ») ou donne-lui un autre nom."
    case .editorNeedsTerminal:
      "un éditeur a besoin d’un terminal et ne va pas avec « --no-input ». « distinguo regler CLÉ VALEUR » s’en passe."
    case .editorNotStarted(let fault):
      "l’éditeur n’a pas pu être lancé : \(words(fault)) « distinguo regler éditeur PROGRAMME » en choisit un autre."
    case .editorFailed(let command, .exited(let status)):
      "l’éditeur « \(command) » a fini avec le code \(status) : les réglages n’ont pas été relus. « distinguo regler --edit » les rouvre."
    case .editorFailed(let command, .killed(let signal)):
      "l’éditeur « \(command) » a été arrêté par le signal \(signal) : les réglages n’ont pas été relus. « distinguo regler --edit » les rouvre."
    case .noHome:
      "dossier personnel introuvable. Donnes-en un avec « --home DOSSIER » ou DISTINGUO_HOME."
    case .progress(.damaged(let path, let line, let problem)):
      "la progression est abîmée : \(path)\(line.map { ", ligne \($0)" } ?? "") (\(problem)). Le fichier n’a pas été touché."
    case .damagedProgress(let fault, let backup, _):
      words(.progress(fault)) + (backup.map { "\nLa dernière sauvegarde en bon état : \($0)\n" } ?? " ")
        + "Pour récupérer tout ce qui est intact :"
    case .progress(.unreadable(let path, let event)):
      "\(path) n’a pas été écrit : l’événement \(event) ne pourrait pas être relu. L’horloge est-elle juste ? « distinguo progres verifier » contrôle le reste."
    case .progress(.notKept(let path)):
      "\(path) a été laissé tel quel : un événement qui s’y trouve n’est nulle part ailleurs."
    case .progress(.noBackup(let fault)), .givenProgress(.noBackup(let fault)):
      "rien n’a été changé, car la sauvegarde préalable a échoué : \(reason(fault)) Fais de la place ou vérifie les droits d’accès, puis recommence."
    case .givenProgress(let fault): given(fault) + " Rien n’a été changé."
    case .needsConfirmation: "impossible de demander confirmation ici : « --yes » confirme l’oubli."
    case .remarks(let fault):
      "la remarque n’a pas pu être enregistrée : \(words(fault)) Vérifie les droits d’accès, puis retape-la."
    case .remarksUnreadable(let fault):
      "les remarques sont illisibles : \(words(fault)) Vérifie le fichier, ou donne-lui un autre nom."
    case .outputOverOwnFile(let path):
      "\(path) est un fichier que Distinguo garde pour toi : il n’a pas été touché. Donne un autre nom."
    case .sheetOverOther(let path):
      "\(path) existe et n’est pas une fiche de Distinguo : ce fichier n’a pas été touché. Donne un autre nom."
    case .sheetNotWritten(let fault): words(.output(fault))
    case .output(let fault):
      "les résultats n’ont pas pu être écrits : \(words(fault)) Fais de la place ou choisis un autre endroit, puis recommence."
    case .input(let fault):
      "l’entrée ne peut pas être lue : \(words(fault)) Les réponses déjà données sont enregistrées. Donne un fichier ou un tube à lire."
    case .progress(.newerVersion(let path, let version)):
      "\(path) vient d’une version plus récente de Distinguo (format \(version)). Le fichier n’a pas été touché : mets Distinguo à jour, ou choisis un autre dossier avec « --home »."
    case .progress(.system(let fault)) where fault.isHeld: words(fault)
    case .progress(.system(let fault)):
      "la progression ne peut être ni lue ni enregistrée : \(words(fault)) Vérifie les droits d’accès, ou choisis un autre dossier avec « --home »."
    }
  }

  static func words(_ fault: ShelfFault) -> String {
    switch fault {
    case .rejected(let file, let diagnostics, _):
      "\(file) : \(count(diagnostics.count { $0.severity == .error }, "erreur", "erreurs")) à corriger."
    case .unreadable(let fault):
      fault.isMissing
        ? "fichier introuvable : \(fault.path). Vérifie le chemin."
        : "paquet illisible : \(words(fault)) Vérifie les droits d’accès, ou donne un autre fichier."
    case .emptyFolder(let path):
      "le dossier \(path) ne contient aucun paquet (*.yaml). Donne un fichier ou un autre dossier."
    case .bundled(let id):
      "« \(id) » est un paquet fourni : il ne peut être ni remplacé ni retiré. Donne un autre « id » au tien ; « --no-bundled » laisse les paquets fournis de côté."
    case .sameID(let id, let first, let second):
      "\(first) et \(second) contiennent tous deux un paquet « \(id) ». Rien n’a été installé : n’en donne qu’un, ou change un « id »."
    case .unknown(let id, let nearest): words(.unknownPack(id, nearest: nearest))
    case .noPlace: words(.noHome)
    case .cannotInstall(let fault):
      "le paquet n’a pas pu être installé : \(words(fault)) Corrige cela, puis recommence."
    case .cannotRemove(let fault): "le paquet n’a pas pu être retiré : \(words(fault)) Corrige cela, puis recommence."
    }
  }

  static func words(_ fault: SystemFault) -> String {
    switch fault.reason {
    case .isDirectory: "\(fault.path) est un dossier, pas un fichier."
    case .notRegularFile: "\(fault.path) n’est pas un fichier ordinaire."
    case .held(let process):
      "un autre Distinguo\(process.map { " (processus \($0))" } ?? "") bloque la progression depuis trop longtemps (\(fault.path)). Ferme-le"
        + (process.map { ", ou arrête-le avec « kill \($0) »" } ?? "") + ", puis recommence."
    case .tooLarge(let bytes, let limit):
      "\(fault.path) est trop grand (\(number(bytes)) octets, \(number(limit)) au plus)."
    case .noWriter: "aucun programme n’écrit dans le tube \(fault.path)."
    case .code(let code): "\(fault.path) : \(words(systemError: code)) (\(operation(fault.operation)))."
    }
  }

  private static func given(_ fault: ProgressFault) -> String {
    switch fault {
    case .damaged(let path, let line, let problem):
      "le fichier est abîmé : \(path)\(line.map { ", ligne \($0)" } ?? "") (\(problem)). Donnes-en une autre copie."
    case .newerVersion(let path, let version):
      "\(path) vient d’une version plus récente de Distinguo (format \(version)) : mets Distinguo à jour."
    case .noBackup, .unreadable, .notKept: words(.progress(fault))
    case .system(let fault):
      fault.isMissing
        ? "fichier introuvable : \(fault.path). Vérifie le chemin." : "fichier illisible : \(words(fault))"
    }
  }

  private static func operation(_ operation: SystemFault.Operation) -> String {
    switch operation {
    case .open: "ouverture"
    case .read: "lecture"
    case .write: "écriture"
    case .synchronise: "écriture sur le disque"
    case .rename: "remplacement"
    case .makeDirectory: "création du dossier"
    case .lock: "verrou"
    case .inspect: "examen"
    case .truncate: "raccourcissement"
    case .remove: "suppression"
    case .run: "lancement"
    }
  }

  /// A place in a file, written as compilers do.
  static func words(_ place: Position, in path: String) -> String { "\(path):\(place.line):\(place.column)" }
}
