import QuestionBank

/// A sample whose places are marked with 1️⃣ to 9️⃣, so that a test needn't count columns.
struct MarkedText: ExpressibleByStringLiteral {
  /// The sample without its marks.
  let text: String
  private let places: [Character: Position]

  init(stringLiteral marked: String) { self.init(marked) }

  init(_ marked: String) {
    var text = ""
    var places: [Character: Position] = [:]
    var position = Position(line: 1, column: 1)
    for character in marked {
      if Self.marks.contains(character) {
        places[character] = position
        continue
      }
      text.append(character)
      if character == "\n" {
        position = Position(line: position.line + 1, column: 1)
      } else {
        position.column += character.unicodeScalars.count
      }
    }
    self.text = text
    self.places = places
  }

  /// Where a mark was.
  subscript(_ mark: Character) -> Position {
    guard let place = places[mark] else { preconditionFailure("the sample has no \(mark)") }
    return place
  }

  private static let marks = Set("1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣")
}
