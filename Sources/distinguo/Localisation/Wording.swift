/// Puts what the program says into words.
struct Wording: Sendable {
  let language: Language
  var tone = Tone.sober

  /// The words of a sentence.
  func callAsFunction(_ sentence: Sentence) -> String {
    switch language {
    case .french: French.words(sentence, tone)
    case .english: English.words(sentence, tone)
    }
  }

  /// A date of publication: an ISO 8601 date in words, anything else as it stands.
  func date(_ text: String) -> String {
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
