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
    // The key of the events is followed by a line break.
    var number = 0
    var rest: [UInt8] = []
    try file.readPieces(from: intact.events.lowerBound + 1, to: intact.events.upperBound) { piece throws(SystemFault) in
      rest += piece
      let end = rest.lastIndex(of: lineBreak).map { $0 + 1 } ?? 0
      rest.withUnsafeBytes { bytes in
        let whole = UnsafeRawBufferPointer(rebasing: bytes[..<end])
        var counted = 0
        for line in lines(in: whole, with: patterns) {
          number += whole[counted..<line.lowerBound].count { $0 == lineBreak }
          counted = line.lowerBound
          let json = line.last.map { whole[$0] } == UInt8(ascii: ",") ? line.dropLast() : line
          if let event = ProgressFormat.event(UnsafeRawBufferPointer(rebasing: whole[json])) {
            found.append((number + 1, event))
          } else {
            isReadable = false
          }
        }
        number += whole[counted...].count { $0 == lineBreak }
      }
      rest.removeFirst(end)
    }
    return isReadable ? found : nil
  }

  private static let lineBreak = UInt8(ascii: "\n")

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
