import Grading
import QuestionBank

/// What can be wrong with a pack.
extension French {
  static func words(_ fault: PackFault) -> String {
    switch fault {
    case .empty: "le fichier est vide : un paquet commence par « version: 1 »"
    case .tooLarge(let bytes, let limit): "le fichier a \(number(bytes)) octets, \(number(limit)) au plus"
    case .notUTF8(let encoding):
      "le fichier n’est pas en UTF-8" + (encoding.map { " (il semble en \($0))" } ?? "") + " : enregistre-le en UTF-8"
    case .nulCharacter: "caractère nul : ce n’est pas un fichier texte ; enregistre-le en texte UTF-8"
    case .lineTooLong(let limit): "ligne de plus de \(number(limit)) octets : coupe-la en plusieurs"
    case .invalidYAML(let problem): "YAML mal formé : \(words(problem))"
    case .anchor: "les ancres et les alias (& et *) ne sont pas admis : répète la valeur"
    case .explicitTag: "les étiquettes YAML (!, !!) ne sont pas admises"
    case .duplicateKey(let key): "le champ « \(key) » est donné deux fois : gardes-en un"
    case .unsupportedVersion(let version): "version « \(version) » inconnue : ce programme lit la version 1"
    case .invalidLanguage(let text, let nearest):
      "« \(text) » n’est pas une langue : écris son code, "
        + (nearest.map { "« \($0) »" } ?? "comme « fr » ou « en »")
    case .tooManyQuestions(let limit): "plus de \(number(limit)) questions : fais-en plusieurs paquets"
    case .bidirectionalControl(let scalar):
      "caractère de direction invisible \(codePoint(scalar)) : supprime-le"
    case .lineSeparator(let scalar):
      "séparateur de lignes \(codePoint(scalar)) : les éditeurs et YAML ne finissent pas la ligne au même endroit ; supprime-le, ou écris \(escape(scalar)) entre guillemets doubles"
    case .straySpace(let scalar):
      "\(isNoBreak(scalar) ? "espace insécable" : "espace particulière") (\(codePoint(scalar))) là où YAML veut une espace simple : remplace-la"
    case .invisibleCharacter(let scalar): "caractère invisible (\(codePoint(scalar))) : supprime-le"
    case .missingField(let field): "il manque le champ « \(field) »"
    case .unknownField(let field, let nearest):
      "champ inconnu : « \(field) »" + (nearest.map { " ; voulais-tu dire « \($0) » ?" } ?? " ; enlève-le")
    case .wrongShape(let field, let expected): "« \(field) » doit être \(shape(expected))"
    case .emptyText(let field): "« \(field) » est vide : remplis-le ou enlève-le"
    case .commentForText(let field):
      "« # » commence un commentaire : « \(field) » est donc vide ; mets le texte entre guillemets"
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
    case .nameTaken(let id): "« \(id) » est le nom d’une autre question : choisis-en un autre"
    case .unknownSource(let id, let nearest):
      "source inconnue : « \(id) »"
        + (nearest.map { " ; voulais-tu dire « \($0) » ?" } ?? " ; déclare-la sous « sources »")
    case .unknownRole(let id, let nearest):
      "rôle inconnu : « \(id) »" + (nearest.map { " ; voulais-tu dire « \($0) » ?" } ?? " ; déclare-le sous « roles »")
    case .unknownCategory(let text, let nearest):
      "catégorie inconnue : « \(text) »"
        + (nearest.map { " ; voulais-tu dire « \($0) » ?" } ?? " ; déclare-la sous « categories »")
    case .unknownLesson(let id, let nearest):
      "leçon inconnue : « \(id) »"
        + (nearest.map { " ; voulais-tu dire « \($0) » ?" } ?? " ; déclare-la sous « lessons »")
    case .unknownContrast(let id, let nearest):
      "aucune question de ce paquet ne s’appelle « \(id) »"
        + (nearest.map { " ; voulais-tu dire « \($0) » ?" } ?? " ; nommes-en une autre")
    case .circularLessons(let lessons):
      "ces leçons s’exigent l’une l’autre : \(lessons.joined(separator: " → ")) ; enlèves-en une sous « requires »"
    case .invalidLevel(let text): "« \(text) » n’est pas un niveau : écris 1, 2 ou 3"
    case .invalidQuestionName(let text): "« \(text) » n’est pas le nom d’une question : écris PAQUET/ID"
    case .repeatedFormerName(let name, let firstLine):
      "« \(name) » est déjà un ancien nom à la ligne \(firstLine) : n’en garde qu’un"
    case .namesItself(let field): "« \(field) » nomme la question elle-même : nommes-en une autre, ou enlève-le"
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
    case .pointWithoutWords(let text):
      "rien ne permet de trouver « \(text) » dans une réponse : donne-lui des formes sous « accept », ou un mot de quatre lettres"
    case .quoteLength(let words, let allowed):
      "citation de \(count(words, "mot", "mots")) : \(allowed.lowerBound) à \(allowed.upperBound) sont attendus"
    case .articleMissing(let source): "le texte « \(source).txt » n’est pas dans le dossier des articles"
    case .noSuchParagraph(let source, let paragraph, let count):
      "\(source) a \(self.count(count, "paragraphe", "paragraphes")) : il n’y a pas de § \(paragraph)"
    case .quoteNotFound(let source, let paragraph, let foundIn):
      "ces mots ne sont pas dans \(source)" + (paragraph.map { " § \($0)" } ?? "")
        + (foundIn.isEmpty
          ? paragraph == nil ? "" : " ni ailleurs" : " mais dans § \(foundIn.map(String.init).joined(separator: ", "))")
    case .quoteNotLookedUp(let source):
      "cette citation n’est pas cherchée : donne le dossier de « \(source).txt » (« --articles DOSSIER »)"
    case .textCutByComment(let field):
      "« # » commence un commentaire, que « \(field) » ne contient pas : si le texte continue, mets-le entre guillemets"
    case .noCitation: "question sans source : nommes-en une sous « cite »"
    case .noExplanation: "question sans explication : écris-en une sous « explanation »"
    case .optionWithoutReason(let text): "l’option « \(text) » est fausse : dis pourquoi sous « why »"
    case .singleAcceptedForm: "une seule forme est acceptée : que taperait une personne raisonnable ?"
    case .similarPrompt(let line): "presque la même question qu’à la ligne \(line)"
    case .similarQuestion(let name): "\(name) demande la même chose"
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
    case .acceptedAndRefused(let form):
      "« \(form) » est refusé sous « not » et accepté aussi : c’est l’acceptation qui compte"
    case .numberWithoutUnit: "un nombre sans unité (« unit »)"
    case .numberWithoutDate: "un nombre sans date : dis dans la question de quand il date"
    case .missingNoBreakSpace(let mark):
      "il manque une espace près de « \(mark) » : « paquets composer » y met une espace insécable"
    case .lessonWithoutQuestions(let id):
      "aucune question n’appartient à la leçon « \(id) » : nomme-la sous « lesson » dans les siennes"
    case .lessonWithoutBase(let id):
      "la leçon « \(id) » n’a aucune question de niveau 1 : elle passe pour sue dès le départ"
    case .lessonOfNuances(let id):
      "toutes les questions de la leçon « \(id) » sont de niveau 3 : demande d’abord l’essentiel, au niveau 1"
    case .contrastOfOneRole(let id):
      "cette question et « \(id) » demandent le même rôle : il en faut deux pour un contraste"
    case .formerNameInUse(let name):
      "une question s’appelle encore « \(name) » : ses réponses comptent pour elle, et non pour celle-ci"
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
