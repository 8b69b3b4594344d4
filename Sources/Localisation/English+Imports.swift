import Interchange
import Usage

/// What other programs' files hold.
extension English {
  static func words(_ sentence: Sentence.Imports) -> String {
    switch sentence {
    case .fillGaps: "Fill in the gaps."
    case .read(let file, let format, let questions, let leftOut):
      "\(file) is \(name(format)): \(self.questions(questions))"
        + (leftOut > 0 ? ", \(count(leftOut, "item", "items")) left out." : ".")
    case .guessedEncoding(let file, let encoding):
      "\(file) isn't UTF-8: read as \(name(encoding)), which fits. If accents are wrong, give \"--encoding\"."
    case .table(let delimiter, let columns):
      "Columns, separated by \(name(delimiter)): \(columns.map(name).joined(separator: ", ")). \"--columns\" sets others."
    case .leftOut(let fault): "left out: \(words(fault))"
    case .takenWithWarning(let fault): words(fault)
    case .lost(let loss, let count, let firstLine):
      "Lost: \(words(loss, count))" + (firstLine.map { " (first at line \(number($0)))." } ?? ".")
    case .wouldInstall(let id, let title, let questions):
      "This would install \"\(title)\" as the pack \"\(id)\", with \(self.questions(questions))."
    case .nothingInstalled: "Nothing was installed (--dry-run)."
    case .earlierKept(let path): "The earlier version is kept: \(path)"
    case .passedOver(let file, let format): "\(file) is passed over: \(name(format)), which isn't read."
    }
  }

  static func words(_ refusal: ImportRefusal) -> String {
    switch refusal {
    case .unnamed(let file): "\(file) doesn't say what to call the pack: give \"--as ID\"."
    case .invalidID(let id):
      "\"\(id)\" can't be a pack's id: use small letters without accents, digits, \".\", \"_\" and \"-\", 64 at most."
    case .address(let address): "\(address) is a web address: download it first, then give the file."
    case .unknownColumn(let name):
      "\"--columns\" doesn't know \"\(name)\". Allowed: \(ImportedTable.Column.allCases.map(\.rawValue).joined(separator: ", "))."
    case .columnMissing(let column):
      "\"--columns\" lacks \"\(column.rawValue)\": name the column that is asked \"front\" and the answer \"back\"."
    case .oneNameForSeveral(let files):
      "\"--as\" and \"--title\" name one pack, but there are \(number(files)) files: add them one at a time."
    case .unread(let file, let format): "\(file) is \(name(format)), which isn't read. \(advice(format))"
    case .notEncoded(let file, let encoding):
      "\(file) isn't \(name(encoding)): leave \"--encoding\" out, or give another one."
    case .nothing(let file, let format):
      "\(file) is \(name(format)), but nothing in it can become a question: the reasons are above."
    }
  }

  static func words(_ fault: ImportFault) -> String {
    switch fault {
    case .kindNotRead(let kind): "there's no equivalent of a \"\(kind)\" question"
    case .description: "a text without a question"
    case .essayWithoutAnswer: "an essay with nothing to compare answers with: give it feedback"
    case .onlyPicture: "only a picture, which can't be shown"
    case .brace: "a brace isn't closed: there may be a blank line between \"{\" and \"}\", or a brace without \"\\\""
    case .tooFewAnswers(let found, let needed): "\(count(found, "answer", "answers")), at least \(needed) needed"
    case .pairWithoutArrow(let text): "no \"->\" in the pair \"\(brief(text))\""
    case .noNumericalAnswer: "no number after \"#\""
    case .notANumber(let text): "\"\(brief(text))\" isn't a number: use digits and a decimal point"
    case .reversedRange(let text): "the range \"\(brief(text))\" runs backwards: put the smaller number first"
    case .invalidWeight(let text): "\"\(brief(text))\" isn't a weight: write one such as %50% or %-33.33333%"
    case .weightOutOfRange(let text): "the weight \"\(brief(text))\" is beyond 100%"
    case .noRightAnswer: "no answer is right"
    case .noAnswerLine: "the question isn't finished: no line \"ANSWER: A\" follows"
    case .questionNotStarted: "an option or answer without a question above it"
    case .answerNotAnOption(let text): "the answer \"\(brief(text))\" is none of the options"
    case .emptyFront: "nothing is asked"
    case .emptyBack: "there's no answer"
    case .noGap: "there's no gap to fill in"
    case .openQuote: "a quotation mark isn't closed: from here on, quotation marks are read as text"
    case .hidden: "hidden in Moodle: show it there to export it"
    case .xml(let problem): words(problem)
    case .notUnderstood(let text): "not understood: \"\(brief(text))\""
    case .untypable(let text): "the answer can't be typed: \"\(brief(text))\""
    case .refused(let fault): words(fault)
    case .everythingRight(let texts):
      "all \(number(texts.count)) answers are written as right, though none resembles another: write the wrong ones with \"~\""
    case .anyOfSeveral: "any right option was enough in the file; here, all of them are expected"
    case .merged(let line): "same question as on line \(number(line)): its answer is accepted there as well"
    }
  }

