import DurableFiles
import QuestionBank
import Training

import struct Foundation.Data
import class Foundation.JSONDecoder
import class Foundation.JSONEncoder
import class Foundation.JSONSerialization
import class Foundation.NSError

/// The learner's file, complete at rest: every event, and what they come to.
enum ProgressFile {
  /// The events of a file; none when there is no file.
  static func events(at path: String) throws(ProgressFault) -> [ProgressEvent] {
    let bytes: [UInt8]
    do {
      bytes = try OpenFile(path, .read).bytes()
    } catch {
      if error.isMissing { return [] }
      throw .system(error)
    }
    return try events(in: bytes, path: path)
  }

  static func events(in bytes: [UInt8], path: String) throws(ProgressFault) -> [ProgressEvent] {
    let data = Data(bytes)
    do {
      let version = try JSONDecoder().decode(ProgressFormat.Header.self, from: data).version
      guard version <= ProgressFormat.version else {
        throw ProgressFault.newerVersion(path: path, version: version)
      }
      return try JSONDecoder().decode(ProgressFormat.File.self, from: data).events.enumerated().map { index, written in
        guard let event = written.event else {
          throw ProgressFault.damaged(path: path, line: nil, problem: "events[\(index)]")
        }
        return event
      }
    } catch let fault as ProgressFault {
      throw fault
    } catch {
      throw damage(error, in: bytes, path: path)
    }
  }

  /// The text of the file: JSON with an event or a question a line, so that people and line-based tools can read it.
  static func bytes(of progress: Progress) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var text = Data("{\"version\":\(ProgressFormat.version),\n\"events\":[".utf8)
    func append(_ lines: [Data]) {
      for (index, line) in lines.enumerated() {
        text += Data((index == 0 ? "\n" : ",\n").utf8)
        text += line
      }
    }
    append(try progress.events.map { try encoder.encode(ProgressFormat.Event($0)) })
    text += Data("\n],\n\"questions\":{".utf8)
    append(
      try progress.records.sorted { $0.key < $1.key }.map { id, record in
        try Data("\"\(id)\":".utf8) + encoder.encode(ProgressFormat.Record(record))
      })
    text += Data("\n}}\n".utf8)
    return Array(text)
  }

  private static func damage(_ error: any Error, in bytes: [UInt8], path: String) -> ProgressFault {
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

  /// Where the text stops being JSON. JSONDecoder keeps that to itself; JSONSerialization says it in its message, unless
  /// the text is JSON after all and only a number in it is out of place.
  private static func syntaxDamage(in bytes: [UInt8], path: String) -> ProgressFault {
    do {
      _ = try JSONSerialization.jsonObject(with: Data(bytes))
      return .damaged(path: path, line: nil, problem: "JSON")
    } catch {
      let problem = (error as NSError).userInfo["NSDebugDescription"] as? String ?? "JSON"
      return .damaged(path: path, line: line(in: problem, of: bytes), problem: problem)
    }
  }

  /// The line that a message speaks of: "around character 25", "around line 3, column 0", or that the text ends early.
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
