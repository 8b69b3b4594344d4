import DurableFiles
import Training

import struct Foundation.Data
import class Foundation.JSONDecoder

/// How a file that can be read differs from what this program wrote.
///
/// Nothing tells a hand from a failing disk where an event is another one. But the hash that a file ends with is that
/// of its events together with what they come to, and that can be reckoned again: where it fits what was reckoned,
/// every event is as it was written, whatever happened to the rest.
package enum Alteration: Hashable, Sendable {
  /// The layout or what stands before the events is another one; the hash vouches for every event.
  case aroundEvents
  /// The hash does not fit: an event was edited, or is damaged.
  case events
  /// There is no hash, as in a file that another program made.
  case withoutHash

  /// Whether nobody knows what the events were.
  package var isDoubtful: Bool { self == .events }
}

extension ProgressFile {
  /// How a file came to have another hash, given the events that were read in it.
  static func alteration(of bytes: [UInt8], holding history: History) -> Alteration {
    if isHash(of: history, in: bytes) || isHashOfItself(bytes) { return .aroundEvents }
    return writtenHash(in: bytes) == nil ? .withoutHash : .events
  }

  /// Whether a file ends with the hash that a file of these events has. One byte of that end may be another one: the
  /// fifteen digits that are left cannot agree by chance.
  static func isHash(of history: History, in bytes: [UInt8]) -> Bool {
    guard let hash = try? hash(of: history, for: "") else { return false }
    let due = ending + Array(hexadecimal(hash).utf8) + end
    let found = bytes.suffix(endingLength)
    if found.count == due.count, zip(found, due).count(where: { $0 != $1 }) <= 1 { return true }
    return writtenHash(in: bytes) == "xxh64:" + hexadecimal(hash)
  }

  /// Whether the hash is that of the very bytes: what the events come to was then reckoned in another way.
  private static func isHashOfItself(_ bytes: [UInt8]) -> Bool {
    let body = Array(bytes.dropLast(endingLength))
    return bytes.suffix(endingLength).elementsEqual(ending + Array(hexadecimal(ContentHash.of(body)).utf8) + end)
  }

  /// What stands in the place of the hash, wherever that is; nil when there is none.
  private static func writtenHash(in bytes: [UInt8]) -> String? {
    struct Hashed: Decodable {
      var hash: String?
    }
    return (try? JSONDecoder().decode(Hashed.self, from: Data(bytes)))?.hash
  }
}
