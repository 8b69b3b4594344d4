import Localisation
import QuestionBank
import Terminal
import Training

/// What packs say of one role, or of two side by side.
package struct RoleSheet {
  package let library: Library
  package let wording: Wording

  package init(library: Library, wording: Wording) {
    self.library = library
    self.wording = wording
  }

  /// One role: what it is, then what is true of it, aspect by aspect, and who says otherwise.
  package func sheet(of profile: RoleProfile) -> Sheet {
    let definition = definition(profile).map { [Sheet.Part.paragraph($0)] } ?? []
    let aspects = profile.aspects.flatMap { aspect in
      [
        Sheet.Part.heading(aspect.name ?? wording(.sheet(.fromQuestions)), .detail),
        .points(aspect.statements.map { point($0, profile) }, isNumbered: false),
      ]
    }
    return Sheet(
      parts: [.heading(profile.role.name, .title)] + definition + aspects
        + (profile.isEmpty ? [.paragraph(Sheet.Statement(wording(.sheet(.saysNothing))))] : []))
  }

  /// Two roles side by side.
  package func sheet(comparing first: RoleProfile, _ second: RoleProfile) -> Sheet {
    let (firstName, secondName) = (first.role.name, second.role.name)
    let title = Sheet.Part.heading(wording(.sheet(.comparison(first: firstName, second: secondName))), .title)
    guard let table = table(comparing: first, second) else {
      return Sheet(parts: [title, .paragraph(Sheet.Statement(wording(.sheet(.saysNothing))))])
    }
    let disputed = [first, second].filter { profile in
      profile.aspects.contains { $0.statements.contains { !$0.views.isEmpty } }
    }
    let note = disputed.isEmpty ? nil : wording(.sheet(.whoSaysWhat(roles: disputed.map(\.role.id.text))))
    return Sheet(parts: [title, .table(table)] + (note.map { [.paragraph(Sheet.Statement($0))] } ?? []))
  }

  /// The same aspects of two roles. Where one of them has no facts, what the questions sort under their names.
  ///
  /// nil if nothing is said of either.
  ///
  /// - Parameter isBrief: Whether to give the first statement on each aspect alone.
  func table(comparing first: RoleProfile, _ second: RoleProfile, isBrief: Bool = false) -> Sheet.Table? {
    if first.role.facts.isEmpty || second.role.facts.isEmpty {
      let contrast = Contrast(between: first.role, and: second.role, in: library)
      if !contrast.rows.isEmpty { return Sheet.Table(contrast, library: library, wording: wording) }
    }
    let definitions = [first, second].map { [definition($0, placesShown: 1)].compactMap(\.self) }
    let names = (first.aspects + second.aspects).map(\.name)
    let shared = names.enumerated().filter { !names[..<$0.offset].contains($0.element) }.map(\.element)
    let aspects = shared.map { name in
      let statements = [first, second].map { profile in
        let all = profile.aspects.first { $0.name == name }?.statements ?? []
        return all.prefix(isBrief ? 1 : all.count).map { cell($0, profile) }
      }
      return Sheet.Table.Group(name, statements[0], statements[1])
    }
    let defined = Sheet.Table.Group(wording(.sheet(.definition)), definitions[0], definitions[1])
    let groups = ([defined] + aspects).filter { !$0.rows.isEmpty }
    return groups.isEmpty ? nil : Sheet.Table(first: first.role.name, second: second.role.name, groups: groups)
  }

  // MARK: - Statements

  private func definition(_ profile: RoleProfile, placesShown: Int = .max) -> Sheet.Statement? {
    profile.role.definition.map {
      Sheet.Statement($0, sources: places(profile.role.citations.prefix(placesShown), profile))
    }
  }

  /// A statement. One that sources contradict leaves the places to them.
  private func point(_ statement: RoleProfile.Statement, _ profile: RoleProfile) -> Sheet.Point {
    let places = statement.views.isEmpty ? places(statement.citations[...], profile) : []
    return Sheet.Point(
      statement: Sheet.Statement(text(statement), sources: places),
      points: statement.views.map { view in
        Sheet.Point(
          statement: Sheet.Statement(
            "\(view.by) —", view.says, sources: self.places(view.citations[...], profile)))
      })
  }

  /// A statement with its first place, and word of any disagreement.
  private func cell(_ statement: RoleProfile.Statement, _ profile: RoleProfile) -> Sheet.Statement {
    let places = places(statement.citations.prefix(1), profile)
    let disputed = statement.views.isEmpty ? nil : Span(text: wording(.sheet(.sourcesDiffer)), style: .strong)
    let separator = places.isEmpty || disputed == nil ? [] : [Span(text: " · ", style: .plain)]
    return Sheet.Statement(text(statement), sources: places + separator + [disputed].compactMap(\.self))
  }

  private func text(_ statement: RoleProfile.Statement) -> String {
    statement.prompt.map { "\($0) — \(statement.text)" } ?? statement.text
  }

  private func places(_ citations: ArraySlice<Citation>, _ profile: RoleProfile) -> [Span] {
    CitationView.places(Array(citations), pack: library.pack(profile.pack), wording: wording)
  }
}

extension Sheet.Table {
  /// What tells two roles apart, each statement with its place.
  init(_ contrast: Contrast, library: Library, wording: Wording) {
    first = contrast.first.name
    second = contrast.second.name
    func statement(_ statement: Contrast.Statement) -> Sheet.Statement {
      let places = CitationView.places(
        [statement.citation].compactMap(\.self), pack: library.pack(statement.pack), wording: wording)
      return Sheet.Statement(statement.text, sources: places)
    }
    let rows = contrast.rows.map { Row(first: statement($0.first), second: statement($0.second)) }
    groups = [Group(name: nil, rows: rows)]
  }
}
