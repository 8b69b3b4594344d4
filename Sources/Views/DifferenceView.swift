import Localisation
import QuestionBank
import Terminal

/// How two versions of a pack differ, and what that means for a learner's progress.
package struct DifferenceView {
  package let difference: PackDifference
  /// How often the learner has answered a question.
  package let answers: (QuestionID) -> Int
  package let wording: Wording

  package init(_ difference: PackDifference, answers: @escaping (QuestionID) -> Int, wording: Wording) {
    self.difference = difference
    self.answers = answers
    self.wording = wording
  }

  /// - Parameters:
  ///   - old: The name of the earlier version, and how many questions it has.
  ///   - new: The same of the later one.
  package func blocks(from old: (name: String, questions: Int), to new: (name: String, questions: Int)) -> [Block] {
    let heading = say(
      .heading(old: old.name, oldQuestions: old.questions, new: new.name, newQuestions: new.questions), .strong)
    guard !difference.isEmpty else { return [heading, say(.same)] }
    return [heading] + head + added + removed + changed + renamed + tables + [.gap, effect]
  }

  private func say(
    _ sentence: Sentence.Authoring.Difference, _ style: Span.Style = .plain, indent: Int = 0
  ) -> Block {
    Block(wording(.authoring(.difference(sentence))), style, indent: indent, hanging: indent + 2)
  }

  private var head: [Block] {
    (difference.old == difference.new
      ? [] : [say(.otherID(old: difference.old.text, new: difference.new.text))])
      + (difference.hasOtherHead ? [say(.otherHead)] : []) + (difference.isReordered ? [say(.reordered)] : [])
  }

  /// A question: its name, how often it was answered, and its prompt.
  private func entry(_ name: String, _ question: Question, answered id: QuestionID? = nil) -> Block {
    let count = id.map(answers) ?? 0
    let times = count > 0 ? " (\(wording(.authoring(.difference(.answers(count))))))" : ""
    return Block(
      [Span(text: name, style: .strong), Span(text: "\(times) · \(question.prompt)", style: .plain)], indent: 2,
      hanging: 4)
  }

  private var added: [Block] {
    guard !difference.added.isEmpty else { return [] }
    return [.gap, say(.added(difference.added.count))]
      + difference.added.map { entry($0.id.question.text, $0) }
  }

  private var removed: [Block] {
    guard !difference.removed.isEmpty else { return [] }
    let perhaps = Dictionary(
      difference.perhapsRenamed.map { ($0.old.id, $0) }, uniquingKeysWith: { first, _ in first })
    return [.gap, say(.removed(difference.removed.count))]
      + difference.removed.flatMap { question in
        [entry(question.id.question.text, question, answered: question.id)]
          + (perhaps[question.id].map {
            [say(.perhapsRenamed(name: $0.old.id.description, new: $0.new.id.question.text), indent: 4)]
          } ?? [])
      }
  }

  private var changed: [Block] {
    guard !difference.changed.isEmpty else { return [] }
    return [.gap, say(.changed(difference.changed.count))]
      + difference.changed.flatMap { pair(($0.new.id.question.text), $0) }
  }

  private var renamed: [Block] {
    guard !difference.renamed.isEmpty else { return [] }
    return [.gap, say(.renamed(difference.renamed.count))]
      + difference.renamed.flatMap { renamed in
        let (old, new) = (renamed.old.id.question.text, renamed.new.id.question.text)
        return pair(wording(.authoring(.difference(.renamedQuestion(old: old, new: new)))), renamed)
      }
  }

  private func pair(_ name: String, _ pair: PackDifference.Pair) -> [Block] {
    [entry(name, pair.new, answered: pair.old.id)]
      + (pair.parts.isEmpty ? [] : [say(.parts(pair.parts), .source, indent: 4)])
      + (pair.isAskingOtherwise ? [say(.asksOtherwise, .near, indent: 4)] : [])
  }

  private var tables: [Block] {
    let tables = Sentence.Authoring.TableName.allCases.compactMap { name -> Block? in
      let table =
        switch name {
        case .sources: difference.sources
        case .roles: difference.roles
        case .lessons: difference.lessons
        }
      return table.isEmpty ? nil : say(.table(name, table))
    }
    return tables.isEmpty ? [] : [.gap] + tables
  }

  private var effect: Block {
    let kept = (difference.changed + difference.renamed + difference.unchanged)
    let pairs = kept.filter { answers($0.old.id) > 0 }
    let lost =
      difference.removed.count { answers($0.id) > 0 } + pairs.count { !$0.keepsProgress }
    let count = pairs.count(where: \.keepsProgress)
    return count + lost == 0 ? say(.nothingTouched) : say(.effect(kept: count, lost: lost), .strong)
  }
}
