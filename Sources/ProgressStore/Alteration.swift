import DurableFiles
import Training

import struct Foundation.Data
import class Foundation.JSONDecoder

/// How a readable file differs from what this program wrote.
///
/// A manual edit and a failing disk look alike in an event. But the hash at the end of a file covers its events
/// together with what they add up to, and that can be recomputed: if the hash matches the result, every event is as it
/// was written, whatever happened to the rest.
package enum Alteration: Hashable, Sendable {
  /// The layout changed, or the part before the events. The hash vouches for every event.
  case aroundEvents
  /// The hash doesn't match: an event was edited, or the file is damaged.
  case events
  /// There's no hash, as in a file made by another program.
  case withoutHash

  /// Whether the events may differ from those written.
  package var isDoubtful: Bool { self == .events }
}

extension ProgressFile {
  /// How a file that isn't intact was altered, given the events that were read in it.
  static func alteration(of bytes: [UInt8], holding content: Content, path: String) -> Alteration {
    guard let written = writtenHash(in: content.text) else { return .withoutHash }
    let hashes = [try? hash(of: content.history, content.renaming, for: path), hashOfBody(bytes)]
    return hashes.contains { $0.map(hashText) == written } ? .aroundEvents : .events
  }

  /// Whether the bytes of a file are as a program wrote them, whatever its version.
  static func isUnaltered(_ bytes: [UInt8]) -> Bool { hashText(hashOfBody(bytes)) == writtenHash(in: bytes) }

  /// The hash of everything before the hash. It fits when a version of this program wrote the file that computes what
  /// the events come to in another way.
  private static func hashOfBody(_ bytes: [UInt8]) -> UInt64 { ContentHash.of(Array(bytes.dropLast(endingLength))) }

  /// The value of the file's hash field, wherever it is; nil if it has none.
  private static func writtenHash(in bytes: [UInt8]) -> String? {
    if let hash = hash(inEnding: Array(bytes.suffix(endingLength))) { return hashText(hash) }
    struct Hashed: Decodable {
      var hash: String?
    }
    do {
      return try JSONDecoder().decode(Hashed.self, from: Data(bytes)).hash
    } catch {
      // It isn't even a text, so it can't match.
      return ""
    }
  }
}
