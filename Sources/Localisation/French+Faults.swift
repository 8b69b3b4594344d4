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
    case .noPacks: "aucun paquet de questions. « distinguo paquets ajouter FICHIER » en ajoute un."
    case .unknownPack(let id, let nearest):
      "aucun paquet « \(id) ».\(suggestion(nearest)) « distinguo paquets lister » les donne tous."
    case .unknownQuestion(let id): "aucune question « \(id) ». « distinguo paquets montrer PAQUET » les donne toutes."
    case .unknownRole(let name, let allowed, let nearest):
      "rôle inconnu : « \(name) ».\(suggestion(nearest)) Possible : \(allowed.joined(separator: ", "))."
    case .shelf(let fault): words(fault)
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
    case .progress(.noBackup(let fault)), .givenProgress(.noBackup(let fault)):
      "rien n’a été changé, car la sauvegarde préalable a échoué : \(words(fault)) Fais de la place ou vérifie les droits d’accès, puis recommence."
    case .givenProgress(let fault): given(fault) + " Rien n’a été changé."
    case .needsConfirmation: "impossible de demander confirmation ici : « --yes » confirme l’oubli."
    case .remarks(let fault):
      "la remarque n’a pas pu être enregistrée : \(words(fault)) Vérifie les droits d’accès, puis retape-la."
    case .exportOverProgress(let path):
      "cet export remplacerait un fichier de la progression : \(path). Donne un autre nom."
    case .output(let fault):
      "les résultats n’ont pas pu être écrits : \(words(fault)) Fais de la place ou choisis un autre endroit, puis recommence."
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
    case .code(let code): "\(fault.path) : \(words(systemError: code)) (\(operation(fault.operation)))."
    }
  }

  private static func given(_ fault: ProgressFault) -> String {
    switch fault {
    case .damaged(let path, let line, let problem):
      "le fichier est abîmé : \(path)\(line.map { ", ligne \($0)" } ?? "") (\(problem)). Donnes-en une autre copie."
    case .newerVersion(let path, let version):
      "\(path) vient d’une version plus récente de Distinguo (format \(version)) : mets Distinguo à jour."
    case .noBackup(let fault): words(fault)
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

  static func words(_ fault: PackFault) -> String {
    switch fault {
    case .empty: "le fichier est vide : un paquet commence par « version: 1 »"
    case .tooLarge(let bytes, let limit): "le fichier a \(number(bytes)) octets, \(number(limit)) au plus"
    case .notUTF8: "ces octets ne sont pas de l’UTF-8 : enregistre le fichier en UTF-8"
    case .nulCharacter: "caractère nul : ce n’est pas un fichier texte ; enregistre-le en texte UTF-8"
    case .lineTooLong(let limit): "ligne de plus de \(number(limit)) octets : coupe-la en plusieurs"
    case .invalidYAML(let problem): "YAML mal formé : \(words(problem))"
    case .anchor: "les ancres et les alias (& et *) ne sont pas admis : répète la valeur"
    case .explicitTag: "les étiquettes YAML (!, !!) ne sont pas admises"
    case .duplicateKey(let key): "le champ « \(key) » est donné deux fois : gardes-en un"
    case .unsupportedVersion(let version): "version « \(version) » inconnue : ce programme lit la version 1"
    case .tooManyQuestions(let limit): "plus de \(number(limit)) questions : fais-en plusieurs paquets"
    case .bidirectionalControl(let scalar):
      "caractère de direction invisible U+\(String(scalar, radix: 16, uppercase: true)) : supprime-le"
    case .missingField(let field): "il manque le champ « \(field) »"
    case .unknownField(let field, let nearest):
      "champ inconnu : « \(field) »" + (nearest.map { " ; voulais-tu dire « \($0) » ?" } ?? " ; enlève-le")
    case .wrongShape(let field, let expected): "« \(field) » doit être \(shape(expected))"
    case .emptyText(let field): "« \(field) » est vide : remplis-le ou enlève-le"
    case .textTooLong(let field, let limit): "« \(field) » dépasse \(number(limit)) octets : raccourcis-le"
    case .tooManyValues(let field, let limit): "« \(field) » a plus de \(number(limit)) valeurs : enlèves-en"
    case .invalidID(let text):
      "« \(text) » n’est pas un identifiant : minuscules sans accent, chiffres, « . », « _ », « - », 64 caractères au plus"
    case .unknownKind(let kind, let nearest):
      "genre de question inconnu : « \(kind) »"
        + (nearest.map { " ; voulais-tu dire « \($0) » ?" }
          ?? " ; possibles : \(Kind.allCases.map(\.rawValue).joined(separator: ", "))")
    case .misplacedField(let field, let kind):
      "« \(field) » n’existe pas dans une question « \(kind.rawValue) » : enlève-le, ou change « kind »"
    case .duplicateID(let id, let firstLine): "« \(id) » est déjà pris à la ligne \(firstLine) : choisis-en un autre"
    case .unknownSource(let id, let nearest):
      "source inconnue : « \(id) »"
        + (nearest.map { " ; voulais-tu dire « \($0) » ?" } ?? " ; déclare-la sous « sources »")
    case .unknownRole(let id, let nearest):
      "rôle inconnu : « \(id) »" + (nearest.map { " ; voulais-tu dire « \($0) » ?" } ?? " ; déclare-le sous « roles »")
    case .unknownCategory(let text, let nearest):
      "catégorie inconnue : « \(text) »"
        + (nearest.map { " ; voulais-tu dire « \($0) » ?" } ?? " ; déclare-la sous « categories »")
    case .noQuestions: "le paquet n’a aucune question : mets-en une sous « questions »"
    case .noRightOption: "aucune option n’est juste : mets « right: true » à la bonne"
    case .severalRightOptions(let number):
      "\(number) options sont justes : « choice » en veut une, « multiple » plusieurs"
    case .everyOptionRight: "toutes les options sont justes : il en faut au moins une fausse"
    case .tooFew(let field, let needed): "« \(field) » : il en faut au moins \(needed)"
    case .repeatedText(let field, let text): "« \(field) » contient deux fois « \(text) » : gardes-en une"
    case .gapMismatch(let marks, let gaps):
      "le texte a \(count(marks.count, "trou", "trous")) et « gaps » en décrit \(gaps) : numérote {{1}}, {{2}}… une fois chacun"
    case .invalidPattern(let form, let fault): "forme acceptée illisible, « \(form) » : \(words(fault))"
    case .invalidURL(let url):
      "« \(url) » n’est pas une adresse http ou https : écris-la comme dans un navigateur, ou enlève-la"
    case .quoteLength(let words, let allowed):
      "citation de \(count(words, "mot", "mots")) : \(allowed.lowerBound) à \(allowed.upperBound) sont attendus"
    case .articleMissing(let source): "le texte « \(source).txt » n’est pas dans le dossier des articles"
    case .noSuchParagraph(let source, let paragraph, let count):
      "\(source) a \(self.count(count, "paragraphe", "paragraphes")) : il n’y a pas de § \(paragraph)"
    case .quoteNotFound(let source, let paragraph, let foundIn):
      "ces mots ne sont pas dans \(source) § \(paragraph)"
        + (foundIn.isEmpty ? " ni ailleurs" : " mais dans § \(foundIn.map(String.init).joined(separator: ", "))")
    case .noCitation: "question sans source : nommes-en une sous « cite »"
    case .noExplanation: "question sans explication : écris-en une sous « explanation »"
    case .optionWithoutReason(let text): "l’option « \(text) » est fausse : dis pourquoi sous « why »"
    case .singleAcceptedForm: "une seule forme est acceptée : que taperait une personne raisonnable ?"
    case .similarPrompt(let line): "presque la même question qu’à la ligne \(line)"
    case .allOrNoneOption(let text):
      "« \(text) » vaut pour toutes les options ou pour aucune : donne une option qui se juge seule"
    case .hiddenNegation(let word):
      "« \(word) » renverse la question : mets ce mot en capitales, ou tourne-la autrement"
    case .overlappingOptions(let first, let second): "deux options disent la même chose : « \(first) » et « \(second) »"
    case .wordOnlyInKey(let word): "« \(word) » est dans la question et dans la seule bonne réponse : il la trahit"
    case .keyOftenLongest(let times, let count, let expected):
      "la bonne réponse est la plus longue \(times) fois sur \(count) ; le hasard en donnerait \(numerals.decimal(expected, least: 1))"
    case .keyOftenAtPlace(let place, let times, let count, let expected):
      "la bonne réponse est écrite à la place \(place) \(times) fois sur \(count) ; le hasard en donnerait \(numerals.decimal(expected, least: 1))"
    case .reservedForm(let form):
      "« \(form) » veut dire autre chose à l’invite : on ne peut pas le donner comme réponse"
    case .acceptedOtherRole(let form, let role): "« \(form) » est accepté et nomme un autre rôle, « \(role) »"
    case .numberWithoutUnit: "un nombre sans unité (« unit »)"
    case .numberWithoutDate: "un nombre sans date : dis dans la question de quand il date"
    case .missingNoBreakSpace(let mark):
      "il manque une espace insécable près de « \(mark) » : \"\\_\" en est une entre guillemets"
    case .straightQuote(let mark): "signe droit (\(mark)) : écris ’ ou « »"
    }
  }

  private static func words(_ fault: PatternFault) -> String {
    switch fault {
    case .unclosed(let bracket, _): "« \(bracket) » n’est pas fermé"
    case .unopened(let bracket, _): "« \(bracket) » ne ferme rien"
    case .strayBar: "« | » hors de « [ ] »"
    case .tooDeep: "trop de crochets imbriqués"
    case .tooLong: "trop longue"
    case .empty: "elle ne contient aucun mot"
    }
  }

  private static func shape(_ shape: PackFault.Shape) -> String {
    switch shape {
    case .text: "un texte"
    case .list: "une liste"
    case .mapping: "un ensemble de champs"
    case .flag: "true ou false"
    case .number: "un nombre"
    case .wholeNumber: "un nombre entier à partir de 1"
    case .texts: "une liste de textes"
    }
  }
}
