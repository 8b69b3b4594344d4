import Grading
import Localisation
import QuestionBank
import Terminal
import Training

/// What a learner missed and mixed up, to read again away from the program.
package struct RevisionSheet {
  /// Two roles that were mixed up.
  package struct Confused {
    package let first: RoleProfile
    package let second: RoleProfile
    package let times: Int

    package init(first: RoleProfile, second: RoleProfile, times: Int) {
      self.first = first
      self.second = second
      self.times = times
    }
  }

  package let misses: Misses
  package let confused: [Confused]
  /// An ISO 8601 date.
  package let date: String
  package let library: Library
  package let wording: Wording

  package init(misses: Misses, confused: [Confused], date: String, library: Library, wording: Wording) {
    self.misses = misses
    self.confused = confused
    self.date = date
    self.library = library
    self.wording = wording
  }

  package var sheet: Sheet {
    let body = missed + mixedUp
    return Sheet(
      parts: [.heading(wording(.sheet(.title(date: wording.date(date)))), .title)]
        + (body.isEmpty ? [.paragraph(Sheet.Statement(wording(.sheet(.nothing))))] : body))
  }

  private var missed: [Sheet.Part] {
    guard !misses.entries.isEmpty else { return [] }
    return [
      .heading(wording(.sheet(.missed(misses.entries.count))), .section),
      .points(misses.entries.map(point), isNumbered: true),
    ]
  }

  private var mixedUp: [Sheet.Part] {
    guard !confused.isEmpty else { return [] }
    let roles = RoleSheet(library: library, wording: wording)
    return [.heading(wording(.sheet(.confusionsHeading)), .section)]
      + confused.flatMap { pair -> [Sheet.Part] in
        let names = (first: pair.first.role.name, second: pair.second.role.name)
        let heading = Sheet.Part.heading(
          wording(.sheet(.confusion(first: names.first, second: names.second, times: pair.times))), .detail)
        let table = roles.table(comparing: pair.first, pair.second, isBrief: true)
        return [heading] + (table.map { [.table($0)] } ?? [])
      }
  }
}

// MARK: - A missed question

extension RevisionSheet {
  private func point(_ miss: Misses.Entry) -> Sheet.Point {
    let question = miss.question
    let text = question.sheet.text.map { " " + ClozeText($0).filled { "[\($0)…]" } } ?? ""
    let explanation =
      question.explanation.isEmpty ? [] : [labelled(.sheet(.explanation), question.explanation)]
    return Sheet.Point(
      statement: Sheet.Statement(text: [
        Span(text: question.prompt, style: .strong), Span(text: text, style: .plain),
      ]), points: [given(miss), expected(miss)] + reasons(miss) + explanation + sources(question))
  }

  private func labelled(_ label: Sentence, _ text: String, sources: [Span] = []) -> Sheet.Point {
    Sheet.Point(statement: Sheet.Statement(wording(label), text, sources: sources))
  }

  /// One text behind a label, or several below it.
  private func labelled(_ label: Sentence, _ texts: [String]) -> Sheet.Point {
    guard texts.count > 1 else { return labelled(label, texts.first ?? "") }
    return Sheet.Point(
      statement: Sheet.Statement(text: [Span(text: wording(label), style: .strong)]),
      points: texts.map { Sheet.Point(statement: Sheet.Statement($0)) })
  }

  /// The answer that was given; of pairs, those that were wrong.
  private func given(_ miss: Misses.Entry) -> Sheet.Point {
    let (question, answer) = (miss.question, miss.answer)
    guard answer.verdict != .blank else { return labelled(.sheet(.yourAnswer), wording(.sheet(.noAnswer))) }
    var chosen = answer.chosen.texts(in: question)
    if case .pairing = question.sheet.expected { chosen.removeAll(where: question.expectedTexts.contains) }
    return labelled(.sheet(.yourAnswer), chosen.isEmpty ? [excerpt(answer.given)] : chosen.map(worded(question)))
  }

  /// The right answer; of a free text, the key points that it left out.
  private func expected(_ miss: Misses.Entry) -> Sheet.Point {
    let question = miss.question
    if case .points(let points) = question.sheet.expected {
      let made = Set(miss.answer.points.map { $0.set ?? $0.found } ?? [])
      return labelled(
        .sheet(.leftOut), points.enumerated().filter { !made.contains($0.offset + 1) }.map(\.element.text))
    }
    let texts = question.expectedTexts.map(worded(question))
    return labelled(texts.count > 1 ? .rightAnswers : .rightAnswer, texts)
  }

  /// Why each wrong option that was chosen is wrong.
  private func reasons(_ miss: Misses.Entry) -> [Sheet.Point] {
    let chosen = miss.answer.chosen.texts(in: miss.question)
    let wrong = miss.question.options.filter { !$0.isRight && chosen.contains($0.text) }
    return wrong.compactMap { option in
      option.why.map { why in
        labelled(
          .sheet(.whyNot(option: wrong.count > 1 ? option.text : nil)), why,
          sources: CitationView.places(
            option.citations, pack: library.pack(miss.question.id.pack), wording: wording))
      }
    }
  }

  /// The first citation with its words, the others by their places.
  private func sources(_ question: Question) -> [Sheet.Point] {
    guard let first = question.citations.first else { return [] }
    let pack = library.pack(question.id.pack)
    let others = CitationView.places(Array(question.citations.dropFirst()), pack: pack, wording: wording)
    let label = [Span(text: wording(.sourceLabel), style: .strong), Span(text: " ", style: .plain)]
    return [
      Sheet.Point(
        statement: Sheet.Statement(
          text: label + CitationView.passage(first, pack: pack, wording: wording)
            + (others.isEmpty ? [] : [Span(text: " · ", style: .plain)] + others)))
    ]
  }

  /// The words for a chosen or an expected text: those for true and false are the interface's.
  private func worded(_ question: Question) -> (String) -> String {
    guard case .truth = question.sheet.expected else { return { $0 } }
    return { wording($0 == String(true) ? .trueWord : .falseWord) }
  }

  /// Longer answers in free text are cut.
  private static let longestAnswer = 300

  private func excerpt(_ given: String) -> String {
    given.count <= Self.longestAnswer ? given : given.prefix(Self.longestAnswer) + "…"
  }
}
