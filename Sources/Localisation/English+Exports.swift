import Interchange
import QuestionBank
import Usage

/// What packs become in other programs' formats.
extension English {
  static func words(_ sentence: Sentence.Exports) -> String {
    switch sentence {
    case .exported(let questions, let path): "\(self.questions(questions)) written to \(path)"
    case .leftOut(let kind, let refusal, let count, let format):
      "Left out: \(self.count(count, "\"\(kind.rawValue)\" question", "\"\(kind.rawValue)\" questions")): \(words(refusal, format))."
    case .asked(let kind, let other, let count):
      "\(self.count(count, "\"\(kind.rawValue)\" question is", "\"\(kind.rawValue)\" questions are")) asked as \"\(other.rawValue)\" there."
    case .lost(let loss, let count): loss.isGone ? "Lost: \(words(loss, count))." : words(loss, count) + "."
    case .trueOrFalse: "True or false?"
    case .format:
      "the format to write (yaml without it), or to read where the guess is wrong: \(formats); markdown writes a test paper and reads cards"
    case .output: "write to this file; without it, or to \"-\", to standard output"
    case .nameAndDate: "Name: ……………………………  Date: ……………………………"
    case .severalAnswers: "(several answers)"
    case .inOrder: "In order:"
    case .key: "Answers"
    }
  }

  private static var formats: String { DeckFormat.allCases.map(\.rawValue).joined(separator: ", ") }

  private static func words(_ refusal: ExportRefusal, _ format: DeckFormat) -> String {
    switch refusal {
    case .kind: "\(name(format)) has no such kind"
    case .tooManyOptions: "more options than \(name(format)) takes"
    case .tooLong: "longer than \(name(format)) takes"
    case .unwritable: "\(name(format)) would read its signs as something else"
    }
  }

  private static func words(_ loss: ExportLoss, _ number: Int) -> String {
    switch loss {
    case .hint: count(number, "hint", "hints")
    case .explanation: count(number, "explanation", "explanations")
    case .citation: count(number, "citation", "citations")
    case .view: count(number, "view of a source", "views of sources")
    case .reason: "the reasons for \(count(number, "option", "options"))"
    case .form: count(number, "accepted form", "accepted forms")
    case .refusedForm: count(number, "refused form", "refused forms")
    case .pointForm: "\(count(number, "way", "ways")) to say a point of a free text"
    case .model: count(number, "model answer", "model answers")
    case .unit: "the unit of \(count(number, "number", "numbers"))"
    case .topic: "the topic of \(questions(number))"
    case .tag: count(number, "tag", "tags")
    case .id: "the id of \(questions(number)): when they come back, they're new ones"
    case .role: count(number, "mention of a role", "mentions of roles")
    case .place: "the lesson, level, pair or former names of \(questions(number))"
    case .lesson: "the text of \(count(number, "lesson", "lessons"))"
    case .roleProfile: "what's said of \(count(number, "role", "roles"))"
    case .license: "the license and the authors"
    case .layout: "Line breaks or blanks differ in \(questions(number))"
    case .citationAsText: "\(count(number, "citation is", "citations are")) part of the explanation now"
    case .embedded:
      "\(questions(number)) with gaps: their answers stand in the text, which Moodle reads only from \"--format moodle-xml\""
    }
  }

  static func name(_ format: DeckFormat) -> String {
    switch format {
    case .gift: "GIFT"
    case .moodleXML: "Moodle XML"
    case .aiken: "Aiken"
    case .csv, .tsv: "a table"
    case .kahoot: "Kahoot"
    case .anki: "Anki"
    case .markdown: "a test paper"
    case .cards: "Markdown cards"
    case .hascard: "hascard"
    case .bsdQuiz: "quiz (BSD)"
    case .yaml: "YAML"
    case .json: "JSON"
    }
  }
}
