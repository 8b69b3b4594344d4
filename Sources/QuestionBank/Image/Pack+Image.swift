extension ImageWriter {
  /// Everything of a pack but its questions.
  mutating func cover(_ pack: Pack) {
    text(pack.id.text)
    text(pack.title)
    text(pack.language)
    optionalText(pack.license)
    texts(pack.authors)
    list(pack.sources) {
      $0.text($1.id.text)
      $0.text($1.author)
      $0.text($1.title)
      $0.optionalText($1.published)
      $0.optionalText($1.url)
      $0.optionalText($1.short)
      $0.optionalText($1.interest)
    }
    list(pack.roles) { $0.role($1) }
    list(pack.lessons) {
      $0.text($1.id.text)
      $0.text($1.title)
      $0.texts($1.requires.map(\.text))
      $0.text($1.text)
      $0.citations($1.citations)
    }
  }

  private mutating func role(_ role: Role) {
    text(role.id.text)
    text(role.name)
    texts(role.accept)
    optionalText(role.definition)
    citations(role.citations)
    list(role.facts) {
      $0.text($1.aspect)
      $0.text($1.text)
      $0.citations($1.citations)
      $0.list($1.views) { $0.view($1) }
    }
  }
}

extension ImageReader {
  /// A pack that has no questions yet.
  mutating func cover() throws(DamagedImage) -> Pack {
    let id = try identifier(of: Pack.self)
    let title = try text()
    let language = try text()
    let license = try optionalText()
    let authors = try texts()
    let sources = try list { reader throws(DamagedImage) in try reader.source() }
    let roles = try list { reader throws(DamagedImage) in try reader.role() }
    let lessons = try list { reader throws(DamagedImage) in try reader.lesson() }
    return Pack(
      id: id, title: title, language: language, license: license, authors: authors, sources: sources, roles: roles,
      lessons: lessons, questions: [])
  }

  private mutating func source() throws(DamagedImage) -> Source {
    let id = try identifier(of: Source.self)
    let author = try text()
    let title = try text()
    let published = try optionalText()
    let url = try optionalText()
    let short = try optionalText()
    return Source(
      id: id, author: author, title: title, published: published, url: url, short: short, interest: try optionalText())
  }

  private mutating func role() throws(DamagedImage) -> Role {
    let id = try identifier(of: Role.self)
    let name = try text()
    let accept = try texts()
    let definition = try optionalText()
    let citations = try citations()
    let facts = try list { reader throws(DamagedImage) in
      let aspect = try reader.text()
      let text = try reader.text()
      let citations = try reader.citations()
      let views = try reader.list { reader throws(DamagedImage) in try reader.view() }
      return Role.Fact(aspect: aspect, text: text, citations: citations, views: views)
    }
    return Role(id: id, name: name, accept: accept, definition: definition, citations: citations, facts: facts)
  }

  private mutating func lesson() throws(DamagedImage) -> Lesson {
    let id = try identifier(of: Lesson.self)
    let title = try text()
    let requires = try list { reader throws(DamagedImage) in try reader.identifier(of: Lesson.self) }
    let text = try text()
    return Lesson(id: id, title: title, requires: requires, text: text, citations: try citations())
  }
}
