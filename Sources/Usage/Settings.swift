import DurableFiles
import QuestionBank
import Terminal
import Training

/// What the learner has set in `config.json`, as far as it makes sense, and what holds otherwise.
package struct Settings: Hashable, Sendable {
  /// What is in the file.
  package private(set) var given: [SettingKey: SettingValue] = [:]

  /// The settings of a file that sets nothing.
  package init() {}

  package var language: Language? { given[.language]?.text.flatMap(Language.init(rawValue:)) }
  /// Questions per session.
  package var questions: Int { given[.questions]?.whole ?? 10 }
  /// New questions that a session takes of its own accord, per day.
  package var newPerDay: Int { given[.newPerDay]?.whole ?? 20 }
  package var policy: SchedulePolicy {
    let usual = SchedulePolicy()
    return SchedulePolicy(
      retention: given[.retention]?.decimal ?? usual.retention,
      maximumIntervalInDays: given[.maximumInterval]?.whole ?? usual.maximumIntervalInDays,
      isFuzzed: given[.fuzz]?.flag ?? usual.isFuzzed)
  }
  package var colour: ColourChoice { given[.colour]?.text.flatMap(ColourChoice.init(rawValue:)) ?? .auto }
  package var tone: Tone { given[.tone]?.text.flatMap(Tone.init(rawValue:)) ?? .sober }
  /// The folder of the article texts.
  package var articles: String? { given[.articles]?.text }
  /// The program that texts are edited with, and words for it.
  package var editor: String? { given[.editor]?.text }

  /// What holds of a setting; nil where the surroundings decide.
  package func value(of key: SettingKey) -> SettingValue? {
    switch key {
    case .language: language.map { .text($0.rawValue) }
    case .questions: .whole(questions)
    case .newPerDay: .whole(newPerDay)
    case .retention: .decimal(policy.retention)
    case .maximumInterval: .whole(policy.maximumIntervalInDays)
    case .fuzz: .flag(policy.isFuzzed)
    case .colour: .text(colour.rawValue)
    case .tone: .text(tone.rawValue)
    case .articles: articles.map(SettingValue.text)
    case .editor: editor.map(SettingValue.text)
    }
  }

  /// Something in the file that is not used.
  package enum Complaint: Hashable, Sendable {
    case unreadable(SystemFault)
    case notJSON(JSONFault)
    case unknownKey(String, nearest: String?, at: Position)
    case repeatedKey(String, at: Position)
    case wrongValue(SettingKey, given: String, at: Position)
    case noFolder(SettingKey, path: String, at: Position)

    /// Whether it is no more than a name that is not known, which may be another version's.
    package var isUnknownKey: Bool { if case .unknownKey = self { true } else { false } }
  }
}

extension Settings {
  /// What a text of settings says, and what in it is not used, in the order of the file.
  package init(_ text: JSONObjectText, complaints: inout [Complaint]) {
    var seen: Set<String> = []
    for member in text.members.reversed() {
      // Of members with one name, the last counts.
      guard seen.insert(member.key).inserted else {
        complaints.append(.repeatedKey(member.key, at: member.keyPosition))
        continue
      }
      guard let key = SettingKey(rawValue: member.key) else {
        complaints.append(
          .unknownKey(member.key, nearest: Self.suggestion(for: member.key), at: member.keyPosition))
        continue
      }
      guard let value = key.value(member.value) else {
        complaints.append(.wrongValue(key, given: text.written(member), at: member.valuePosition))
        continue
      }
      if key.allowed == .folder, let path = value.text, FileStatus(of: path)?.kind != .directory {
        complaints.append(.noFolder(key, path: path, at: member.valuePosition))
      }
      given[key] = value
    }
    complaints.reverse()
  }

  /// The file's own name of the setting that was probably meant.
  private static func suggestion(for name: String) -> String? {
    let meant = SettingKey.nearestName(to: name).flatMap { try? SettingKey(named: $0) }
    return meant?.rawValue
  }
}

/// How the program speaks to the learner.
package enum Tone: String, Sendable, CaseIterable {
  case sober, friendly
}
