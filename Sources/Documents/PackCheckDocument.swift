import Localisation
import PackReading
import QuestionBank

/// What `packs check --json` prints.
package struct PackCheckDocument: Encodable {
  let version = 1
  var packs: Int
  var questions: Int
  var citations: Int
  var verified: Int
  var errors: Int
  var warnings: Int
  var diagnostics: [Entry]
  /// How many more there are than are listed; nil where all are.
  var more: Int?

  package init(_ report: PackCheckReport, wording: Wording) {
    packs = report.packs
    questions = report.questions
    citations = report.citations
    verified = report.verified
    errors = report.errors
    warnings = report.warnings
    more = report.more > 0 ? report.more : nil
    diagnostics = report.found.map { file, diagnostic in
      Entry(diagnostic, file: file, wording: wording)
    }
  }

  struct Entry: Encodable {
    var file: String
    var line: Int
    var column: Int
    var severity: String
    var code: String
    var message: String

    init(_ diagnostic: Diagnostic, file: String, wording: Wording) {
      self.file = file
      line = diagnostic.position.line
      column = diagnostic.position.column
      severity = diagnostic.severity.rawValue
      code = diagnostic.fault.code
      message = wording(.packFault(diagnostic.fault))
    }
  }
}
