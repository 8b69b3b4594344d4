/// The label of a lettered entry: a to z, then aa, ab, as of the columns of a spreadsheet.
package struct Label: Hashable, Sendable {
  package let text: String
  /// From 0.
  let index: Int
}

extension Label {
  /// How many labels are single letters. With more entries, labels are typed apart: `c aa b`.
  static let singleLetters = 26

  /// The label of an index from 0.
  package init(_ index: Int) {
    var text = ""
    var rest = max(0, index)
    repeat {
      text = String(Character(Unicode.Scalar(UInt8(0x61 + rest % Self.singleLetters)))) + text
      rest = rest / Self.singleLetters - 1
    } while rest >= 0
    self.init(text: text, index: index)
  }

  /// The label that a run of letters from a to z spells; nil if it's longer than any label.
  init?(_ letters: [Unicode.Scalar]) {
    guard (1...3).contains(letters.count) else { return nil }
    let index = letters.reduce(0) { $0 * Self.singleLetters + Int($1.value) - 0x60 } - 1
    self.init(text: String(String.UnicodeScalarView(letters)), index: index)
  }
}
