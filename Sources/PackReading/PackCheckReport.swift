import QuestionBank

/// What a check of packs found, added up.
package struct PackCheckReport {
  package private(set) var packs = 0
  package private(set) var questions = 0
  package private(set) var citations = 0
  package private(set) var verified = 0
  package private(set) var census = Census()
  package private(set) var found: [(file: String, diagnostic: Diagnostic)] = []

  /// A report of no pack yet.
  package init() {}

  package var errors: Int { found.count { $0.diagnostic.severity == .error } }
  package var warnings: Int { found.count { $0.diagnostic.severity == .warning } }

  /// Checks one pack; gives what is wrong with it, in order of place.
  ///
  /// - Parameters:
  ///   - name: What the pack's file is called in the report.
  ///   - articles: Gives the text of a source, in which its quotations are looked up; nil to leave them unverified.
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
    found += diagnostics.map { (name, $0) }
    return diagnostics
  }
}
