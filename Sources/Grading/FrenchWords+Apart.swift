/// Words that differ in few letters and yet are other words. All are written without accents.
extension FrenchWords {
  /// Prefixes that tell words apart: `personnelle` and `impersonnelle`, `interne` and `externe`.
  private static let tellingBeginnings: [(String, String)] =
    [
      ("in", "ex"), ("im", "ex"), ("inter", "intra"), ("inter", "extra"), ("intra", "extra"), ("intro", "extra"),
      ("macro", "micro"), ("maxi", "mini"), ("majo", "mino"), ("quanti", "quali"), ("as", "des"), ("hyper", "hypo"),
      ("ab", "ad"), ("af", "ef"), ("al", "il"), ("e", "im"), ("endo", "exo"), ("ante", "anti"),
      ("sub", "sur"), ("sous", "sur"), ("mono", "bi"), ("mono", "poly"), ("bi", "tri"), ("uni", "bi"), ("di", "tri"),
      ("pre", "post"), ("pro", "pre"), ("pro", "per"), ("infra", "ultra"), ("over", "under"), ("iso", "aniso"),
    ]
    + [
      "a", "an", "anti", "auto", "bi", "co", "de", "des", "dis", "e", "en", "em", "ex", "il", "im", "in", "ir", "mal",
      "me",
      "mis", "non", "pre", "re", "sous", "sur", "un",
    ].map { ("", $0) }

  /// Suffixes that tell the words of a family apart: `influenceur` and `influence`, `analyste` and `analyse`, `nitrate`
  /// and `nitrite`.
  private static let tellingEndings: [(String, String)] = [
    ("eur", "e"), ("ique", "ie"), ("ege", "egie"), ("ste", "se"), ("iste", "isme"), ("ate", "ite"), ("ate", "ure"),
    ("ite", "ure"), ("ane", "ene"), ("ane", "yne"), ("ene", "yne"), ("ose", "ase"), ("eux", "ique"), ("er", "ee"),
    ("or", "ee"),
  ].flatMap { [($0, $1), ($0 + "s", $1 + "s")] }

  /// Pairs that are often confused, or that one letter apart are known to every reader.
  private static let paronyms: Set<Set<String>> = [
    ["poisson", "poison"], ["dessert", "desert"], ["coussin", "cousin"], ["baisser", "baiser"], ["visser", "viser"],
    ["russe", "ruse"], ["casse", "case"], ["basse", "base"], ["irlande", "islande"],
    ["niger", "nigeria"], ["collision", "collusion"], ["conjecture", "conjoncture"], ["prodige", "prodigue"],
    ["inclinaison", "inclination"], ["acception", "acceptation"], ["infraction", "effraction"],
    ["evoquer", "invoquer"], ["eruption", "irruption"], ["precepteur", "percepteur"], ["attention", "intention"],
    ["justesse", "justice"], ["venimeux", "veneneux"], ["consommer", "consumer"],
    ["effusion", "infusion"], ["allocation", "allocution"], ["avenement", "evenement"],
    ["stalactite", "stalagmite"], ["affect", "effect"],
    ["principal", "principle"], ["stationary", "stationery"], ["adapt", "adopt"],
  ]

  /// Whether two words are known to be different, or differ only in a telling prefix or suffix, or in a first letter.
  static func areToldApart(_ word: String, _ other: String) -> Bool {
    paronyms.contains([word, other]) || differInFirstLetter(word, other)
      || tellingBeginnings.contains { begin in
        rest(of: word, after: begin.0, isSharedBy: other, after: begin.1)
          || rest(of: word, after: begin.1, isSharedBy: other, after: begin.0)
      }
      || tellingEndings.contains { end in
        stem(of: word, before: end.0, isSharedBy: other, before: end.1)
          || stem(of: word, before: end.1, isSharedBy: other, before: end.0)
      }
  }

  /// Whether two short words differ in their first letter alone, and sound differently: `mères` and `pères`.
  private static func differInFirstLetter(_ word: String, _ other: String) -> Bool {
    guard word.count <= 6, word.dropFirst() == other.dropFirst(), let first = word.first, let second = other.first
    else { return false }
    return first != second && !soundingAlike.contains([first, second])
  }

  private static let soundingAlike: Set<Set<Character>> = [
    ["c", "k"], ["c", "q"], ["k", "q"], ["c", "s"], ["s", "z"], ["g", "j"], ["i", "y"],
  ]

  private static func rest(
    of word: String, after beginning: String, isSharedBy other: String, after otherBeginning: String
  ) -> Bool {
    word.hasPrefix(beginning) && other.hasPrefix(otherBeginning)
      && word.dropFirst(beginning.count) == other.dropFirst(otherBeginning.count)
  }

  private static func stem(
    of word: String, before ending: String, isSharedBy other: String, before otherEnding: String
  ) -> Bool {
    word.hasSuffix(ending) && other.hasSuffix(otherEnding)
      && word.dropLast(ending.count) == other.dropLast(otherEnding.count)
  }
}
