/// Texts of many things, which are made of several at once and passed on in the order of these.
package struct ParallelTexts<Thing: Sendable> {
  private let text: @Sendable (Thing) throws -> String
  private var waiting: [Thing] = []

  /// How many things wait until their texts are made.
  private static var most: Int { 4_096 }
  /// How many of them one processor takes at a time.
  private static var part: Int { 256 }

  /// - Parameter text: Makes the text of a thing, whatever the others are.
  package init(_ text: @escaping @Sendable (Thing) throws -> String) {
    self.text = text
  }

  /// Takes the next thing.
  ///
  /// - Parameter write: Takes the texts of some things, joined.
  package mutating func add(_ thing: Thing, to write: (String) throws -> Void) throws {
    waiting.append(thing)
    if waiting.count == Self.most { try finish(to: write) }
  }

  /// Makes and passes on what still waits.
  package mutating func finish(to write: (String) throws -> Void) throws {
    let parts = stride(from: 0, to: waiting.count, by: Self.part).map { start in
      waiting[start..<min(start + Self.part, waiting.count)]
    }
    let texts = inParallel(parts) { [text] things in Result { try things.map(text).joined() } }
    for text in texts { try write(text.get()) }
    waiting.removeAll(keepingCapacity: true)
  }
}
