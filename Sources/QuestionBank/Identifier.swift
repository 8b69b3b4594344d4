/// The name of a pack, a source, a role, a lesson, or a question within its pack: `[a-z0-9][a-z0-9._-]{0,63}`.
///
/// ASCII only, so that two names are equal exactly when their bytes are, and every name is safe as a file name.
package struct Identifier<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The name itself.
  package let text: String

  /// nil if the text doesn't have the form above.
  package init?(_ text: String) {
    let bytes = text.utf8
    guard (1...64).contains(bytes.count), bytes.first.map(Self.isLetterOrDigit) == true else { return nil }
    guard bytes.allSatisfy({ Self.isLetterOrDigit($0) || Self.isMark($0) }) else { return nil }
    self.text = text
  }

  /// A name whose form was checked when it was written.
  init(written text: String) {
    self.text = text
  }

  private init(unchecked text: String) {
    self.text = text
  }

  /// Stands for a name that isn't chosen yet.
  package static var placeholder: Identifier { Identifier(unchecked: "new") }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  package var description: String { text }

  package static func < (left: Identifier, right: Identifier) -> Bool { left.text < right.text }
}

package typealias PackID = Identifier<Pack>
package typealias SourceID = Identifier<Source>
package typealias RoleID = Identifier<Role>
package typealias LessonID = Identifier<Lesson>
/// A question's name within its pack.
package typealias LocalQuestionID = Identifier<Question>

/// A pack's name and a name within it; nil when the text isn't of the form `PACK/ID`.
func parts<Subject>(ofFullName text: String) -> (pack: PackID, local: Identifier<Subject>)? {
  // A second slash can't be part of a name.
  guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")), let pack = PackID(String(text[..<slash])),
    let local = Identifier<Subject>(String(text[text.utf8.index(after: slash)...]))
  else { return nil }
  return (pack, local)
}

/// The full name of a question: `PACK/ID`.
package struct QuestionID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let pack: PackID
  package let question: LocalQuestionID

  package init(pack: PackID, question: LocalQuestionID) {
    self.pack = pack
    self.question = question
  }

  /// nil if the text isn't of the form `PACK/ID`.
  package init?(_ text: String) {
    guard let (pack, question): (PackID, LocalQuestionID) = parts(ofFullName: text) else { return nil }
    self.init(pack: pack, question: question)
  }

  package var description: String { "\(pack)/\(question)" }

  package static func < (left: QuestionID, right: QuestionID) -> Bool {
    (left.pack, left.question) < (right.pack, right.question)
  }
}
