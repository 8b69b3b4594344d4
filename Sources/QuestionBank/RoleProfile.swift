/// What a pack says of one of its roles.
package struct RoleProfile: Hashable, Sendable {
  package let role: Role
  /// The pack that says it.
  package let pack: PackID
  /// In the order in which the pack first names each aspect.
  package let aspects: [Aspect]

  /// Everything on one aspect of a role.
  package struct Aspect: Hashable, Sendable {
    /// nil for what questions say, which isn't sorted by aspect.
    package var name: String?
    package var statements: [Statement]
  }

  /// Something that is true of the role.
  package struct Statement: Hashable, Sendable {
    package var text: String
    /// The prompt of the question that says it; nil for a fact.
    package var prompt: String?
    package var citations: [Citation]
    /// Each source's view, where sources disagree.
    package var views: [View]
  }

  /// Takes the role's facts. Without any, and without a definition, takes the reasons of the options that stand for the
  /// role, each once.
  package init(of role: Role, in pack: Pack) {
    self.role = role
    self.pack = pack.id
    var aspects = role.facts.reduce(into: [Aspect]()) { aspects, fact in
      let statement = Statement(text: fact.text, prompt: nil, citations: fact.citations, views: fact.views)
      if let index = aspects.firstIndex(where: { $0.name == fact.aspect }) {
        aspects[index].statements.append(statement)
      } else {
        aspects.append(Aspect(name: fact.aspect, statements: [statement]))
      }
    }
    if !role.isDescribed {
      let reasons = Self.reasons(of: role.id, in: pack.questions)
      if !reasons.isEmpty { aspects = [Aspect(name: nil, statements: reasons)] }
    }
    self.aspects = aspects
  }

  private static func reasons(of role: RoleID, in questions: [Question]) -> [Statement] {
    var seen: Set<String> = []
    return questions.flatMap { question in
      question.options.filter { $0.role == role }.compactMap { option in
        guard let why = option.why, seen.insert(why).inserted else { return nil }
        return Statement(text: why, prompt: question.prompt, citations: option.citations, views: [])
      }
    }
  }

  /// Whether the pack says nothing of the role.
  package var isEmpty: Bool { role.definition == nil && aspects.isEmpty }
}

extension Role {
  /// Whether its pack says what it is, or anything that's true of it.
  package var isDescribed: Bool { definition != nil || !facts.isEmpty }
}
