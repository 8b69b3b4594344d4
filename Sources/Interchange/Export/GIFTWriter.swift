import Grading
import QuestionBank

/// Writes GIFT, with embedded answers where a text has gaps.
struct GIFTWriter: DeckWriter {
  private let pack: Pack
  private let words: ExportWords

  init(_ pack: Pack, _ words: ExportWords) {
    self.pack = pack
    self.words = words
  }

  var head: String { "// \(MoodleHolding.remark(on: pack))\n\n" }

  func holding(_ question: Question) throws(ExportRefusal) -> Question {
    // There's no escape for an arrow, and an answer with one would be a pair.
    var held = try MoodleHolding.body(of: question, words) { !$0.contains("->") }
    held.topic = MoodleHolding.topic(question.topic, in: pack.title)
    held.tags = question.tags.filter { !$0.contains { "<>`\n".contains($0) } }
    switch held.body {
    case .order: throw .kind
    case .number(let value, let tolerance, _): held.body = .number(value: value, tolerance: tolerance, unit: nil)
    case .cloze, .recall: held.explanation = ""
    case .choice, .multiple, .trueFalse, .short, .match, .sort: break
    }
    return held
  }

  func passage(from previous: Question?, to question: Question) -> String {
    guard previous?.topic != question.topic else { return "" }
    let path = MoodleHolding.category(question.topic, in: pack.title)
    return "$CATEGORY: \(path.replacing("\\", with: "\\\\"))\n\n"
  }

  func piece(_ question: Question, of original: Question) -> String {
    let marks = ["[id:\(question.id.question)]"] + question.tags.map { "[tag:\($0.replacing("]", with: "\\]"))]" }
    var text = "// \(marks.joined(separator: " "))\n::\(question.id.question)::[plain]"
    if case .cloze(let cloze, let gaps) = question.body {
      for piece in ClozeText(cloze).pieces {
        switch piece {
        case .text(let plain): text += Self.escaped(plain)
        case .gap(let number): text += EmbeddedAnswerText.text(of: gaps[number - 1])
        }
      }
      return text + "\n\n"
    }
    text += Self.escaped(question.prompt) + " {"
    let (lines, feedback) = answers(question)
    let general = feedback.isEmpty ? [] : ["####" + Self.marked(feedback)]
    if lines.count == 1, general.isEmpty { return text + lines[0] + "}\n\n" }
    return text + (lines + general).map { "\n\t" + $0 }.joined() + "\n}\n\n"
  }

  /// The lines of the answers, and the general feedback.
  private func answers(_ question: Question) -> (lines: [String], feedback: String) {
    switch question.body {
    case .choice(let options):
      return (options.map { ($0.isRight ? "=" : "~" + Self.guarded($0.text)) + Self.text($0) }, question.explanation)
    case .multiple(let options):
      let share = MoodleHolding.share(ofEach: options.count(where: \.isRight))
      return (
        options.map { ($0.isRight ? "~%\(share)%" : "~%-100%") + Self.text($0) }, question.explanation
      )
    case .trueFalse(let answer): return ([answer ? "TRUE" : "FALSE"], question.explanation)
    case .short(let gap):
      let accepted = gap.accepted.map { "=" + ($0.source.hasPrefix("%") ? "%100%" : "") + Self.marked($0.source) }
      return (accepted + gap.refused.map { "=%0%" + Self.marked($0.source) }, question.explanation)
    case .number(let value, let tolerance, _):
      let margin = tolerance == 0 ? "" : ":" + MoodleHolding.number(tolerance)
      return (["#" + MoodleHolding.number(value) + margin], question.explanation)
    case .match(let pairs, let distractors):
      return (
        pairs.map { Self.pair($0.left, $0.right) } + distractors.map { Self.pair("", $0) }, question.explanation
      )
    case .sort(let categories, let items):
      return (MoodleHolding.pairs(categories, items).map { Self.pair($0.left, $0.right) }, question.explanation)
    case .recall(_, let model): return ([], model ?? "")
    case .cloze, .order: return ([], "")
    }
  }

  /// An option and the reason for it.
  private static func text(_ option: Question.Option) -> String {
    marked(option.text) + (option.why.map { "#" + marked($0) } ?? "")
  }

  /// A weight in front of a text that would be taken for one.
  private static func guarded(_ text: String) -> String { text.hasPrefix("%") ? "%0%" : "" }

  private static func pair(_ left: String, _ right: String) -> String {
    // The first arrow parts the sides, and only markup hides another one.
    let left = left.contains("->") ? "[html]" + escaped(ExportText.htmlLine(left)) : marked(left)
    return "=\(left) -> \(escaped(ExportText.withoutHTML(ExportText.line(right))))"
  }
}

// MARK: - Texts

extension GIFTWriter {
  /// A text that inherits the format of the question. One that begins like the name of a format needs its own.
  private static func marked(_ text: String) -> String {
    (text.hasPrefix("[") ? "[plain]" : "") + escaped(text)
  }

  /// A text with a backslash in front of signs of structure.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { escapes.contains($0) || $0 == .lineFeed }) else { return text }
    let bytes = Array(text.utf8)[...]
    var output: [UInt8] = []
    for index in bytes.indices {
      if bytes[index] == .lineFeed {
        // Before some letters `\n` would be a command of LaTeX.
        let follows = Array("n".utf8) + bytes[(index + 1)...].prefix(10)
        output += GIFTText.isFormula(follows[...]) ? [.lineFeed] : Array("\\n".utf8)
      } else {
        if escapes.contains(bytes[index]) { output.append(UInt8(ascii: "\\")) }
        output.append(bytes[index])
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static let escapes = Set(##"\#={}~:"##.utf8)
}
