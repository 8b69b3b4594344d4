/// Questions of several packs, one after the other, without their texts.
package struct Outlines: Sequence, Sendable {
  private let images: [PackImage]

  init(_ images: [PackImage]) {
    self.images = images
  }

  package struct Iterator: IteratorProtocol {
    fileprivate var images: IndexingIterator<[PackImage]>
    fileprivate var image: PackImage?
    fileprivate var row = 0

    package mutating func next() -> QuestionOutline? {
      while let image {
        if row < image.count {
          defer { row += 1 }
          return QuestionOutline(image: image, row: row)
        }
        self.image = images.next()
        row = 0
      }
      return nil
    }
  }

  package func makeIterator() -> Iterator {
    var images = images.makeIterator()
    let first = images.next()
    return Iterator(images: images, image: first)
  }

  package var underestimatedCount: Int { images.reduce(0) { $0 + $1.count } }
}

extension Pack {
  /// The questions without their texts.
  package var outlines: Outlines { Outlines(image.map { [$0] } ?? []) }
}
