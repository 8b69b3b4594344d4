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

    /// Whether it's the very same pack, which is known without reading its questions.
    package func isSame(as other: Shelved) -> Bool { origin == other.origin && pack.sharesImage(with: other.pack) }
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
  private let images: [PackImage]
  private let packs: [PackID: Int]
  private let vocabularies: [Vocabulary]

  /// A library of these packs. If two share an id, the first one counts and the other is added to `duplicates`.
  package init(_ offered: [Shelved], duplicates: inout [Shelved]) {
    var shelf: [Shelved] = []
    var images: [PackImage] = []
    var packs: [PackID: Int] = [:]
    for shelved in offered {
      if packs[shelved.pack.id] != nil {
        duplicates.append(shelved)
      } else if let image = shelved.pack.image {
        packs[shelved.pack.id] = shelf.count
        shelf.append(Shelved(pack: image.pack, origin: shelved.origin))
        images.append(image)
      }
    }
    self.shelf = shelf
    self.images = images
    self.packs = packs
    vocabularies = shelf.map(\.pack.vocabulary)
  }

  /// A library of packs with different ids.
  package init(_ packs: [Pack], origin: Origin = .bundled) {
    var duplicates: [Shelved] = []
    self.init(packs.map { Shelved(pack: $0, origin: origin) }, duplicates: &duplicates)
  }

  /// The pack with that id.
  package func pack(_ id: PackID) -> Pack? { packs[id].map { shelf[$0].pack } }

  /// The language of all packs; nil if they differ.
  package var language: String? {
    let languages = Set(shelf.map(\.pack.language))
    return languages.count == 1 ? languages.first : nil
  }
}

// MARK: - Questions

extension Library {
  /// Every question, in study order.
  package var outlines: Outlines { Outlines(images) }

  package var questionCount: Int { images.reduce(0) { $0 + $1.count } }

  /// The question with that id, without its texts.
  package func outline(_ id: QuestionID) -> QuestionOutline? {
    guard let pack = packs[id.pack] else { return nil }
    let image = images[pack]
    return image.row(of: id.question, key: QuestionKey(id)).map { QuestionOutline(image: image, row: $0) }
  }

  /// Whether there's a question with that id.
  package func holds(_ id: QuestionID) -> Bool { outline(id) != nil }

  /// The question with that id.
  package func question(_ id: QuestionID) -> Question? { outline(id)?.question }

  /// Every question whole, in study order. That takes reading all of them.
  package var allQuestions: [Question] { shelf.flatMap(\.pack.questions) }

  /// The topics of all questions.
  package var topics: Set<String> { Set(images.flatMap(\.allTopics)) }

  /// What that pack's questions accept and show.
  package func vocabulary(of id: PackID) -> Vocabulary { packs[id].map { vocabularies[$0] } ?? Vocabulary() }

  /// The present name of each question that had another one, unless a question at hand still has that. When two questions
  /// say that they had the same name, the first one in study order has its answers.
  package var newNames: [QuestionID: QuestionID] {
    var names: [QuestionID: QuestionID] = [:]
    for (question, formerly) in images.lazy.flatMap(\.formerNames) {
      for old in formerly where names[old] == nil && !holds(old) { names[old] = question }
    }
    return names
  }
}
