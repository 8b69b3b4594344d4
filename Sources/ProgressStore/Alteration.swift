import DurableFiles
import Training

import struct Foundation.Data
import class Foundation.JSONDecoder

/// How a file that can be read differs from what this program wrote.
///
/// An edit by hand and a failing disk look alike in an event. But the hash that a file ends with covers its events
/// together with what they come to, and that can be computed again: if the hash fits the result, every event is as it
/// was written, whatever happened to the rest.
package enum Alteration: Hashable, Sendable {
  /// The layout changed, or what stands before the events. The hash vouches for every event.
  case aroundEvents
  /// The hash doesn't fit: an event was edited, or the file is damaged.
  case events
  /// There is no hash, as in a file that another program made.
  case withoutHash

  /// Whether the events may be other ones than were written.
  package var isDoubtful: Bool { self == .events }
}

extension ProgressFile {
  /// How a file that isn't intact was altered, given the events that were read in it.
  static func alteration(of bytes: [UInt8], holding history: History, path: String) -> Alteration {
    guard let written = writtenHash(in: bytes) else { return .withoutHash }
    let hashes = [try? hash(of: history, for: path), hashOfBody(bytes)]
    return hashes.contains { $0.map(hashText) == written } ? .aroundEvents : .events
  }

  /// The hash of everything before the hash. It fits when a version of this program wrote the file that computes what
  /// the events come to in another way.
  private static func hashOfBody(_ bytes: [UInt8]) -> UInt64 { ContentHash.of(Array(bytes.dropLast(endingLength))) }

  /// What the file says in the place of its hash, wherever that stands; nil when it has none.
  private static func writtenHash(in bytes: [UInt8]) -> String? {
    struct Hashed: Decodable {
      var hash: String?
    }
    do {
      return try JSONDecoder().decode(Hashed.self, from: Data(bytes)).hash
    } catch {
      // It isn't even a text, and so fits nothing.
      return ""
    }
  }
}
