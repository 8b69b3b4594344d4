import Usage

/// Everything that the program says, in one language. A language is a folder's worth of files that extend its phrasebook,
/// and a row here.
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
