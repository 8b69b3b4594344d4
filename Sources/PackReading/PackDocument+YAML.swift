import QuestionBank

extension PackDocument {
  /// The pack as a file, and the line on which each question begins.
  package func yaml() -> (text: String, lines: [Int]) {
    var yaml = YAMLWriter()
    var lines: [Int] = []
    yaml.field("version", version)
    yaml.field("id", id)
    yaml.field("title", title)
    yaml.field("language", language)
    yaml.field("license", license)
    yaml.field("authors", authors.nonEmpty)
    yaml.field("sources", sources.nonEmpty) { $0.write(to: &$1) }
    yaml.field("roles", roles.nonEmpty) { $0.write(to: &$1) }
    yaml.field("lessons", lessons) { $0.write(to: &$1) }
    yaml.field("questions", questions) { question, yaml in
      lines.append(yaml.lineCount + 1)
      question.write(to: &yaml)
    }
    return (yaml.text, lines)
  }
}

extension QuestionDocument {
  fileprivate func write(to yaml: inout YAMLWriter) {
    yaml.field("id", id)
    yaml.field("kind", plain: kind)
    yaml.field("topic", topic)
    yaml.field("lesson", lesson)
    yaml.field("level", level)
    yaml.field("role", role)
    yaml.field("tags", tags)
    yaml.field("prompt", prompt)
    yaml.field("options", options) { $0.write(to: &$1) }
    switch answer {
    case .flag(let flag): yaml.field("answer", flag)
    case .number(let number): yaml.field("answer", number)
    case nil: break
    }
    yaml.field("accept", accept)
    yaml.field("not", not)
    yaml.field("text", text)
    yaml.field("gaps", gaps) { gap, yaml in
      yaml.field("accept", gap.accept)
      yaml.field("not", gap.not)
    }
    yaml.field("tolerance", tolerance)
    yaml.field("unit", unit)
    yaml.field("pairs", pairs) { pair, yaml in
      yaml.field("left", pair.left)
      yaml.field("right", pair.right)
    }
    yaml.field("distractors", distractors)
    yaml.field("categories", categories)
    writeItems(to: &yaml)
    yaml.field("points", points) { point, yaml in
      yaml.field("text", point.text)
      yaml.field("accept", point.accept)
      CiteDocument.write(point.cite, to: &yaml)
    }
    yaml.field("model", model)
    yaml.field("explanation", explanation)
    yaml.field("hints", hints)
    CiteDocument.write(cite, to: &yaml)
    ViewDocument.write(views, to: &yaml)
    yaml.field("contrasts", contrasts)
    yaml.field("formerly", formerly)
  }

  private func writeItems(to yaml: inout YAMLWriter) {
    switch items {
    case .sorted(let items):
      yaml.field("items", items) { item, yaml in
        yaml.field("text", item.text)
        yaml.field("in", item.in)
        CiteDocument.write(item.cite, to: &yaml)
      }
    case .ordered(let items): yaml.field("items", items)
    case nil: break
    }
  }
}

extension OptionDocument {
  fileprivate func write(to yaml: inout YAMLWriter) {
    yaml.field("text", text)
    yaml.field("right", right)
    yaml.field("role", role)
    yaml.field("why", why)
    CiteDocument.write(cite, to: &yaml)
  }
}

extension SourceDocument {
  fileprivate func write(to yaml: inout YAMLWriter) {
    yaml.field("id", id)
    yaml.field("author", author)
    yaml.field("title", title)
    yaml.field("published", published)
    yaml.field("url", url)
    yaml.field("short", short)
    yaml.field("interest", interest)
  }
}

extension RoleDocument {
  fileprivate func write(to yaml: inout YAMLWriter) {
    yaml.field("id", id)
    yaml.field("name", name)
    yaml.field("accept", accept.nonEmpty)
    yaml.field("definition", definition)
    CiteDocument.write(cite, to: &yaml)
    yaml.field("facts", facts) { fact, yaml in
      yaml.field("aspect", fact.aspect)
      yaml.field("text", fact.text)
      CiteDocument.write(fact.cite, to: &yaml)
      ViewDocument.write(fact.views, to: &yaml)
    }
  }
}

extension LessonDocument {
  fileprivate func write(to yaml: inout YAMLWriter) {
    yaml.field("id", id)
    yaml.field("title", title)
    yaml.field("requires", requires)
    yaml.field("text", text)
    CiteDocument.write(cite, to: &yaml)
  }
}

extension CiteDocument {
  fileprivate static func write(_ citations: [CiteDocument]?, to yaml: inout YAMLWriter) {
    yaml.field("cite", citations) { citation, yaml in
      yaml.field("source", citation.source)
      yaml.field("section", citation.section)
      yaml.field("paragraph", citation.paragraph)
      yaml.field("quote", citation.quote)
    }
  }
}

extension ViewDocument {
  fileprivate static func write(_ views: [ViewDocument]?, to yaml: inout YAMLWriter) {
    yaml.field("views", views) { view, yaml in
      yaml.field("by", view.by)
      yaml.field("says", view.says)
      CiteDocument.write(view.cite.nonEmpty, to: &yaml)
    }
  }
}
