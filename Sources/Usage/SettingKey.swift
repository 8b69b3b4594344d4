import Grading
import QuestionBank
import Terminal
import Training

/// What a learner can set, under the names of `config.json`.
package enum SettingKey: String, CaseIterable, Sendable {
  case language, questions, newPerDay, retention, maximumInterval, fuzz, colour, tone, articles, editor

  /// Other names that people type: French ones first.
  private var otherNames: [String] {
    switch self {
    case .language: ["langue"]
    case .questions, .articles: []
    case .newPerDay: ["nouvellesParJour", "new"]
    case .retention: ["rétention"]
    case .maximumInterval: ["intervalleMax", "intervalleMaximal", "maxInterval"]
    case .fuzz: ["dispersion"]
    case .colour: ["couleur", "color"]
    case .tone: ["ton"]
    case .editor: ["éditeur"]
    }
  }

  /// Every name, that of the file first.
  package var names: [String] { [rawValue] + otherNames }

  /// The name to show in a language.
  package func name(in language: Language) -> String {
    switch language {
    case .french: otherNames.first ?? rawValue
    case .english: rawValue
    }
  }

  /// The setting of that name, whatever its case, hyphens and accents.
  package init(named typed: String) throws(Fault) {
    let wanted = Self.plain(typed)
    guard let key = Self.allCases.first(where: { $0.names.contains { Self.plain($0) == wanted } }) else {
      throw .unknownSetting(typed, nearest: Self.nearestName(to: typed))
    }
    self = key
  }

  /// The name that was probably meant.
  package static func nearestName(to typed: String) -> String? {
    let names = allCases.flatMap(\.names)
    guard let meant = Spelling.nearest(to: plain(typed), among: names.map(plain)) else { return nil }
    return names.first { plain($0) == meant }
  }

  private static func plain(_ name: String) -> String { FrenchText(name).plain.filter { $0.isLetter || $0.isNumber } }

  /// What a setting can be.
  package enum Allowed: Hashable, Sendable {
    case oneOf([String])
    case whole(ClosedRange<Int>)
    case decimal(ClosedRange<Double>)
    case flag
    case folder
    /// A program and words for it.
    case commandLine
  }

  /// What this setting can be.
  package var allowed: Allowed {
    switch self {
    case .language: .oneOf(Language.allCases.map(\.rawValue))
    case .questions: .whole(1...9_999)
    case .newPerDay: .whole(0...9_999)
    case .retention: .decimal(SchedulePolicy.allowedRetention)
    case .maximumInterval: .whole(SchedulePolicy.allowedMaximumIntervalInDays)
    case .fuzz: .flag
    case .colour: .oneOf(ColourChoice.allCases.map(\.rawValue))
    case .tone: .oneOf(Tone.allCases.map(\.rawValue))
    case .articles: .folder
    case .editor: .commandLine
    }
  }
}
