import Localisation
import QuestionBank
import Terminal
import Training

/// Lessons: the text of one, and the path that they make.
package enum LessonView {
  /// A lesson before its questions: its title, its text, and where the sources say so.
  package static func text(_ lesson: Lesson, of pack: Pack, wording: Wording) -> [Block] {
    let number = (pack.lessons.firstIndex { $0.id == lesson.id } ?? 0) + 1
    let heading = Sentence.Lesson.heading(number: number, of: pack.lessons.count, title: lesson.title)
    let paragraphs = lesson.paragraphs.map { Block($0, indent: 2) }.joined(by: .gap)
    let places = CitationView.places(lesson.citations, pack: pack, wording: wording)
    let label = Span(text: wording(.sourceLabel) + " ", style: .source)
    let sources = places.isEmpty ? [] : [.gap, Block([label] + places, indent: 2, hanging: 4)]
    return [.gap, Block(wording(.lesson(heading)), .strong)] + paragraphs + sources
  }

  /// The lessons of the paths in order, each with where the learner stands.
  package static func list(_ paths: [LearningPath], wording: Wording) -> [Block] {
    let states = LearningPath.State.allCases.map { wording(.lesson(.state($0))) }
    let width = states.map(DisplayWidth.columns).max() ?? 0
    let lists = paths.filter { !$0.lessons.isEmpty }.map { path in
      [Block(path.pack.title, .strong)]
        + path.lessons.flatMap { row($0, column: width + 2, wording: wording) }
        + [
          Block(
            wording(.lesson(.tally(known: path.lessons.count(where: \.isKnown), of: path.lessons.count))), indent: 2)
        ]
    }
    guard !lists.isEmpty else { return [Block(wording(.lesson(.noLessons)))] }
    return Array(lists.joined(separator: [.gap]))
  }

  /// A lesson's state, title, name and count; below it, why it's closed.
  private static func row(_ step: LearningPath.Step, column: Int, wording: Wording) -> [Block] {
    guard let lesson = step.lesson else { return [] }
    let state = wording(.lesson(.state(step.state)))
    // No-break spaces hold the column.
    let padding = String(repeating: "\u{A0}", count: max(1, column - DisplayWidth.columns(state)))
    let row = Sentence.Lesson.row(title: lesson.title, id: lesson.id.text, known: step.known, of: step.total)
    let line = Block(
      [
        Span(text: state + padding, style: step.isKnown ? .right : .plain),
        Span(text: wording(.lesson(row)), style: step.state == .closed ? .source : .plain),
      ], indent: 2, hanging: column + 2)
    guard step.state == .closed else { return [line] }
    return [line, Block(wording(.lesson(.after(step.missing.map(\.title)))), .source, indent: column + 2)]
  }
}

extension [Block] {
  /// The blocks with another between each two.
  fileprivate func joined(by separator: Block) -> [Block] { Array(map { [$0] }.joined(separator: [separator])) }
}
