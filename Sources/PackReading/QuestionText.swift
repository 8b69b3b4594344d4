import QuestionBank
import SafeText
import Yams

/// One question in its file's field names.
package struct QuestionFields: Encodable {
  private let document: QuestionDocument

  package init(_ question: Question) {
    document = QuestionDocument(question)
  }

  package func encode(to encoder: any Encoder) throws { try document.encode(to: encoder) }
}

/// One question as a text of its own.
package enum QuestionText {
  /// On one line, as JSON.
  package static func line(_ question: Question) throws -> String { try JSONText.line(QuestionDocument(question)) }

  /// What's declared before the questions of a pack, on one line, as JSON.
  package static func headLine(of pack: Pack) throws -> String {
    let document = PackDocument(pack)
    return try JSONText.line(
      HeadDocument(
        title: document.title, language: document.language, sources: document.sources, roles: document.roles))
  }

  private struct HeadDocument: Encodable {
    var title: String
    var language: String
    var sources: [SourceDocument]
    var roles: [RoleDocument]
  }

  /// In YAML, as an editor shows it.
  package static func yaml(_ question: Question, of pack: Pack) -> String {
    entry(question, of: pack).map { String($0.dropFirst(4)) + "\n" }.joined()
  }

  /// A pack's text with a question added at its end, comments and layout kept; nil if it isn't a text that this can be
  /// done to.
  package static func adding(_ question: Question, to bytes: [UInt8]) -> [UInt8]? {
    guard let source = try? PackText(bytes), let read = try? PackReader.pack(from: source),
      let root = try? PackReader.root(of: source, SourceText(source.text)), case .mapping(let mapping) = root,
      let last = Array(mapping).last, last.key.word == "questions",
      case .sequence(let sequence) = last.value, let first = sequence.first
    else { return nil }
    // Entries stand where the others do, behind a dash and a space.
    let indent = String(repeating: " ", count: max(0, first.position.column - 3))
    var text = source.text
    while text.last == "\n" { text.removeLast() }
    let isSpaced = sequence.count < 2 || text.contains("\n\n\(indent)- ")
    let lines = entry(question, of: read.pack).map { indent + $0.dropFirst(2) }
    text += (isSpaced ? "\n\n" : "\n") + lines.joined(separator: "\n") + "\n"
    var wanted = read.pack
    wanted.questions.append(question)
    guard let written = try? PackReader.pack(from: Array(text.utf8)), written.pack == wanted else { return nil }
    return Array(text.utf8)
  }

  /// The lines of a question among those of a pack.
  private static func entry(_ question: Question, of pack: Pack) -> [Substring] {
    var alone = pack
    alone.questions = [question]
    let (text, lines) = PackDocument(alone).yaml()
    return text.split(separator: "\n").dropFirst((lines.first ?? 1) - 1).map { $0 }
  }
}
