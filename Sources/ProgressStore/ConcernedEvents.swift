import DurableFiles
import QuestionBank
import Training

extension ProgressFile {
  /// The events of an intact file that may say something of a question: the answers to it, and all undos, resets and
  /// points, each with its place among all events, counted from 1. nil if one of them can't be read, or if it isn't that
  /// file any more.
  ///
  /// Few lines are of that kind, and the others aren't parsed.
  ///
  /// - Parameter names: What the question was called.
  static func events(
    concerning names: Set<QuestionID>, of intact: Intact, in file: OpenFile
  ) throws(SystemFault) -> [(number: Int, event: ProgressEvent)]? {
    guard try isStill(intact, file) else { return nil }
    // In text, quotation marks are escaped, so a line has these only as fields.
    let patterns = (["undo", "reset", "points"].map { "\"type\":\"\($0)\"" } + names.map { "\"question\":\"\($0)\"" })
      .map { BytePattern($0) }
    var found: [(number: Int, event: ProgressEvent)] = []
    var isReadable = true
    var lineCount = 0
    var rest: [UInt8] = []
    func readLines() {
      let end = rest.lastIndex(of: lineBreak).map { $0 + 1 } ?? 0
      readInParallel(rest[..<end]) { lines in
        lines.withUnsafeBytes { PatternLines($0, with: patterns) }
      } taking: { part in
        found += part.events.map { (lineCount + $0.line, $0.event) }
        lineCount += part.count
        isReadable = isReadable && part.areReadable
      }
      rest.removeFirst(end)
    }
    // The key of the events is followed by a line break.
    try file.readPieces(from: intact.events.lowerBound + 1, to: intact.events.upperBound) { piece throws(SystemFault) in
      rest += piece
      if rest.count >= usualPiece { readLines() }
    }
    readLines()
    return isReadable ? found : nil
  }

  /// How much of a file is looked at together, in bytes.
  private static let usualPiece = 4 << 20
}

private let lineBreak = UInt8(ascii: "\n")

/// What some lines say of events that match a pattern.
private struct PatternLines {
  /// The events on lines that have one of the patterns, each with the number of its line, counted from 1.
  private(set) var events: [(line: Int, event: ProgressEvent)] = []
  /// Whether each of these lines is an event.
  private(set) var areReadable = true
  /// How many lines there are.
  let count: Int

  /// - Parameter bytes: Whole lines.
  init(_ bytes: UnsafeRawBufferPointer, with patterns: [BytePattern]) {
    var counted = (place: 0, lines: 0)
    func countLines(before end: Int) {
      counted = (end, counted.lines + Self.lineBreaks(in: UnsafeRawBufferPointer(rebasing: bytes[counted.place..<end])))
    }
    for line in Self.lines(in: bytes, with: patterns) {
      countLines(before: line.lowerBound)
      let json = line.last.map { bytes[$0] } == UInt8(ascii: ",") ? line.dropLast() : line
      if let event = ProgressFormat.event(UnsafeRawBufferPointer(rebasing: bytes[json])) {
        events.append((counted.lines + 1, event))
      } else {
        areReadable = false
      }
    }
    countLines(before: bytes.count)
    count = counted.lines
  }

  private static func lineBreaks(in bytes: UnsafeRawBufferPointer) -> Int {
    var count = 0
    for byte in bytes where byte == lineBreak { count &+= 1 }
    return count
  }

  /// Where the lines are that have one of several patterns, without their ends, in order.
  private static func lines(in bytes: UnsafeRawBufferPointer, with patterns: [BytePattern]) -> [Range<Int>] {
    var lines: [Int: Range<Int>] = [:]
    for pattern in patterns {
      var place = 0
      while let hit = pattern.first(in: bytes, from: place) {
        let start = bytes[..<hit].lastIndex(of: lineBreak).map { $0 + 1 } ?? 0
        let end = bytes[hit...].firstIndex(of: lineBreak) ?? bytes.count
        lines[start] = start..<end
        place = end
      }
    }
    return lines.values.sorted { $0.lowerBound < $1.lowerBound }
  }
}
