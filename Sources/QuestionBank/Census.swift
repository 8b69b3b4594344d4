/// How many questions there are of each kind, topic, source, role and tag.
package struct Census: Hashable, Sendable {
  package private(set) var kinds: [String: Int] = [:]
  package private(set) var topics: [String: Int] = [:]
  /// Questions that cite each source, anywhere in them.
  package private(set) var sources: [String: Int] = [:]
  /// Questions that have each role as an answer.
  package private(set) var roles: [String: Int] = [:]
  package private(set) var tags: [String: Int] = [:]
  /// Questions sources disagree on.
  package private(set) var withViews = 0
  package private(set) var withHints = 0

  package init() {}

  /// Adds questions to the counts.
  package mutating func add(_ questions: [Question]) {
    for question in questions {
      kinds[question.kind.rawValue, default: 0] += 1
      topics[question.topic, default: 0] += 1
      for source in Set(question.allCitations.map(\.source.text)) { sources[source, default: 0] += 1 }
      for role in question.roles { roles[role.text, default: 0] += 1 }
      for tag in Set(question.tags) { tags[tag, default: 0] += 1 }
      if !question.views.isEmpty { withViews += 1 }
      if !question.hints.isEmpty { withHints += 1 }
    }
  }
}
