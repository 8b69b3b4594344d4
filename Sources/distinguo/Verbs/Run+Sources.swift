import Documents
import QuestionBank
import SafeText
import Terminal
import Usage
import Views

extension Run {
  /// `sources [ID]`: the articles of the packs at hand, or one of them and what it says of each role.
  func sources(_ request: Request) throws -> ExitStatus {
    let library = try library()
    let bibliography = Bibliography(library)
    let view = SourcesView(wording: wording)
    guard let name = request.operands.first else {
      if isForPrograms {
        screen.write(try JSONText.line(SourcesDocument(bibliography.entries.map { ($0, nil) })))
      } else {
        show(view.list(bibliography))
      }
      return .done
    }
    let named = SourceID(name).map(bibliography.entries) ?? []
    guard !named.isEmpty else {
      let known = bibliography.entries.map(\.source.id.text)
      throw Fault.unknownSource(name, nearest: Spelling.nearest(to: name, among: known))
    }
    let articles = named.map { (entry: $0, roles: RoleStatements.all(of: $0.source, in: library)) }
    if isForPrograms {
      screen.write(try JSONText.line(SourcesDocument(articles.map { ($0.entry, $0.roles) })))
    } else {
      show(Array(articles.map { view.article($0.entry, says: $0.roles) }.joined(separator: [.gap])))
    }
    return .done
  }
}
