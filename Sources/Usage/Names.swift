import Foundation
import QuestionBank

/// What people type to name something: a name per interface language, and other words for it.
package struct Names: Hashable, Sendable {
  private let byLanguage: [Language: String]
  private let alternatives: [String]
  private let whole: [String]

  /// Names.
  ///
  /// - Parameters:
  ///   - byLanguage: The name to show in each language.
  ///   - alternatives: Other words for it. They're understood, also by an unambiguous prefix, and never shown first.
  ///   - whole: Words that are understood only when they're typed in full.
  package init(_ byLanguage: [Language: String], alternatives: [String] = [], whole: [String] = []) {
    self.byLanguage = byLanguage
    self.alternatives = alternatives
    self.whole = whole
  }

  /// The name to show in a language.
  package subscript(_ language: Language) -> String { byLanguage[language] ?? byLanguage[.english] ?? "" }

  /// Every name that's worth listing, each once: English first, then the other languages', then the alternatives.
  package var all: [String] {
    let named = [Language.english] + Language.allCases.filter { $0 != .english }
    return (named.map { self[$0] } + alternatives).reduce(into: []) { all, name in
      if !all.contains(name) { all.append(name) }
    }
  }

  /// The same, with the name of a language in front.
  package func all(first language: Language) -> [String] { [self[language]] + all.filter { $0 != self[language] } }

  /// Whether a word is one of the names, typed in full.
  package func contains(_ typed: some StringProtocol) -> Bool {
    let wanted = Self.folded(typed)
    return (all + whole).contains { Self.folded($0) == wanted }
  }

  /// Whether one of the names begins with a word.
  func hasPrefix(_ typed: some StringProtocol) -> Bool {
    let wanted = Self.folded(typed)
    return !wanted.isEmpty && all.contains { Self.folded($0).hasPrefix(wanted) }
  }

  /// A name as it's compared: without case, accents and hyphens.
  static func folded(_ name: some StringProtocol) -> String {
    name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).filter { $0 != "-" && $0 != "_" }
  }
}

/// Something that people name when they type: a verb, a subcommand, a session's command, a setting.
package protocol Named: CaseIterable, Hashable {
  var names: Names { get }
}

/// What a typed word names among several things.
package enum NameMatch<Subject: Named> {
  /// One of them, by its whole name or by a prefix that only it has.
  case found(Subject)
  /// Nothing, or several: those with such a prefix, in the order of the table.
  case unclear([Subject])

  /// The one that was found.
  package var subject: Subject? { if case .found(let subject) = self { subject } else { nil } }
}

extension Named {
  /// The name to show in a language.
  package func name(in language: Language) -> String { names[language] }

  /// What a word names among these.
  package static func match(_ typed: String, among candidates: some Collection<Self>) -> NameMatch<Self> {
    if let exact = candidates.first(where: { $0.names.contains(typed) }) { return .found(exact) }
    let begun = candidates.filter { $0.names.hasPrefix(typed) }
    return begun.count == 1 ? .found(begun[0]) : .unclear(begun)
  }

  /// The name among these that was probably meant. Every word is near a single letter, which is never suggested.
  package static func nearestName(to typed: String, among candidates: some Collection<Self>) -> String? {
    let names = candidates.flatMap(\.names.all).filter { $0.count > 1 }
    let folded = Dictionary(names.map { (Names.folded($0), $0) }, uniquingKeysWith: { first, _ in first })
    return Spelling.nearest(to: Names.folded(typed), among: names.map(Names.folded)).flatMap { folded[$0] }
  }
}
