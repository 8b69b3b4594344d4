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
  package func callAsFunction(_ sentence: Sentence) -> String { language.phrasebook.words(sentence, tone) }

  /// The words of a sentence about the learner's file.
  package func callAsFunction(_ sentence: ProgressSentence) -> String { language.phrasebook.words(sentence) }

  /// The date and time of day, in UTC like everything counted by days.
  package func time(_ moment: Moment) -> String {
    let text = Timestamp.seconds(moment)
    return language.phrasebook.time(date(String(text.prefix(10))), String(text.dropFirst(11).prefix(5)))
  }

  /// A publication date: an ISO 8601 date in words, anything else unchanged.
  package func date(_ text: String) -> String {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard text.utf8.count == 10, parts.count == 3, (1...12).contains(parts[1]), (1...31).contains(parts[2]) else {
      return text
    }
    return language.phrasebook.date(year: parts[0], month: parts[1], day: parts[2])
  }
}
