import QuestionBank
import Yams

/// Reads one pack: fields into values, faults into findings.
struct PackContents {
  let findings: Findings

  func pack(_ root: Node) -> ReadPack? {
    guard let fields = YAMLFields(root, field: "pack", findings: findings) else { return nil }
    fields.expectOnly(FieldNames.pack)
    if let version = fields.text("version", required: true, as: .word), version != String(Pack.version) {
      fields.refuse("version", as: .unsupportedVersion(version))
    }
    let id = fields.identifier("id", of: Pack.self)
    let title = fields.text("title", required: true)
    let language = language(fields, isRequired: true)
    let license = fields.text("license", as: .word)
    let authors = fields.texts("authors")
    let sources = table(fields, "sources")
    let citing = CitationReading(findings: findings, sources: sources.names)
    let roles = table(fields, "roles")
    let roleReading = RoleReading(findings: findings, citing: citing)
    let readRoles = roles.entries.compactMap(roleReading.role)
    let lessons = table(fields, "lessons")
    let lessonReading = LessonReading(findings: findings, citing: citing, known: lessons.names)
    let readLessons = lessons.entries.compactMap(lessonReading.lesson)
    lessonReading.reportCircles(in: readLessons)
    let readSources = sources.entries.compactMap(source)
    let nodes = fields.list(
      "questions", limit: PackLimits.questions, tooMany: .tooManyQuestions(limit: PackLimits.questions),
      required: true)
    if nodes?.isEmpty == true { findings.report(.noQuestions, at: fields.position(of: "questions")) }
    // Without a usable id the pack is rejected anyway; its questions are still read to find their faults.
    let questionReading = QuestionReading(
      findings: findings, pack: id ?? PackID("x"), citing: citing, roles: roles.names, lessons: lessons.names)
    let questions = questionReading.questions(nodes ?? [])
    guard let id, let title, let language else { return nil }
    let pack = Pack(
      id: id, title: title, language: language, license: license, authors: authors, sources: readSources,
      roles: readRoles.map(\.entry), lessons: readLessons.map(\.entry), questions: questions.map(\.question))
    return ReadPack(
      pack: pack, places: questions.map(\.places), rolePlaces: readRoles.map(\.places),
      lessonPlaces: readLessons.map(\.places))
  }

  /// What a pack says of itself, its sources and its roles, where it has no questions yet.
  struct Head {
    var title: String?
    var language: String?
    var license: String?
    var authors: [String]
    var sources: [Source]
    var roles: [Role]
  }

  /// - Parameter known: The ids of sources that were declared before.
  func head(_ fields: YAMLFields, knowing known: [String]) -> Head {
    let sources = table(fields, "sources")
    let citing = CitationReading(findings: findings, sources: KnownNames(sources.names.names + known))
    let roleReading = RoleReading(findings: findings, citing: citing)
    return Head(
      title: fields.text("title"), language: language(fields, isRequired: false),
      license: fields.text("license", as: .word), authors: fields.texts("authors"),
      sources: sources.entries.compactMap(source),
      roles: table(fields, "roles").entries.compactMap(roleReading.role).map(\.entry))
  }

  private func language(_ fields: YAMLFields, isRequired: Bool) -> String? {
    let language = fields.text("language", required: isRequired, as: .word)
    if let language, !LanguageTag.isValid(language) {
      fields.refuse("language", as: .invalidLanguage(language, nearest: LanguageTag.code(ofName: language)))
    }
    return language
  }

  /// The entries of a list in which every entry has an id of its own, and the ids of all of them, so that references to
  /// a faulty entry aren't reported as faults too.
  private func table(_ fields: YAMLFields, _ field: String) -> (entries: [YAMLFields], names: KnownNames) {
    var lines: [String: Int] = [:]
    var entries: [YAMLFields] = []
    var names: [String] = []
    for node in fields.list(field, limit: PackLimits.entriesPerTable) ?? [] {
      guard let inner = YAMLFields(node, field: field, findings: findings) else { continue }
      entries.append(inner)
      guard let name = inner["id"]?.word else { continue }
      if let first = lines[name] {
        findings.report(.duplicateID(name, firstLine: first), at: inner.position(of: "id"))
      } else {
        lines[name] = inner.position.line
        names.append(name)
      }
    }
    return (entries, KnownNames(names))
  }

  private func source(_ fields: YAMLFields) -> Source? {
    fields.expectOnly(FieldNames.source)
    let id = fields.identifier("id", of: Source.self)
    let author = fields.text("author", required: true)
    let title = fields.text("title", required: true)
    let url = fields.text("url", as: .word)
    if let url, !(url.hasPrefix("https://") || url.hasPrefix("http://")) || url.contains(where: \.isWhitespace) {
      fields.refuse("url", as: .invalidURL(url))
    }
    let published = fields.text("published")
    let short = fields.text("short")
    let interest = fields.text("interest")
    guard let id, let author, let title else { return nil }
    return Source(
      id: id, author: author, title: title, published: published, url: url, short: short, interest: interest)
  }
}