  private static func words(_ problem: XMLProblem) -> String {
    switch problem {
    case .documentType: "a document type (<!DOCTYPE>) isn't allowed: remove the declaration"
    case .unclosed(let name): "<\(brief(name))> isn't closed"
    case .mismatched(let expected, let found):
      expected.isEmpty
        ? "</\(brief(found))> closes nothing"
        : "</\(brief(found))> where </\(brief(expected))> should be"
    case .invalidTag: "malformed tag"
    case .tooDeep: "elements nested too deeply"
    }
  }

  private static func words(_ loss: ImportLoss, _ number: Int) -> String {
    switch loss {
    case .picture: count(number, "picture", "pictures")
    case .sound: count(number, "sound", "sounds")
    case .video: count(number, "video", "videos")
    case .file: count(number, "attached file", "attached files")
    case .formula: "\(count(number, "formula", "formulas")) shown as text"
    case .partialCredit: "partial credit for \(count(number, "answer", "answers"))"
    case .tolerance: "the tolerance of \(count(number, "number", "numbers")) in a gap"
    case .feedback: "\(count(number, "feedback text", "feedback texts")) that have no place here"
    case .schedule: "the schedule of \(count(number, "card", "cards"))"
    }
  }

  static func name(_ format: ImportFormat) -> String {
    switch format {
    case .gift: "GIFT"
    case .moodleXML: "Moodle XML"
    case .aiken: "Aiken"
    case .csv: "a table"
    case .anki: "Anki notes in plain text"
    case .markdown: "Markdown with cards"
    case .hascard: "a hascard deck"
    case .bsdQuiz: "a data file of quiz"
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
    delimiter == "\t" ? "tabs" : "\"\(delimiter)\""
  }

  private static func name(_ column: ImportedTable.Column) -> String { column.rawValue }

  private static func name(_ format: UnreadFormat) -> String {
    switch format {
    case .ankiPackage: "an Anki package"
    case .qti: "QTI"
    case .h5p: "H5P"
    case .zip: "a ZIP archive"
    case .word, .oldWord: "a word processor's document"
    case .openDocument: "an OpenDocument file"
    case .excel, .oldExcel, .calc: "a spreadsheet"
    case .powerPoint: "a presentation"
    case .pdf: "PDF"
    case .html: "a web page"
    case .rtf: "RTF"
    case .xml: "XML other than Moodle's"
    case .json: "another program's JSON"
    case .image: "a picture"
    case .sound: "sound"
    case .video: "video"
    case .sqlite: "a database"
    case .gzip: "a compressed file"
    case .mnemosyne: "a Mnemosyne export"
    case .superMemo: "a SuperMemo export"
    case .binary: "no text"
    case .empty: "empty"
    case .text: "text in which no questions are recognised"
    }
  }

  /// How to get a file that's read.
  private static func advice(_ format: UnreadFormat) -> String {
    switch format {
    case .ankiPackage, .sqlite: "In Anki: File, Export, \"Notes in Plain Text (.txt)\"; then add that file."
    case .qti: "In the program it comes from, export GIFT or Moodle XML; then add that file."
    case .h5p: "Open it in Moodle or Lumi and copy the questions into a text file in GIFT or Aiken format."
    case .zip: "Unpack it and add the files in it."
    case .word, .oldWord, .openDocument, .rtf, .pdf, .powerPoint:
      "Copy the questions into a text file in Aiken format: the question, then \"A) …\", \"B) …\", then \"ANSWER: A\"."
    case .excel, .oldExcel, .calc: "In the spreadsheet: File, Save as, CSV; then add that file."
    case .html: "Save or copy the questions as text; from Quizlet: Export, then paste into a text file."
    case .xml: "Export GIFT, Moodle XML or CSV from the program it comes from."
    case .json:
      "Export CSV or Markdown from the program it comes from; a pack of Distinguo has \"version\" and \"questions\"."
    case .image, .sound, .video, .binary: "Give a text file: GIFT, Moodle XML, Aiken, CSV, Anki, Markdown or a pack."
    case .gzip: "Unpack it (gunzip) and add the file in it."
    case .mnemosyne, .superMemo: "Export plain text with tabs from there; then add that file."
    case .empty: "Check that it was saved."
    case .text:
      "Read are GIFT, Moodle XML, Aiken, tables (CSV, tabs), Anki notes in plain text, Markdown cards, hascard, BSD quiz, and packs in YAML or JSON."
    }
  }

  /// The beginning of a text, on one line.
  private static func brief(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 40 ? line.prefix(39) + "…" : line
  }
}
