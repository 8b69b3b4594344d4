import Grading

/// All available packs, in study order.
package struct Library: Sendable {
  /// A pack and where it came from.
  package struct Shelved: Hashable, Sendable {
    package var pack: Pack
    package var origin: Origin

    package init(pack: Pack, origin: Origin) {
      self.pack = pack
      self.origin = origin
    }
  }

  /// Where a pack came from.
  package enum Origin: Hashable, Sendable {
    /// It's part of the program.
    case bundled
    /// The learner added it; the path of the installed copy.
    case installed(path: String)
    /// It was given for this run only.
    case given(path: String)
  }

  /// In study order; no two have the same id.
  package private(set) var shelf: [Shelved]
  private let questions: [QuestionID: Question]
  private let packs: [PackID: Int]
  private let vocabularies: [PackID: Vocabulary]

  /// A library of these packs. If two share an id, the first one counts and the other is added to `duplicates`.
  package init(_ offered: [Shelved], duplicates: inout [Shelved]) {
    var shelf: [Shelved] = []
    var packs: [PackID: Int] = [:]
    for shelved in offered {
      if packs[shelved.pack.id] != nil {
        duplicates.append(shelved)
      } else {
        packs[shelved.pack.id] = shelf.count
        shelf.append(shelved)
      }
    }
    self.shelf = shelf
    self.packs = packs
    questions = Dictionary(
      shelf.flatMap { $0.pack.questions.map { ($0.id, $0) } }, uniquingKeysWith: { first, _ in first })
    vocabularies = Dictionary(
      shelf.map { ($0.pack.id, $0.pack.vocabulary) }, uniquingKeysWith: { first, _ in first })
  }

  /// A library of packs with different ids.
  package init(_ packs: [Pack], origin: Origin = .bundled) {
    var duplicates: [Shelved] = []
    self.init(packs.map { Shelved(pack: $0, origin: origin) }, duplicates: &duplicates)
  }

  /// The pack with that id.
  package func pack(_ id: PackID) -> Pack? { packs[id].map { shelf[$0].pack } }

  /// The question with that id.
  package func question(_ id: QuestionID) -> Question? { questions[id] }

  /// What that pack's questions accept and show.
  package func vocabulary(of id: PackID) -> Vocabulary { vocabularies[id] ?? Vocabulary() }

  /// The language of all packs; nil if they differ.
  package var language: String? {
    let languages = Set(shelf.map(\.pack.language))
    return languages.count == 1 ? languages.first : nil
  }

  /// Every question, in study order.
  package var allQuestions: [Question] { shelf.flatMap(\.pack.questions) }

  /// The present name of each question that had another one, unless a question at hand still has that. When two questions
  /// say that they had the same name, the first one in study order has its answers.
  package var newNames: [QuestionID: QuestionID] {
    var names: [QuestionID: QuestionID] = [:]
    for question in allQuestions {
      for old in question.formerly where questions[old] == nil && names[old] == nil { names[old] = question.id }
    }
    return names
  }
}
