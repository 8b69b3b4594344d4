import ProgressStore
import Training
import Usage

/// Puts what the program says into words.
package struct Wording: Sendable {
  package let language: Language
  package var tone = Tone.sober

  package init(language: Language, tone: Tone = Tone.sober) {
    self.language = language
    self.tone = tone
  }

  /// The words of a sentence.
  package func callAsFunction(_ sentence: Sentence) -> String {
    switch language {
    case .french: French.words(sentence, tone)
    case .english: English.words(sentence, tone)
    }
  }

  /// The date and the time of day, in UTC as everything that is counted by days.
  package func time(_ moment: Moment) -> String {
    let text = Timestamp.seconds(moment)
    let (day, time) = (date(String(text.prefix(10))), text.dropFirst(11).prefix(5))
    return switch language {
    case .french: "\(day) à \(time)\u{A0}UTC"
    case .english: "\(day), \(time)\u{A0}UTC"
    }
  }

  /// A date of publication: an ISO 8601 date in words, anything else as it stands.
  package func date(_ text: String) -> String {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard text.utf8.count == 10, parts.count == 3, (1...12).contains(parts[1]), (1...31).contains(parts[2]) else {
      return text
    }
    switch language {
    case .french:
      return "\(parts[2] == 1 ? "1er" : String(parts[2])) \(French.months[parts[1] - 1]) \(parts[0])"
    case .english: return "\(parts[2]) \(English.months[parts[1] - 1]) \(parts[0])"
    }
  }
}
