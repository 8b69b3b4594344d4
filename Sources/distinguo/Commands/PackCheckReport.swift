import Localisation
import PackReading
import QuestionBank

/// What a check of packs found, added up.
struct PackCheckReport {
  private(set) var packs = 0
  private(set) var questions = 0
  private(set) var citations = 0
  private(set) var verified = 0
  private(set) var census = Census()
  private(set) var found: [(file: String, diagnostic: Diagnostic)] = []

  var errors: Int { found.count { $0.diagnostic.severity == .error } }
  var warnings: Int { found.count { $0.diagnostic.severity == .warning } }

  var counts: Sentence {
    .checkCounts(
      packs: packs, questions: questions, citations: citations, verified: verified, errors: errors,
      warnings: warnings)
  }

  /// Checks one pack; gives what is wrong with it, in order of place.
  mutating func add(_ text: PackFileText, articles: ArticleFolder?) -> [Diagnostic] {
    packs += 1
    var diagnostics: [Diagnostic]
    do {
      let read = try PackReader.pack(from: text.bytes)
      questions += read.pack.questions.count
      census.add(read.pack.questions)
      diagnostics = PackLint.warnings(for: read)
      if let articles {
        let result = CitationCheck.result(for: read, articles: articles.article)
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
    found += diagnostics.map { (text.name, $0) }
    return diagnostics
  }

  /// The report as one JSON object.
  func document(wording: Wording) -> PackCheckDocument {
    PackCheckDocument(
      packs: packs, questions: questions, citations: citations, verified: verified, errors: errors,
      warnings: warnings,
      diagnostics: found.map { file, diagnostic in
        PackCheckDocument.Entry(
          file: file, line: diagnostic.position.line, column: diagnostic.position.column,
          severity: diagnostic.severity.rawValue, code: diagnostic.fault.code,
          message: wording(.packFault(diagnostic.fault)))
      })
  }
}

/// What `packs check --json` prints.
struct PackCheckDocument: Encodable {
  let version = 1
  var packs: Int
  var questions: Int
  var citations: Int
  var verified: Int
  var errors: Int
  var warnings: Int
  var diagnostics: [Entry]

  struct Entry: Encodable {
    var file: String
    var line: Int
    var column: Int
    var severity: String
    var code: String
    var message: String
  }
}
