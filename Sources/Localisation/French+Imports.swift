import Interchange
import Usage

/// Ce que contiennent les fichiers d’autres programmes.
extension French {
  static func words(_ sentence: Sentence.Imports) -> String {
    switch sentence {
    case .fillGaps: "Complète le texte."
    case .read(let file, let format, let questions, let leftOut):
      "\(file), \(name(format)) : \(self.questions(questions))"
        + (leftOut > 0 ? ", \(count(leftOut, "élément laissé", "éléments laissés")) de côté." : ".")
    case .guessedEncoding(let file, let encoding):
      "\(file) n’est pas en UTF-8 : lu en \(name(encoding)), qui convient. Si les accents sont faux, donne « --encoding »."
    case .table(let delimiter, let columns):
      "Colonnes, séparées par \(name(delimiter)) : \(columns.map(name).joined(separator: ", ")). « --columns » en fixe d’autres."
    case .leftOut(let fault): "laissé de côté : \(words(fault))"
    case .takenWithWarning(let fault): words(fault)
    case .lost(let loss, let count, let firstLine):
      "Perdu : \(words(loss, count))" + (firstLine.map { " (d’abord à la ligne \(number($0)))." } ?? ".")
    case .wouldInstall(let id, let title, let questions):
      "Cela installerait « \(title) » comme paquet « \(id) », avec \(self.questions(questions))."
    case .nothingInstalled: "Rien n’a été installé (--dry-run)."
    case .earlierKept(let path): "L’ancienne version est gardée : \(path)"
    case .passedOver(let file, let format): "\(file) est passé : c’est \(name(format)), qui n’est pas lu."
    }
  }

  static func words(_ refusal: ImportRefusal) -> String {
    switch refusal {
    case .unnamed(let file): "\(file) ne dit pas comment nommer le paquet : donne « --as ID »."
    case .invalidID(let id):
      "« \(id) » ne peut pas nommer un paquet : minuscules sans accent, chiffres, « . », « _ » et « - », 64 au plus."
    case .address(let address): "\(address) est une adresse web : télécharge d’abord, puis donne le fichier."
    case .unknownColumn(let name):
      "« --columns » ne connaît pas « \(name) ». Valeurs admises : \(ImportedTable.Column.allCases.map(\.rawValue).joined(separator: ", "))."
    case .columnMissing(let column):
      "il manque « \(column.rawValue) » dans « --columns » : nomme « front » la colonne de la question et « back » celle de la réponse."
    case .oneNameForSeveral(let files):
      "« --as » et « --title » nomment un seul paquet, et il y a \(number(files)) fichiers : ajoute-les un par un."
    case .unread(let file, let format): "\(file) : c’est \(name(format)), qui n’est pas lu. \(advice(format))"
    case .notEncoded(let file, let encoding):
      "\(file) n’est pas en \(name(encoding)) : enlève « --encoding », ou donnes-en un autre."
    case .nothing(let file, let format):
      "\(file), \(name(format)) : rien n’y peut devenir une question ; les raisons sont ci-dessus."
    }
  }

  static func words(_ fault: ImportFault) -> String {
    switch fault {
    case .kindNotRead(let kind): "une question « \(kind) » n’a pas d’équivalent ici"
    case .description: "un texte sans question"
    case .essayWithoutAnswer: "une rédaction sans rien à quoi comparer la réponse : donne-lui un feedback"
    case .onlyPicture: "rien qu’une image, qui ne peut pas être montrée"
    case .brace:
      "une accolade n’est pas fermée : il y a peut-être une ligne vide entre « { » et « } », ou une accolade sans « \\ »"
    case .tooFewAnswers(let found, let needed):
      "\(count(found, "réponse", "réponses")), il en faut au moins \(needed)"
    case .pairWithoutArrow(let text): "pas de « -> » dans la paire « \(brief(text)) »"
    case .noNumericalAnswer: "pas de nombre après « # »"
    case .notANumber(let text): "« \(brief(text)) » n’est pas un nombre : écris-le en chiffres, avec un point décimal"
    case .reversedRange(let text):
      "l’intervalle « \(brief(text)) » est à l’envers : mets d’abord le plus petit nombre"
    case .invalidWeight(let text):
      "« \(brief(text)) » n’est pas un poids : écris par exemple « %50% » ou « %-33.33333% »"
    case .weightOutOfRange(let text): "le poids « \(brief(text)) » dépasse 100 %"
    case .noRightAnswer: "aucune réponse n’est juste"
    case .noAnswerLine: "la question n’est pas finie : il manque la ligne « ANSWER: A »"
    case .questionNotStarted: "une option ou une réponse sans question au-dessus"
    case .answerNotAnOption(let text): "la réponse « \(brief(text)) » n’est aucune des options"
    case .emptyFront: "rien n’est demandé"
    case .emptyBack: "il n’y a pas de réponse"
    case .noGap: "il n’y a pas de trou à remplir"
    case .openQuote: "un guillemet n’est pas fermé : à partir d’ici, les guillemets sont lus comme du texte"
    case .hidden: "cachée dans Moodle : affiche-la là-bas pour l’exporter"
    case .xml(let problem): words(problem)
    case .notUnderstood(let text): "pas compris : « \(brief(text)) »"
    case .untypable(let text): "la réponse ne peut pas être tapée : « \(brief(text)) »"
    case .refused(let fault): words(fault)
    case .everythingRight(let texts):
      "les \(number(texts.count)) réponses sont toutes notées justes, alors qu’aucune ne ressemble à une autre : écris les fausses avec « ~ »"
    case .anyOfSeveral: "une seule des options justes suffisait dans le fichier ; ici, toutes sont attendues"
    case .merged(let line): "même question qu’à la ligne \(number(line)) : sa réponse y est admise aussi"
    }
  }

