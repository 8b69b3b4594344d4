import QuestionBank

extension Sentence {
  /// The manual for those who write packs.
  package enum Guide: Sendable {
    case title
    case heading(Section)
    /// The text of a section, one paragraph a line.
    case text(Section)
    case tableHeading(Table)
    case field(Field)
    /// The fields of its own that a kind of question has, and their rules.
    case kind(Kind)
    case step(Step)

    package enum Section: Sendable, CaseIterable {
      case beginning, steps, fields, kinds, forms, citations, programs, typography, yaml, limits
    }

    package enum Table: Sendable, CaseIterable {
      case pack, source, role, lesson, question, option, citation

      package var fields: [Field] {
        switch self {
        case .pack:
          [.version, .packID, .packTitle, .language, .license, .authors, .sources, .roles, .lessons, .questions]
        case .source: [.sourceID, .author, .sourceTitle, .published, .url, .short, .interest]
        case .role: [.roleID, .name, .roleAccept, .definition, .facts]
        case .lesson: [.lessonID, .lessonTitle, .requires, .lessonText]
        case .question:
          [
            .questionID, .kind, .topic, .prompt, .explanation, .cite, .hints, .lesson, .level, .role, .tags, .views,
            .contrasts, .formerly,
          ]
        case .option: [.optionText, .right, .why, .optionRole]
        case .citation: [.source, .section, .paragraph, .quote]
        }
      }
    }

    package enum Field: Sendable, CaseIterable {
      case version, packID, packTitle, language, license, authors, sources, roles, lessons, questions
      case sourceID, author, sourceTitle, published, url, short, interest
      case roleID, name, roleAccept, definition, facts
      case lessonID, lessonTitle, requires, lessonText
      case questionID, kind, topic, prompt, explanation, cite, hints, lesson, level, role, tags, views, contrasts,
        formerly
      case optionText, right, why, optionRole
      case source, section, paragraph, quote

      /// As it's written in a pack.
      package var name: String {
        switch self {
        case .packID, .sourceID, .roleID, .lessonID, .questionID: "id"
        case .packTitle, .sourceTitle, .lessonTitle: "title"
        case .roleAccept: "accept"
        case .lessonText, .optionText: "text"
        case .optionRole: "role"
        default: "\(self)"
        }
      }
    }

    /// What's done with a pack, one after another.
    package enum Step: String, Sendable, CaseIterable {
      case example = "packs new --example"
      case begin = "packs new fromages.yaml"
      case format = "packs format fromages.yaml"
      case check = "packs check fromages.yaml --strict"
      case lookUp = "packs check fromages.yaml --articles textes"
      case tryOut = "quiz --packs fromages.yaml --pack fromages --free"
      case tryOne = "quiz --packs fromages.yaml --question fromages/beaufort"
      case compare = "packs diff fromages fromages.yaml"
      case install = "packs add fromages.yaml"
    }
  }
}
