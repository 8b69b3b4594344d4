import QuestionBank

/// Writes Aiken: a question on a line, its options, and the letter of the right one.
struct AikenWriter: DeckWriter {
  private let pack: Pack
  private let words: ExportWords

  init(_ pack: Pack, _ words: ExportWords) {
    self.pack = pack
    self.words = words
  }

  var head: String { "" }

  func holding(_ question: Question) throws(ExportRefusal) -> Question {
    let question = question.asChoice(words)
    guard case .choice(let options) = question.body else { throw .kind }
    guard options.count <= Self.letters.count else { throw .tooManyOptions }
    // Moodle takes the last line before the options for the whole question.
    let prompt = ExportText.line(question.prompt)
    var held = question.alone(question.body.withoutReasons, prompt: prompt).namedByFront(prompt)
    held.topic = pack.title
    return held
  }

  func piece(_ question: Question, of original: Question) -> String {
    let lines = zip(Self.letters, question.options).map { letter, option in
      "\(letter)) \(ExportText.withoutHTML(option.text))"
    }
    let right = zip(Self.letters, question.options).first { $0.1.isRight }?.0 ?? "A"
    return ([ExportText.withoutHTML(question.prompt)] + lines + ["ANSWER: \(right)", "", ""]).joined(separator: "\n")
  }

  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
}
