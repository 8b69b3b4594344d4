import QuestionBank

/// The results of checking packs, added up.
package struct PackCheckReport: Sendable {
  package private(set) var packs = 0
  package private(set) var questions = 0
  package private(set) var citations = 0
  package private(set) var verified = 0
  package private(set) var census = Census()
  package private(set) var errors = 0
  package private(set) var warnings = 0
  package private(set) var found: [(file: String, diagnostic: Diagnostic)] = []
  /// How many more there are than ``found`` lists.
  package private(set) var more = 0

  /// An empty report.
  package init() {}

  /// How many faults of one pack are listed.
  private static let mostListed = 1_000

  /// Checks one pack; returns its faults, in order of position.
  ///
  /// - Parameters:
  ///   - name: The name of the pack's file in the report.
  ///   - articles: Provides a source's text to look its quotations up in; nil to leave them unverified.
  package mutating func add(_ bytes: [UInt8], named name: String, articles: ((SourceID) -> Article?)?) -> [Diagnostic] {
    packs += 1
    var diagnostics: [Diagnostic]
    do {
      let read = try PackReader.pack(from: bytes)
      questions += read.pack.questions.count
      census.add(read.pack.questions)
      diagnostics = PackLint.warnings(for: read)
      if let articles {
        let result = CitationCheck.result(for: read, articles: articles)
        citations += result.citations
        verified += result.verified
        diagnostics += result.diagnostics
      } else {
        citations += CitationCheck.count(in: read)
      }
    } catch {
      diagnostics = error.diagnostics
    }
    diagnostics.sort { $0.position < $1.position }
    let errors = diagnostics.count { $0.severity == .error }
    self.errors += errors
    warnings += diagnostics.count - errors
    let listed = diagnostics.listed(Self.mostListed)
    found += listed.shown.map { (name, $0) }
    more += listed.more
    return diagnostics
  }
}
