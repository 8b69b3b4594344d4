import Usage

/// Everything the program says, in one language. To add a language, write its phrasebook and add it here.
protocol Phrasebook {
  static func words(_ sentence: Sentence, _ tone: Tone) -> String
  static func words(_ sentence: ProgressSentence) -> String
  /// A date; months and days count from 1.
  static func date(year: Int, month: Int, day: Int) -> String
  /// A date and a time of day in UTC, `hh:mm`.
  static func time(_ date: String, _ time: String) -> String
}

extension Language {
  var phrasebook: any Phrasebook.Type {
    switch self {
    case .french: French.self
    case .english: English.self
    }
  }
}
