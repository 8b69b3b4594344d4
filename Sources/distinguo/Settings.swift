import DurableFiles
import QuestionBank
import Training

import struct Foundation.Data
import class Foundation.JSONSerialization
import class Foundation.NSNumber

/// What the learner has set in `config.json`.
struct Settings: Hashable, Sendable {
  var language: Language?
  /// Questions per session.
  var questions = 10
  /// New questions that a session takes of its own accord, per day.
  var newPerDay = 20
  var policy = SchedulePolicy()
  var colour: ColourChoice = .auto
  /// The folder of the article texts.
  var articles: String?

  /// Something in the file that is not used.
  enum Complaint: Hashable, Sendable {
    case unreadable(SystemFault)
    case notJSON
    case unknownKey(String, nearest: String?)
    case wrongValue(key: String)
  }

  /// Reads the settings at a path; a missing file sets nothing.
  static func read(_ path: String) -> (settings: Settings, complaints: [Complaint]) {
    var settings = Settings()
    var complaints: [Complaint] = []
    do throws(SystemFault) {
      let bytes = try OpenFile(path, .read).bytes(limit: 1_000_000)
      guard let values = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else {
        return (settings, [.notJSON])
      }
      for (key, value) in values.sorted(by: { $0.key < $1.key }) {
        if let complaint = settings.set(key, to: value) { complaints.append(complaint) }
      }
    } catch {
      if !error.isMissing { complaints.append(.unreadable(error)) }
    }
    return (settings, complaints)
  }

  static let keys = [
    "language", "questions", "newPerDay", "retention", "maximumInterval", "fuzz", "colour", "tone", "articles",
    "editor",
  ]

  private mutating func set(_ key: String, to value: Any) -> Complaint? {
    switch key {
    case "language":
      guard let named = (value as? String).flatMap(Language.init(rawValue:)) else { return .wrongValue(key: key) }
      language = named
    case "questions": if let count = Self.count(value) { questions = count } else { return .wrongValue(key: key) }
    case "newPerDay": if let count = Self.count(value) { newPerDay = count } else { return .wrongValue(key: key) }
    case "retention":
      guard let retention = value as? Double, SchedulePolicy.allowedRetention.contains(retention) else {
        return .wrongValue(key: key)
      }
      policy.retention = retention
    case "maximumInterval":
      guard let days = Self.count(value), days > 0 else { return .wrongValue(key: key) }
      policy.maximumIntervalInDays = days
    case "fuzz": if let isFuzzed = value as? Bool { policy.isFuzzed = isFuzzed } else { return .wrongValue(key: key) }
    case "colour":
      guard let choice = (value as? String).flatMap(ColourChoice.init(rawValue:)) else { return .wrongValue(key: key) }
      colour = choice
    case "articles": articles = value as? String
    case "tone", "editor": break
    default: return .unknownKey(key, nearest: nearest(to: key, among: Self.keys))
    }
    return nil
  }

  private static func count(_ value: Any) -> Int? {
    guard let number = value as? Int, (0...1_000_000).contains(number) else { return nil }
    return number
  }
}

/// When colour is used.
enum ColourChoice: String, Sendable, CaseIterable {
  case auto, always, never
}
