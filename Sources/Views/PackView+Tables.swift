import Localisation
import QuestionBank
import Terminal

/// What a pack teaches before it asks: its lessons and its roles.
extension PackView {
  static func lesson(_ lesson: Lesson, number: Int, pack: Pack, wording: Wording) -> [Block] {
    [.gap, Block(wording(.lessonHeading(number: number, id: lesson.id.text, title: lesson.title)), .strong)]
      + (lesson.requires.isEmpty ? [] : [Block(wording(.lessonRequires(lesson.requires.map(\.text))), indent: 2)])
      + lesson.paragraphs.map { Block($0, indent: 2) }
      + citations(lesson.citations, pack: pack, wording: wording, indent: 2)
  }

  /// No lines if the pack says nothing about the role.
  static func role(_ role: Role, pack: Pack, wording: Wording) -> [Block] {
    guard role.definition != nil || !role.facts.isEmpty else { return [] }
    return [.gap, Block("\(role.id) · \(role.name)", .strong)]
      + (role.definition.map { [Block($0, indent: 2)] } ?? [])
      + citations(role.citations, pack: pack, wording: wording, indent: 2)
      + role.facts.flatMap { fact($0, pack: pack, wording: wording) }
  }

  private static func fact(_ fact: Role.Fact, pack: Pack, wording: Wording) -> [Block] {
    [Block(wording(.fact(aspect: fact.aspect, text: fact.text)), indent: 2, hanging: 4)]
      + citations(fact.citations, pack: pack, wording: wording, indent: 4)
      + fact.views.flatMap { CitationView.view($0, pack: pack, wording: wording, indent: 4) }
  }

  private static func citations(_ citations: [Citation], pack: Pack, wording: Wording, indent: Int) -> [Block] {
    citations.map { CitationView.short($0, pack: pack, wording: wording, indent: indent) }
  }
}
