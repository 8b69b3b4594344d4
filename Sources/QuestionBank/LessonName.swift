/// The full name of a lesson: `PACK/ID`.
package struct LessonName: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let pack: PackID
  package let lesson: LessonID

  package init(pack: PackID, lesson: LessonID) {
    self.pack = pack
    self.lesson = lesson
  }

  /// nil when the text isn't of the form `PACK/ID`.
  package init?(_ text: String) {
    guard let (pack, lesson): (PackID, LessonID) = parts(ofFullName: text) else { return nil }
    self.init(pack: pack, lesson: lesson)
  }

  package var description: String { "\(pack)/\(lesson)" }

  package static func < (left: LessonName, right: LessonName) -> Bool {
    (left.pack, left.lesson) < (right.pack, right.lesson)
  }
}
