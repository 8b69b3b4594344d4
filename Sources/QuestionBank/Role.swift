import Grading

/// One of the things that a pack teaches learners to tell apart; in the bundled packs, a job.
package struct Role: Hashable, Sendable {
  package var id: RoleID
  package var name: String
  /// Other names that a learner may type.
  package var accept: [String]
  /// What it is, in the pack author's words.
  package var definition: String?
  /// Where sources define it so.
  package var citations: [Citation]
  package var facts: [Fact]

  package init(
    id: RoleID, name: String, accept: [String] = [], definition: String? = nil, citations: [Citation] = [],
    facts: [Fact] = []
  ) {
    self.id = id
    self.name = name
    self.accept = accept
    self.definition = definition
    self.citations = citations
    self.facts = facts
  }

  /// Something that is true of a role. Facts about one aspect compare two roles.
  package struct Fact: Hashable, Sendable {
    /// What it is about: tasks, decisions.
    package var aspect: String
    package var text: String
    package var citations: [Citation]
    /// Each source's view, where sources disagree.
    package var views: [View]

    package init(aspect: String, text: String, citations: [Citation] = [], views: [View] = []) {
      self.aspect = aspect
      self.text = text
      self.citations = citations
      self.views = views
    }
  }
}

extension Role {
  /// Everything that the role goes by: its id, its name, and its other names.
  package var names: [String] { [id.text, name] + accept }

  /// Whether a text is one of the role's names, case and accents aside.
  package func isNamed(by text: String) -> Bool {
    let typed = FrenchText(text)
    return names.contains { FrenchText($0).plain == typed.plain }
  }
}
