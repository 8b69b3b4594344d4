import Training

/// The union of several histories, and how much each of them contributed.
package struct Merge: Sendable {
  package private(set) var history: History
  /// How many events each history had, in the order of merging.
  package private(set) var sizes: [Int]
  /// How many events each history after the first added.
  package private(set) var added: [Int] = []

  package init(_ first: History) {
    history = first
    sizes = [first.events.count]
  }

  /// Adds all of another history.
  package mutating func add(_ other: History) {
    let before = history.events.count
    history.add(contentsOf: other.events)
    sizes.append(other.events.count)
    added.append(history.events.count - before)
  }

  /// How many events each history after the first had in common with those before it.
  package var common: [Int] { zip(sizes.dropFirst(), added).map { $0 - $1 } }
}

extension Merge {
  /// The events in a file the learner names, and how the file was altered, if it was. An invalid event is
  /// a fault, and so is one that would leave no room for others, or is larger than this program ever writes.
  package static func history(at path: String) throws(ProgressFault) -> (history: History, alteration: Alteration?) {
    let content = try EventFile.content(at: path)
    for event in content.history.events where !event.mayBeAdded {
      throw .damaged(path: path, line: nil, problem: event.id.description)
    }
    return (content.history, content.alteration)
  }

  /// The union as the content of a file of its own, which was read back.
  ///
  /// - Parameter path: The path that faults name.
  package func bytes(for path: String) throws(ProgressFault) -> [UInt8] {
    let bytes = try ProgressFile.bytes(of: history, for: path)
    try ProgressFile.check(bytes, has: history.events, for: path)
    return bytes
  }
}

extension ProgressEvent {
  /// The most that a learner's texts may come to in one event, in bytes.
  private static let longestTexts = 1 << 20

  /// Whether an event from elsewhere leaves room for more numbers, and isn't too large.
  fileprivate var mayBeAdded: Bool {
    guard id.counter <= EventID.highestOfOwn, order ?? 0 <= EventID.highestOfOwn else { return false }
    guard case .review(let review) = change else { return true }
    var length = review.given.utf8.count + review.session.text.utf8.count + id.device.utf8.count
    if case .texts(let texts) = review.chosen { length += texts.reduce(0) { $0 + $1.utf8.count } }
    return length <= Self.longestTexts
  }
}
