import Terminal
import Training

/// A setting, under its name in `config.json`.
package enum SettingKey: String, CaseIterable, Sendable, Named {
  case language, questions, newPerDay, lessons, retention, maximumInterval, fuzz, dayStart, colour, links, tone,
    articles, editor

  /// Its names; in English that of the file.
  package var names: Names {
    switch self {
    case .language: Names([.english: rawValue, .french: "langue"])
    case .questions, .articles: Names([.english: rawValue])
    case .newPerDay: Names([.english: rawValue, .french: "nouvellesParJour"], alternatives: ["new"])
    case .lessons: Names([.english: rawValue, .french: "leçons"])
    case .retention: Names([.english: rawValue, .french: "rétention"])
    case .maximumInterval:
      Names([.english: rawValue, .french: "intervalleMax"], alternatives: ["intervalleMaximal", "maxInterval"])
    case .fuzz: Names([.english: rawValue, .french: "dispersion"])
    case .dayStart: Names([.english: rawValue, .french: "débutDuJour"], alternatives: ["debutJour"])
    case .colour: Names([.english: rawValue, .french: "couleur"], alternatives: ["color"])
    case .links: Names([.english: rawValue, .french: "liens"])
    case .tone: Names([.english: rawValue, .french: "ton"])
    case .editor: Names([.english: rawValue, .french: "éditeur"])
    }
  }

  /// The setting of that name, whatever its case, hyphens and accents.
  package init(named typed: String) throws(Fault) {
    guard let key = Self.allCases.first(where: { $0.names.contains(typed) }) else {
      throw .unknownSetting(typed, nearest: Self.nearestName(to: typed))
    }
    self = key
  }

  /// The name that was probably meant.
  package static func nearestName(to typed: String) -> String? { nearestName(to: typed, among: allCases) }

  /// What a setting can be.
  package enum Allowed: Hashable, Sendable {
    case oneOf([String])
    case whole(ClosedRange<Int>)
    case decimal(ClosedRange<Double>)
    case flag
    case folder
    /// A program and its arguments.
    case commandLine
  }

  /// What this setting can be.
  package var allowed: Allowed {
    switch self {
    case .language: .oneOf(Language.allCases.map(\.rawValue))
    case .questions: .whole(1...9_999)
    case .newPerDay: .whole(0...9_999)
    case .lessons: .flag
    case .retention: .decimal(SchedulePolicy.allowedRetention)
    case .maximumInterval: .whole(SchedulePolicy.allowedMaximumIntervalInDays)
    case .fuzz: .flag
    case .dayStart: .whole(0...23)
    case .colour: .oneOf(ColourChoice.allCases.map(\.rawValue))
    case .links: .oneOf(LinkChoice.allCases.map(\.rawValue))
    case .tone: .oneOf(Tone.allCases.map(\.rawValue))
    case .articles: .folder
    case .editor: .commandLine
    }
  }
}
