/// Judges a choice of several options: each right one earns its share, each wrong one costs as much.
enum MultipleGrader {
  static func judgement(of typed: String, options: OptionTexts, right: Set<Int>) throws(Unusable) -> Judgement {
    judgement(choosing: try OptionReading(options).indexes(in: typed), right: right)
  }

  static func judgement(choosing chosen: [Int], right: Set<Int>) -> Judgement {
    let rightlyChosen = chosen.count(where: right.contains)
    let wronglyChosen = chosen.count - rightlyChosen
    let share = Double(max(0, rightlyChosen - wronglyChosen)) / Double(max(1, right.count))
    return Judgement(share: share, chosen: chosen)
  }
}
