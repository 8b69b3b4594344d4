import QuestionBank

/// Finds prompts that are nearly the same: those that share nine words in ten.
///
/// Of two such prompts, each has one of its few rarest words among the few rarest of the other (prefix filtering:
/// Chaudhuri, Ganti & Kaushik 2006), so a prompt is compared only with those that share such a word.
struct SimilarPrompts {
  /// The words of a prompt as ascending numbers, the rarest first.
  private typealias Words = [Int]

  /// How many words may be looked at for each word of the prompts, so that a pack of near repetitions takes no more than
  /// a time that grows with its size.
  private static let looksPerWord = 300

  /// For each prompt that repeats an earlier one, the index of the first that it repeats.
  ///
  /// - Parameter prompts: Without case, accents and punctuation, as in ``FrenchText/plain``.
  static func firstSimilar(_ prompts: [String]) -> [Int: Int] {
    let words = numbered(prompts)
    var looksLeft = looksPerWord * words.reduce(0) { $0 + $1.count }
    var found: [Int: Int] = [:]
    var sameWords: [Words: Int] = [:]
    /// For each word, in order, the prompts that have it among their rarest.
    var prompts: [Int: [Int]] = [:]
    for (index, own) in words.enumerated() {
      if let same = sameWords[own] {
        found[index] = found[same] ?? same
        continue
      }
      sameWords[own] = index
      let rarest = own.prefix(own.count - (own.count * 9 + 9) / 10 + 1)
      found[index] = first(of: rarest.map { prompts[$0] ?? [] }) { other in
        looksLeft -= rarest.count + own.count + words[other].count
        return looksLeft < 0 ? nil : areSimilar(own, words[other])
      }
      for word in rarest { prompts[word, default: []].append(index) }
    }
    return found
  }

  private static func numbered(_ prompts: [String]) -> [Words] {
    var numbers: [Substring: Int] = [:]
    var uses: [Int] = []
    let words = prompts.map { prompt in
      Set(prompt.split(separator: " ")).map { word in
        let number = numbers[word] ?? uses.count
        if number == uses.count {
          numbers[word] = number
          uses.append(0)
        }
        uses[number] += 1
        return number
      }
    }
    let byRarity = uses.indices.sorted { (uses[$0], $0) < (uses[$1], $1) }
    var ranks = uses
    for (rank, word) in byRarity.enumerated() { ranks[word] = rank }
    return words.map { $0.map { ranks[$0] }.sorted() }
  }

  private static func areSimilar(_ first: Words, _ second: Words) -> Bool {
    // Without enough words in the smaller set, no overlap is large enough.
    guard min(first.count, second.count) * 10 >= max(first.count, second.count) * 9 else { return false }
    let common = commonCount(first, second)
    return common * 10 >= (first.count + second.count - common) * 9
  }

  private static func commonCount(_ first: Words, _ second: Words) -> Int {
    var (left, right, common) = (0, 0, 0)
    while left < first.count, right < second.count {
      let (one, other) = (first[left], second[right])
      if one == other { common += 1 }
      if one <= other { left += 1 }
      if other <= one { right += 1 }
    }
    return common
  }

  /// The smallest number in ascending lists that fits; nil as soon as a number can't be judged any more.
  private static func first(of lists: [[Int]], where fits: (Int) -> Bool?) -> Int? {
    var places = lists.map { _ in 0 }
    while true {
      let next = lists.indices.compactMap { places[$0] < lists[$0].count ? lists[$0][places[$0]] : nil }.min()
      guard let next, let isFound = fits(next) else { return nil }
      if isFound { return next }
      for list in lists.indices where places[list] < lists[list].count && lists[list][places[list]] == next {
        places[list] += 1
      }
    }
  }
}
