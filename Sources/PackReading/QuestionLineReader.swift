import Grading
import QuestionBank
import Yams

/// Reads questions that were proposed one by one, each a mapping in a pack's field names: a line of JSON, or a few lines of
/// YAML. What they cite and name is the pack's, or was declared before.
package struct QuestionLineReader {
  /// What a line is.
  package enum Reading: Sendable {
    /// It holds nothing.
    case blank
    /// It declares sources, roles and the like.
    case head
    case question(Question, warnings: [Diagnostic])
    /// It can't be used; every fault, by position.
    case refused([Diagnostic])
  }

  /// The pack that the questions are for: what's declared of it, and its questions.
  package private(set) var pack: Pack
  private let articles: (SourceID) -> Article?
  private let looksUp: Bool
  private var context: LintContext
  private var prompts: [String: QuestionID] = [:]
  /// The names of questions that were proposed, in order.
  private var proposed: [String] = []

  /// A reader of questions for a pack.
  ///
  /// - Parameters:
  ///   - pack: The pack as it is; without questions if there's none yet.
  ///   - articles: Provides a source's text to look quotations up in; without it none is found.
  package init(for pack: Pack, articles: ((SourceID) -> Article?)?) {
    self.pack = pack
    self.articles = articles ?? { _ in nil }
    looksUp = articles != nil
    context = LintContext(pack)
    for question in pack.questions { prompts[FrenchText(question.prompt).plain] = question.id }
  }

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - number: The line's number, for faults; a text of several lines has its own.
  ///   - mayBeNamed: Whether the question may have a name that's taken: it's an earlier proposal's.
  ///   - isVerified: Whether a quotation was looked up before, and needn't be again.
  package mutating func read(
    _ text: String, number: Int = 1, mayBeNamed: (String) -> Bool = { _ in false },
    isVerified: (Citation) -> Bool = { _ in false }
  ) -> Reading {
    guard text.contains(where: { !$0.isWhitespace }) else { return .blank }
    let offset = number - 1
    func moved(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
      diagnostics.map { diagnostic in
        var diagnostic = diagnostic
        diagnostic.position.line += offset
        return diagnostic
      }
    }
    let source = SourceText(text)
    let findings = Findings(source: source)
    do throws(Rejection) {
      let read = try PackText(Array(text.utf8))
      guard let root = try PackReader.root(of: read, source), !root.isAbsent else { return .blank }
      guard case .mapping = root else {
        return .refused(moved([Diagnostic(.wrongShape(field: "question", expected: .mapping), at: root.position)]))
      }
      if isHead(root) {
        takeHead(root, findings)
        return findings.hasErrors ? .refused(moved(findings.diagnostics)) : .head
      }
      guard let (question, places) = question(root, findings, mayBeNamed), !findings.hasErrors else {
        return .refused(moved(findings.diagnostics.sorted { $0.position < $1.position }))
      }
      let missing = quotationFaults(places.citations.filter { !isVerified($0.citation) })
      guard missing.isEmpty else { return .refused(moved(missing)) }
      let warnings = findings.diagnostics + self.warnings(question, places)
      return .question(question, warnings: moved(warnings.sorted { $0.position < $1.position }))
    } catch {
      return .refused(moved(error.diagnostics))
    }
  }

  /// Counts a question among those proposed: its name is taken, its prompt known.
  package mutating func note(_ question: Question) {
    proposed.append(question.id.question.text)
    prompts[FrenchText(question.prompt).plain] = question.id
  }
}

// MARK: - Questions

extension QuestionLineReader {
  private func question(
    _ root: Node, _ findings: Findings, _ mayBeNamed: (String) -> Bool
  ) -> (question: Question, places: QuestionPlaces)? {
    let citing = CitationReading(findings: findings, sources: KnownNames(pack.sources.map(\.id.text)))
    let reading = QuestionReading(
      findings: findings, pack: pack.id, citing: citing, roles: KnownNames(pack.roles.map(\.id.text)),
      lessons: KnownNames(pack.lessons.map(\.id.text)))
    let others = pack.questions.map(\.id.question.text) + proposed
    let read = reading.questions([root], among: others).first
    guard let fields = YAMLFields(root, field: "questions", findings: Findings(source: findings.source)),
      let id = fields["id"]?.word, others.contains(id), !mayBeNamed(id)
    else { return read }
    findings.report(.nameTaken(id), at: fields.position(of: "id"))
    return nil
  }

  private func warnings(_ question: Question, _ places: QuestionPlaces) -> [Diagnostic] {
    let plainPrompt = FrenchText(question.prompt).plain
    let lint = QuestionLint(question: question, plainPrompt: plainPrompt, places: places, context: context)
    var warnings = lint.warnings
    if let other = prompts[plainPrompt], other != question.id {
      warnings.append(Diagnostic(.similarQuestion(other.description), severity: .warning, at: places.prompt))
    }
    return warnings
  }

  /// A quotation has to be found word for word, in the paragraph that's named if one is.
  private func quotationFaults(_ places: [CitedPlace]) -> [Diagnostic] {
    places.compactMap { place in
      guard let quote = place.citation.quote else { return nil }
      let source = place.citation.source
      guard looksUp else { return Diagnostic(.quoteNotLookedUp(source), at: place.position) }
      guard let article = articles(source) else { return Diagnostic(.articleMissing(source), at: place.position) }
      let found = article.paragraphs(quoting: quote)
      let isFound = place.citation.paragraph.map(found.contains) ?? !found.isEmpty
      return isFound
        ? nil
        : Diagnostic(
          .quoteNotFound(source, paragraph: place.citation.paragraph, foundIn: found), at: place.position)
    }
  }
}

// MARK: - Heads

extension QuestionLineReader {
  private static let headFields = ["title", "language", "license", "authors", "sources", "roles"]

  private func isHead(_ root: Node) -> Bool {
    guard case .mapping(let mapping) = root, mapping.first != nil else { return false }
    return mapping.allSatisfy { Self.headFields.contains($0.key.word ?? "") }
  }

  /// Takes what's declared; what the pack has already stays.
  private mutating func takeHead(_ root: Node, _ findings: Findings) {
    guard let fields = YAMLFields(root, field: "pack", findings: findings) else { return }
    let head = PackContents(findings: findings).head(fields, knowing: pack.sources.map(\.id.text))
    guard !findings.hasErrors else { return }
    if pack.questions.isEmpty {
      pack.title = head.title ?? pack.title
      pack.language = head.language ?? pack.language
      pack.license = head.license ?? pack.license
      pack.authors = head.authors.isEmpty ? pack.authors : head.authors
    }
    pack.sources += head.sources.filter { pack.source($0.id) == nil }
    pack.roles += head.roles.filter { pack.role($0.id) == nil }
    context = LintContext(pack)
  }
}