  private static func words(_ problem: XMLProblem) -> String {
    switch problem {
    case .documentType: "un type de document (<!DOCTYPE>) n’est pas admis : enlève la déclaration"
    case .unclosed(let name): "<\(brief(name))> n’est pas fermé"
    case .mismatched(let expected, let found):
      expected.isEmpty ? "</\(brief(found))> ne ferme rien" : "</\(brief(found))> à la place de </\(brief(expected))>"
    case .invalidTag: "balise mal formée"
    case .tooDeep: "éléments trop imbriqués"
    }
  }

  private static func words(_ loss: ImportLoss, _ number: Int) -> String {
    switch loss {
    case .picture: count(number, "image", "images")
    case .sound: count(number, "son", "sons")
    case .video: count(number, "vidéo", "vidéos")
    case .file: count(number, "fichier joint", "fichiers joints")
    case .formula: "\(count(number, "formule montrée", "formules montrées")) comme du texte"
    case .partialCredit: "une part des points pour \(count(number, "réponse", "réponses"))"
    case .tolerance: "la tolérance de \(count(number, "nombre", "nombres")) à compléter"
    case .feedback: "\(count(number, "feedback", "feedbacks")) sans place ici"
    case .schedule: "le calendrier de \(count(number, "carte", "cartes"))"
    }
  }

  static func name(_ format: ImportFormat) -> String {
    switch format {
    case .gift: "du GIFT"
    case .moodleXML: "du XML de Moodle"
    case .aiken: "de l’Aiken"
    case .csv: "un tableau"
    case .anki: "des notes d’Anki en texte brut"
    case .markdown: "du Markdown avec des cartes"
    case .hascard: "des cartes de hascard"
    case .bsdQuiz: "un fichier de quiz (BSD)"
    }
  }

  private static func name(_ encoding: TextEncoding) -> String {
    switch encoding {
    case .utf8: "UTF-8"
    case .utf16: "UTF-16"
    case .windows1252: "Windows-1252"
    case .latin1: "ISO-8859-1"
    }
  }

  private static func name(_ delimiter: Character) -> String {
    delimiter == "\t" ? "des tabulations" : "« \(delimiter) »"
  }

  private static func name(_ column: ImportedTable.Column) -> String { column.rawValue }

  private static func name(_ format: UnreadFormat) -> String {
    switch format {
    case .ankiPackage: "un paquet d’Anki"
    case .qti: "du QTI"
    case .h5p: "du H5P"
    case .zip: "une archive ZIP"
    case .word, .oldWord: "un document de traitement de texte"
    case .openDocument: "un document OpenDocument"
    case .excel, .oldExcel, .calc: "une feuille de calcul"
    case .powerPoint: "un diaporama"
    case .pdf: "un PDF"
    case .html: "une page web"
    case .rtf: "du RTF"
    case .xml: "du XML qui n’est pas celui de Moodle"
    case .json: "du JSON d’un autre programme"
    case .image: "une image"
    case .sound: "du son"
    case .video: "une vidéo"
    case .sqlite: "une base de données"
    case .gzip: "un fichier compressé"
    case .mnemosyne: "un export de Mnemosyne"
    case .superMemo: "un export de SuperMemo"
    case .binary: "un fichier qui n’est pas du texte"
    case .empty: "un fichier vide"
    case .text: "un texte où aucune question n’est reconnue"
    }
  }

  /// Comment obtenir un fichier qui est lu.
  private static func advice(_ format: UnreadFormat) -> String {
    switch format {
    case .ankiPackage, .sqlite:
      "Dans Anki : Fichier, Exporter, « Notes en texte brut (.txt) » ; puis ajoute ce fichier."
    case .qti: "Exporte du GIFT ou du XML de Moodle depuis le programme d’origine ; puis ajoute ce fichier."
    case .h5p: "Ouvre-le dans Moodle ou Lumi, et copie les questions dans un fichier texte, au format GIFT ou Aiken."
    case .zip: "Décompresse-la, puis ajoute les fichiers qu’elle contient."
    case .word, .oldWord, .openDocument, .rtf, .pdf, .powerPoint:
      "Copie les questions dans un fichier texte au format Aiken : la question, puis « A) … », « B) … », puis « ANSWER: A »."
    case .excel, .oldExcel, .calc: "Dans le tableur : Fichier, Enregistrer sous, CSV ; puis ajoute ce fichier."
    case .html:
      "Enregistre ou copie les questions en texte ; depuis Quizlet : Exporter, puis colle dans un fichier texte."
    case .xml: "Exporte du GIFT, du XML de Moodle ou du CSV depuis le programme d’origine."
    case .json:
      "Exporte du CSV ou du Markdown depuis le programme d’origine ; un paquet de Distinguo a « version » et « questions »."
    case .image, .sound, .video, .binary:
      "Donne un fichier texte : GIFT, XML de Moodle, Aiken, CSV, Anki, Markdown, ou un paquet."
    case .gzip: "Décompresse-le (gunzip), puis ajoute le fichier qu’il contient."
    case .mnemosyne, .superMemo: "Exporte du texte à tabulations depuis ce programme ; puis ajoute ce fichier."
    case .empty: "Vérifie qu’il a été enregistré."
    case .text:
      "Sont lus : GIFT, XML de Moodle, Aiken, tableaux (CSV, tabulations), notes d’Anki en texte brut, cartes en Markdown, hascard, quiz de BSD, et les paquets en YAML ou JSON."
    }
  }

  /// Le début d’un texte, sur une ligne.
  private static func brief(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 40 ? line.prefix(39) + "…" : line
  }
}
