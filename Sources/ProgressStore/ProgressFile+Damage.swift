import Training

import struct Foundation.Data
import class Foundation.JSONSerialization
import class Foundation.NSError

extension ProgressFile {
  /// The events on lines that can be read on their own, and the number of lines that look like events but can't.
  static func salvage(_ bytes: [UInt8]) -> (events: [ProgressEvent], lost: Int) {
    var events: [ProgressEvent] = []
    var lost = 0
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.starts(with: Array("{\"".utf8)) {
      let json = line.last == UInt8(ascii: ",") ? line.dropLast() : line
      if json.starts(with: beginning.dropLast(2)) { continue }
      if let event = ProgressFormat.event(json) {
        events.append(event)
      } else {
        lost += 1
      }
    }
    return (events, lost)
  }

  /// The fault of a text that couldn't be decoded.
  static func damage(_ error: any Error, in bytes: [UInt8], path: String) -> ProgressFault {
    switch error as? DecodingError {
    case .keyNotFound(let key, let context):
      .damaged(path: path, line: nil, problem: place(context.codingPath + [key]))
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      .damaged(path: path, line: nil, problem: place(context.codingPath))
    case .dataCorrupted, .none: syntaxDamage(in: bytes, path: path)
    @unknown default: .damaged(path: path, line: nil, problem: "\(error)")
    }
  }

  /// The path of a JSON value: `events[3].id`.
  private static func place(_ path: [any CodingKey]) -> String {
    path.reduce(into: "") { place, key in
      if let index = key.intValue {
        place += "[\(index)]"
      } else {
        place += place.isEmpty ? key.stringValue : "." + key.stringValue
      }
    }
  }

  /// Where the text stops being JSON. JSONDecoder doesn't say; JSONSerialization does, in its message, unless it's all
  /// valid JSON and only a number in it is out of range.
  private static func syntaxDamage(in bytes: [UInt8], path: String) -> ProgressFault {
    do {
      _ = try JSONSerialization.jsonObject(with: Data(bytes))
      return .damaged(path: path, line: nil, problem: "JSON")
    } catch {
      let problem = (error as NSError).userInfo["NSDebugDescription"] as? String ?? "JSON"
      let place = line(in: problem, of: bytes)
      return .damaged(path: path, line: place, problem: problem.hasSuffix(".") ? String(problem.dropLast()) : problem)
    }
  }

  /// The line a message points at: "around character 25", "around line 3, column 0", or that the text ends early.
  private static func line(in message: String, of bytes: [UInt8]) -> Int? {
    let words = message.split { !$0.isLetter && !$0.isNumber }
    func number(after word: Substring) -> Int? {
      words.firstIndex(of: word).flatMap { $0 + 1 < words.count ? Int(words[$0 + 1]) : nil }
    }
    if let line = number(after: "line") { return line }
    guard let offset = number(after: "character") ?? (words.contains("end") ? bytes.count : nil) else { return nil }
    return bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1
  }
}
