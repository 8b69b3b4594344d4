import DurableFiles
import QuestionBank
import Terminal
import Training

/// The valid settings of `config.json`, and defaults for the rest.
package struct Settings: Hashable, Sendable {
  /// What is in the file.
  package private(set) var given: [SettingKey: SettingValue] = [:]

  /// The defaults.
  package init() {}

  package var language: Language? { given[.language]?.text.flatMap(Language.init(rawValue:)) }
  /// Questions per session.
  package var questions: Int { given[.questions]?.whole ?? 15 }
  /// New questions per day, unless a session is asked for more.
  package var newPerDay: Int { given[.newPerDay]?.whole ?? 20 }
  /// Whether a lesson's text is shown before the first of its questions.
  package var lessons: Bool { given[.lessons]?.flag ?? true }
  package var policy: SchedulePolicy {
    let usual = SchedulePolicy()
    return SchedulePolicy(
      retention: given[.retention]?.decimal ?? usual.retention,
      maximumIntervalInDays: given[.maximumInterval]?.whole ?? usual.maximumIntervalInDays,
      isFuzzed: given[.fuzz]?.flag ?? usual.isFuzzed)
  }
  /// The hour of the learner's own time at which a day begins.
  package var dayStart: Int { given[.dayStart]?.whole ?? 4 }
  package var colour: ColourChoice { given[.colour]?.text.flatMap(ColourChoice.init(rawValue:)) ?? .auto }
  package var links: LinkChoice { given[.links]?.text.flatMap(LinkChoice.init(rawValue:)) ?? .auto }
  package var tone: Tone { given[.tone]?.text.flatMap(Tone.init(rawValue:)) ?? .sober }
  /// The folder of the article texts.
  package var articles: String? { given[.articles]?.text }
  /// The text editor's command line.
  package var editor: String? { given[.editor]?.text }

  /// The value of a setting, given or default; nil if the environment decides.
  package func value(of key: SettingKey) -> SettingValue? {
    switch key {
    case .language: language.map { .text($0.rawValue) }
    case .questions: .whole(questions)
    case .newPerDay: .whole(newPerDay)
    case .lessons: .flag(lessons)
    case .retention: .decimal(policy.retention)
    case .maximumInterval: .whole(policy.maximumIntervalInDays)
    case .fuzz: .flag(policy.isFuzzed)
    case .dayStart: .whole(dayStart)
    case .colour: .text(colour.rawValue)
    case .links: .text(links.rawValue)
    case .tone: .text(tone.rawValue)
    case .articles: articles.map(SettingValue.text)
    case .editor: editor.map(SettingValue.text)
    }
  }

  /// Something in the file that's ignored.
  package enum Complaint: Hashable, Sendable {
    case unreadable(SystemFault)
    case notJSON(JSONFault)
    case unknownKey(String, nearest: String?, at: Position)
    case repeatedKey(String, at: Position)
    case wrongValue(SettingKey, given: String, at: Position)
    case noFolder(SettingKey, path: String, at: Position)

    /// Whether it's merely an unknown name, perhaps of another version.
    package var isUnknownKey: Bool { if case .unknownKey = self { true } else { false } }
  }
}

extension Settings {
  /// The settings in a JSON text, and what in it is ignored, in file order.
  package init(_ text: JSONObjectText, complaints: inout [Complaint]) {
    var seen: Set<String> = []
    for member in text.members.reversed() {
      // If a name is repeated, the last value counts.
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

  /// The name in the file of the setting that was probably meant.
  private static func suggestion(for name: String) -> String? {
    let meant = SettingKey.nearestName(to: name).flatMap { try? SettingKey(named: $0) }
    return meant?.rawValue
  }
}

/// How the program speaks to the learner.
package enum Tone: String, Sendable, CaseIterable {
  case sober, friendly
}
