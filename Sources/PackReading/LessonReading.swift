import QuestionBank
import Yams

/// Reads the lessons of a pack.
struct LessonReading {
  let findings: Findings
  let citing: CitationReading
  /// Every lesson of the pack.
  let known: KnownNames

  func lesson(_ fields: YAMLFields) -> (entry: Lesson, places: EntryPlaces)? {
    fields.expectOnly(FieldNames.lesson)
    var places = EntryPlaces(start: fields.position)
    let id = fields.identifier("id", of: Lesson.self)
    let title = fields.text("title", required: true)
    let text = fields.text("text", required: true, as: .paragraphs)
    let citations = citing.citations(fields, places: &places.citations)
    var requires: [LessonID] = []
    for (name, position) in fields.references(
      "requires", to: Lesson.self, among: known, unknown: PackFault.unknownLesson)
    {
      if requires.contains(name) {
        findings.report(.repeatedText(field: "requires", name.text), at: position)
      } else {
        requires.append(name)
        places.requires.append(position)
      }
    }
    guard let id, let title, let text else { return nil }
    return (Lesson(id: id, title: title, requires: requires, text: text, citations: citations), places)
  }

  /// Reports each circle of lessons that require one another, at the name that closes it.
  func reportCircles(in read: [(entry: Lesson, places: EntryPlaces)]) {
    let lessons = Dictionary(read.map { ($0.entry.id, $0) }, uniquingKeysWith: { first, _ in first })
    var finished: Set<LessonID> = []
    var path: [LessonID] = []
    var depths: [LessonID: Int] = [:]
    // A circle can go through all lessons, and each may close many of them.
    var circles = 0
    // As deep as there are lessons, which are a thousand at most.
    func follow(_ name: LessonID) {
      guard let lesson = lessons[name] else { return }
      depths[name] = path.count
      path.append(name)
      for (needed, position) in zip(lesson.entry.requires, lesson.places.requires)
      where circles < Self.mostCircles && !finished.contains(needed) {
        if let start = depths[needed] {
          circles += 1
          findings.report(.circularLessons(path[start...].map(\.text) + [needed.text]), at: position)
        } else {
          follow(needed)
        }
      }
      path.removeLast()
      depths[name] = nil
      finished.insert(name)
    }
    for lesson in read where !finished.contains(lesson.entry.id) { follow(lesson.entry.id) }
  }

  private static let mostCircles = 20
}
