/// Judges a free answer by the key points that it makes, in any order.
enum RecallGrader {
  /// All points are right, none is wrong. An answer without a word is a blank.
  static func judgement(of typed: String, points: [KeyPoint]) throws(Unusable) -> Judgement {
    let answer = FreeText(typed)
    guard !answer.words.isEmpty else { return Judgement(verdict: .blank, credit: 0) }
    var search = PointSearch(answer)
    let parts = points.map { search.finds($0) }
    // A learner who types a letter has mistaken the question for one with options.
    if !parts.contains(true), FrenchText(typed).isOneLetter { throw .wordsExpected }
    return Judgement(parts: parts)
  }
}

/// Looks for key points in one answer.
private struct PointSearch {
  private let answer: FreeText
  /// For each word looked for, where words near it stand.
  private var near: [String: [Int]] = [:]

  /// How many runs of words are measured for typos to find one point. More would let an answer made for it take long.
  private static let mostTries = 1_000

  init(_ answer: FreeText) {
    self.answer = answer
  }

  /// Whether the answer makes the point: a run of its words is an accepted form, perhaps with a slip; or, when the point
  /// has no forms, two thirds of its telling words occur.
  mutating func finds(_ point: KeyPoint) -> Bool {
    guard !point.accepted.isEmpty else {
      let words = point.tellingWords
      let found = words.count { answer.places[$0] != nil }
      return found > 0 && found * 3 >= words.count * 2
    }
    if point.accepted.contains(where: { $0.occurs(in: answer) }) { return true }
    var tries = Self.mostTries
    for form in point.accepted.flatMap(\.forms) where findsTypo(of: form, tries: &tries) { return true }
    return false
  }

  /// Whether a run of words is a typo of a form. Only runs around a word that may be the form's longest are measured.
  private mutating func findsTypo(of form: String, tries: inout Int) -> Bool {
    let tolerance = TypoTolerance(form)
    let words = FreeText(form).words
    guard let longest = words.indices.max(by: { words[$0].utf8.count < words[$1].utf8.count }) else { return false }
    var tried: Set<[String]> = []
    func isTypo(_ run: ArraySlice<String>) -> Bool {
      guard tries > 0, tried.insert(Array(run)).inserted else { return false }
      tries -= 1
      return tolerance.distance(from: FrenchText(run.joined(separator: " "))) != nil
    }
    for place in anchors(of: words, at: longest).sorted() {
      for first in (place - longest - 1)...(place - longest + 1) where answer.words.indices.contains(first) {
        for count in (words.count - 1)...(words.count + 1) where first + count > place && first <= place {
          if isTypo(answer.words[first..<min(first + count, answer.words.count)]) { return true }
        }
      }
    }
    return false
  }

  /// Where words stand that may be a typo of the form's longest word, alone or run together with one beside it.
  private mutating func anchors(of words: [String], at longest: Int) -> Set<Int> {
    var anchors = Set(places(near: words[longest]))
    if longest > 0 { anchors.formUnion(places(near: words[longest - 1] + words[longest])) }
    if longest + 1 < words.count { anchors.formUnion(places(near: words[longest] + words[longest + 1])) }
    return anchors
  }

  /// Where words stand that may be a typo of this one.
  private mutating func places(near word: String) -> [Int] {
    if let known = near[word] { return known }
    let letters = Array(word.unicodeScalars)
    let allowance = TypoTolerance.allowance(letters: letters.count)
    let found = answer.places.filter { typed, _ in
      EditDistance.between(Array(typed.unicodeScalars.prefix(EditDistance.longest + 1)), letters, atMost: allowance)
        != nil
    }.flatMap(\.value)
    near[word] = found
    return found
  }
}
