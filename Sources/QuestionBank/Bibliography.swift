/// The articles that the packs at hand cite, each once however many packs know it.
package struct Bibliography: Sendable {
  /// An article, and how much it's used.
  package struct Entry: Hashable, Sendable {
    /// What the packs together say about it; where they differ, the first one counts.
    package fileprivate(set) var source: Source
    /// The packs that know it, in study order.
    package fileprivate(set) var packs: [PackID]
    /// How many questions cite it.
    package fileprivate(set) var questions: Int
  }

  /// In the order in which packs first name them.
  package private(set) var entries: [Entry] = []

  /// The articles of a library. Two packs mean the same one when they give it the same id, author and title.
  package init(_ library: Library) {
    for pack in library.shelf.map(\.pack) {
      var citing: [SourceID: Int] = [:]
      for question in pack.outlines {
        for id in question.citedSources { citing[id, default: 0] += 1 }
      }
      for source in pack.sources {
        let index = entries.firstIndex { $0.source.isSame(as: source) } ?? entries.endIndex
        if index == entries.endIndex { entries.append(Entry(source: source, packs: [], questions: 0)) }
        entries[index].source.complete(with: source)
        entries[index].packs.append(pack.id)
        entries[index].questions += citing[source.id] ?? 0
      }
    }
  }

  /// The articles with that id: several only where packs mean different ones.
  package func entries(named id: SourceID) -> [Entry] { entries.filter { $0.source.id == id } }
}

extension Source {
  /// Whether both are the same article.
  package func isSame(as other: Source) -> Bool {
    id == other.id && author == other.author && title == other.title
  }

  /// Takes from another description of the article what this one leaves out.
  fileprivate mutating func complete(with other: Source) {
    published = published ?? other.published
    url = url ?? other.url
    short = short ?? other.short
    interest = interest ?? other.interest
  }
}
