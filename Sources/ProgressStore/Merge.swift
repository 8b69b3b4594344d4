import DurableFiles
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
  /// a fault.
  package static func history(at path: String) throws(ProgressFault) -> (history: History, alteration: Alteration?) {
    switch try ProgressFile.read(path) {
    case .nothing: throw .system(.missing(path))
    case .altered(let history, let alteration): (history, alteration)
    case .older(let history): (history, nil)
    case .intact: (try ProgressFile.history(at: path), nil)
    }
  }

  /// Writes the union as a file of its own.
  package func write(to path: String) throws(ProgressFault) {
    let bytes = try ProgressFile.bytes(of: history, for: path)
    do {
      try AtomicFile.replace(path, with: bytes)
    } catch {
      throw .system(error)
    }
  }
}
