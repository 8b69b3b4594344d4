import Grading
import QuestionBank

/// Reads the data files of BSD's quiz(6): a question a line, its sides parted by `:`; `{a|b}` is a choice, `[a]` is
/// optional, `\` takes a sign as it stands and continues a line.
struct BSDQuizReader {
  private let source: DeckText
  private var deck = ImportedDeck(.bsdQuiz)

  static func deck(from source: DeckText) -> ImportedDeck {
    var reader = BSDQuizReader(source: source)
    var pending: [UInt8] = []
    var start = 0
    for line in source.lines {
      if pending.isEmpty { start = line.startIndex }
      if line.last == UInt8(ascii: "\\") {
        pending += line.dropLast()
        continue
      }
      reader.read((pending + line)[...], at: start)
      pending = []
    }
    if !pending.isEmpty { reader.read(pending[...], at: start) }
    return reader.deck
  }

  /// Whether a line has two sides and no blank after the colon, as a sentence would.
  static func isEntry(_ line: ByteText) -> Bool {
    guard line.count < 2_000, let back = sides(of: line).dropFirst().first, back.startIndex > line.startIndex + 1,
      let first = back.first
    else { return false }
    return !first.isBlank
  }

  private init(source: DeckText) {
    self.source = source
  }

  private mutating func read(_ line: ByteText, at offset: Int) {
    guard !line.trimmed.isEmpty else { return }
    let position = source.position(at: offset)
    do throws(ImportFault) {
      let sides = Self.sides(of: line)
      guard sides.count >= 2, !sides[0].trimmed.isEmpty else { throw .emptyFront }
      guard !sides[1].trimmed.isEmpty else { throw .emptyBack }
      let prompt = try Self.first(of: sides[0])
      let back = try Self.forms(of: sides[1])
      guard !prompt.isEmpty else { throw .emptyFront }
      guard let answer = back.first?.firstForm else { throw .untypable(sides[1].string) }
      var item = ImportedItem(position: position, prompt: prompt, body: .short(Gap(accepted: back)))
      item.card = ImportedItem.Card(front: prompt, back: answer)
      deck.add(item)
    } catch {
      deck.leaveOut(error, at: position)
    }
  }

  /// The sides of a line; a colon after `\` belongs to the text.
  private static func sides(of line: ByteText) -> [ByteText] {
    var sides: [ByteText] = []
    var start = line.startIndex
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == UInt8(ascii: "\\") {
        index += 1
      } else if line[index] == UInt8(ascii: ":") {
        sides.append(line[start..<index])
        start = index + 1
      }
      index += 1
    }
    return sides + [line[min(start, line.endIndex)...]]
  }

  /// A side as it's asked: with the first of its alternatives and all that's optional.
  private static func first(of side: ByteText) throws(ImportFault) -> String {
    var text: [UInt8] = []
    // For each bracket that's open, whether its first alternative is over.
    var open: [(close: UInt8, isOver: Bool)] = []
    var index = side.startIndex
    while index < side.endIndex {
      var byte = side[index]
      let isShown = !open.contains(where: \.isOver)
      switch byte {
      case UInt8(ascii: "{"): open.append((UInt8(ascii: "}"), false))
      case UInt8(ascii: "["): open.append((UInt8(ascii: "]"), false))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard open.popLast()?.close == byte else { throw .notUnderstood(side.trimmed.string) }
      case UInt8(ascii: "|") where open.isEmpty: return text[...].string.trimmed
      case UInt8(ascii: "|"): open[open.count - 1].isOver = true
      default:
        if byte == UInt8(ascii: "\\"), index + 1 < side.endIndex {
          index += 1
          byte = side[index]
        }
        if isShown { text.append(byte) }
      }
      index += 1
    }
    guard open.isEmpty else { throw .notUnderstood(side.trimmed.string) }
    return text[...].string.trimmed
  }

  /// The alternatives of a side in our notation: `{a|b}` is `[a|b]`, `[a]` is `(a)`.
  private static func forms(of side: ByteText) throws(ImportFault) -> [AcceptedPattern] {
    var forms: [String] = []
    var current: [UInt8] = []
    var open: [UInt8] = []
    var index = side.startIndex
    func fault() -> ImportFault { .notUnderstood(side.trimmed.string) }
    while index < side.endIndex {
      switch side[index] {
      case UInt8(ascii: "\\") where index + 1 < side.endIndex:
        index += 1
        // No form can have a sign of the notation itself.
        current.append("()[]|*{}".utf8.contains(side[index]) ? UInt8(ascii: " ") : side[index])
      case UInt8(ascii: "{"):
        open.append(UInt8(ascii: "}"))
        current.append(UInt8(ascii: "["))
      case UInt8(ascii: "["):
        open.append(UInt8(ascii: "]"))
        current.append(UInt8(ascii: "("))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard open.popLast() == side[index] else { throw fault() }
        current.append(side[index] == UInt8(ascii: "}") ? UInt8(ascii: "]") : UInt8(ascii: ")"))
      case UInt8(ascii: "|") where open.isEmpty:
        forms.append(current[...].string)
        current = []
      case UInt8(ascii: "|") where open.last == UInt8(ascii: "]"): throw fault()
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"): current.append(UInt8(ascii: " "))
      default: current.append(side[index])
      }
      index += 1
    }
    guard open.isEmpty else { throw fault() }
    forms.append(current[...].string)
    return forms.map(\.trimmed).filter { !$0.isEmpty }.compactMap { try? AcceptedPattern($0) }
  }
}
