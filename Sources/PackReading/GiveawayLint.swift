import Grading
import QuestionBank

/// Signs that let a learner find the key without knowing the answer.
enum GiveawayLint {
  /// A word of the prompt that occurs in the key and in no other option. The prompt, and the options' texts once more, are
  /// without case, accents and articles.
  static func sharedWord(prompt: String, options: [Question.Option], plain: [String]) -> PackFault? {
    let asked = words(prompt)
    var found = Set<Substring>()
    for (option, plain) in zip(options, plain) where option.isRight { found.formUnion(words(plain)) }
    found.formIntersection(asked)
    guard !found.isEmpty else { return nil }
    for (option, plain) in zip(options, plain) where !option.isRight { found.subtract(words(plain)) }
    return found.min().map { .wordOnlyInKey(String($0)) }
  }

  /// Faults of a pack as a whole: the key is the longest option, or at one position, more often than chance would allow
  /// in 1 pack of 20 or of 100.
  static func overPack(_ questions: [Question]) -> [PackFault] {
    let choices = questions.compactMap { question -> [Question.Option]? in
      if case .choice(let options) = question.body { options } else { nil }
    }
    guard choices.count >= 8 else { return [] }
    var faults: [PackFault] = []
    let byLength = Tally(choices, withinDeviations: 1.645) { options in
      let lengths = options.map(\.text.count)
      guard let longest = lengths.max(), lengths.count(where: { $0 == longest }) == 1 else { return nil }
      return lengths.firstIndex(of: longest)
    }
    if byLength.isBeyondChance {
      faults.append(.keyOftenLongest(times: byLength.times, of: choices.count, expected: byLength.expected))
    }
    for place in 0..<(choices.map(\.count).max() ?? 0) {
      let atPlace = Tally(choices, withinDeviations: 2.326) { $0.indices.contains(place) ? place : nil }
      if atPlace.isBeyondChance {
        faults.append(
          .keyOftenAtPlace(place + 1, times: atPlace.times, of: choices.count, expected: atPlace.expected))
      }
    }
    return faults
  }

  /// How often a trick finds the key, compared with chance.
  private struct Tally {
    var times = 0
    var expected = 0.0
    var isBeyondChance = false

    init(_ choices: [[Question.Option]], withinDeviations: Double, pick: ([Question.Option]) -> Int?) {
      var variance = 0.0
      for options in choices {
        guard let picked = pick(options) else { continue }
        let chance = 1 / Double(options.count)
        expected += chance
        variance += chance * (1 - chance)
        if options[picked].isRight { times += 1 }
      }
      isBeyondChance = Double(times) > expected + withinDeviations * variance.squareRoot()
    }
  }

  /// The telling words of a text without case and accents: five letters or more, without plural endings.
  private static func words(_ plain: String) -> Set<Substring> {
    Set(
      plain.split { !$0.isLetter && !$0.isNumber }.filter { $0.count >= 5 }
        .map { $0.last == "s" || $0.last == "x" ? $0.dropLast() : $0 }
    ).subtracting(emptyWords)
  }

  /// Words of five letters or more that tell nothing on their own.
  private static let emptyWords: Set<Substring> = [
    "ainsi", "apre", "article", "aussi", "autre", "avant", "celle", "celui", "cette", "chaque", "comme", "contre",
    "depui", "entre", "leur", "lorsque", "meme", "parce", "parmi", "plusieur", "plutot", "quand", "quelle", "question",
    "sans", "selon", "toujour", "about", "after", "again", "before", "between", "other", "their", "there", "these",
    "those", "which", "while", "would",
  ]
}
