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
    /// So many more, which aren't listed.
    case more(Int)

    /// Whether it's merely an unknown name, perhaps of another version.
    package var isUnknownKey: Bool {
      switch self {
      case .unknownKey, .more: true
      default: false
      }
    }
  }
}

extension Settings {
  /// How many complaints are listed.
  private static let mostListed = 20

  /// The settings in a JSON text, and what in it is ignored, in file order.
  ///
  /// - Parameter home: The folder that `~/` stands for.
  package init(_ text: JSONObjectText, home: String? = nil, complaints: inout [Complaint]) {
    // If a name is repeated, the last value counts.
    let last = Dictionary(zip(text.members.map(\.key), text.members.indices), uniquingKeysWith: { $1 })
    var unlisted = 0
    for (index, member) in text.members.enumerated() {
      let isListed = complaints.count < Self.mostListed
      if last[member.key] != index {
        complaints.append(.repeatedKey(member.key, at: member.keyPosition))
      } else if let key = SettingKey(rawValue: member.key) {
        if let complaint = take(member, as: key, text.written(member), home: home) { complaints.append(complaint) }
      } else {
        let nearest = isListed ? Self.suggestion(for: member.key) : nil
        complaints.append(.unknownKey(member.key, nearest: nearest, at: member.keyPosition))
      }
      if !isListed, complaints.count > Self.mostListed {
        complaints.removeLast()
        unlisted += 1
      }
    }
    if unlisted > 0 { complaints.append(.more(unlisted)) }
  }

  /// Takes the value of a setting; gives what's wrong with it.
  private mutating func take(
    _ member: JSONObjectText.Member, as key: SettingKey, _ written: String, home: String?
  ) -> Complaint? {
    guard let value = key.value(member.value) else {
      return .wrongValue(key, given: written, at: member.valuePosition)
    }
    given[key] = value
    guard key.allowed == .folder, let typed = value.text else { return nil }
    let path = CommandWords.path(typed, home: home)
    given[key] = .text(path)
    return FileStatus(of: path)?.kind == .directory ? nil : .noFolder(key, path: path, at: member.valuePosition)
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
