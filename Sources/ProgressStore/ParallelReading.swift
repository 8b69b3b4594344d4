import Parallel

/// Reads a text of lines, several parts of it at once.
///
/// - Parameters:
///   - read: Reads whole lines, whatever the others are.
///   - take: Takes what was read of each part, in their order. What it doesn't keep isn't kept, so that a long history isn't
///     in memory twice.
func readInParallel<Result: Sendable>(
  _ lines: ArraySlice<UInt8>, _ read: @Sendable (ArraySlice<UInt8>) -> Result, taking take: (Result) -> Void
) {
  var rest = lines
  while !rest.isEmpty {
    var parts: [ArraySlice<UInt8>] = []
    while parts.count < mostParts, !rest.isEmpty {
      let end = rest.dropFirst(usualPart).firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      parts.append(rest[..<end])
      rest = rest[end...]
    }
    for part in inParallel(parts, read) { take(part) }
  }
}

/// The same, where a part may not be what it should be. Returns whether all could be read.
func readAllInParallel<Result: Sendable>(
  _ lines: ArraySlice<UInt8>, _ read: @Sendable (ArraySlice<UInt8>) -> Result?, taking take: (Result) -> Void
) -> Bool {
  var areReadable = true
  readInParallel(lines, read) { part in
    if let part { take(part) } else { areReadable = false }
  }
  return areReadable
}

/// In bytes.
private let usualPart = 1 << 20
/// How many are read at once at most.
private let mostParts = 8
