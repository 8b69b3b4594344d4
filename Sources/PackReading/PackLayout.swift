import QuestionBank
import Yams

/// The layout of a pack's lines: indentation by two, one blank line at most in a row, no spaces at the end of lines, one
/// line end at the end. Lines of a text that goes over several, and what's within braces, keep their shape.
struct PackLayout {
  /// How the lines that aren't indented by the nodes of the pack are meant.
  private struct Owner {
    /// Where what it says begins, and where it should.
    var column: Int
    var newColumn: Int
    /// Whether the lines below may be part of a text.
    var hasLongText: Bool
    /// The column below which a line can't be part of a text in block style; nil for other styles.
    var blockColumn: Int?
  }

  private let lines: [String]
  private var owners: [Int: Owner] = [:]
  private var canIndent = true

  /// A text as it should be laid out; its meaning has to be compared.
  static func text(of text: String, _ root: Node) -> String {
    var layout = PackLayout(lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    layout.visit(root, indent: 0)
    return layout.laidOut
  }

  private init(lines: [String]) {
    self.lines = lines
  }
}

// MARK: - Where nodes should stand

extension PackLayout {
  private mutating func visit(_ node: Node, indent: Int) {
    guard !isFlow(node) else { return }
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping {
        place(value, at: key.position, indent: indent)
        visit(value, indent: indent + 2)
      }
    case .sequence(let sequence): for element in sequence { visit(element: element, indent: indent) }
    case .scalar, .alias: break
    }
  }

  private mutating func visit(element: Node, indent: Int) {
    let position = element.position
    switch element {
    // A dash on a line of its own, or two on one.
    case _ where !isDashed(position): canIndent = false
    case .sequence where !isFlow(element): canIndent = false
    case .mapping where !isFlow(element): visit(element, indent: indent + 2)
    case .scalar, .mapping, .sequence, .alias: place(element, at: position, indent: indent + 2)
    }
  }

  /// Notes a line that begins a node.
  private mutating func place(_ value: Node, at position: Position, indent: Int) {
    var hasLongText = isFlow(value)
    var blockColumn: Int?
    if case .scalar(let scalar) = value {
      hasLongText = true
      if scalar.style == .literal || scalar.style == .folded { blockColumn = position.column - 1 }
    }
    owners[position.line - 1] = Owner(
      column: position.column - 1, newColumn: indent, hasLongText: hasLongText, blockColumn: blockColumn)
  }

  /// Whether a node stands in braces or brackets. (Yams doesn't know: it asks the event that ends the node.)
  private func isFlow(_ node: Node) -> Bool {
    if case .scalar = node { return false }
    let position = node.position
    guard lines.indices.contains(position.line - 1) else { return false }
    let sign = lines[position.line - 1].unicodeScalars.dropFirst(position.column - 1).first
    return sign == "{" || sign == "["
  }

  /// Whether nothing but a dash stands on the line before a place.
  private func isDashed(_ position: Position) -> Bool {
    guard lines.indices.contains(position.line - 1) else { return false }
    let before = lines[position.line - 1].unicodeScalars.prefix(position.column - 1)
    return before.filter { $0 != " " }.elementsEqual(["-"])
  }
}

// MARK: - Lines

extension PackLayout {
  private var laidOut: String {
    // For each line the next one that begins a node, and the next one that isn't blank.
    var nextOwned = [Int?](repeating: nil, count: lines.count + 1)
    var nextWritten = [Int?](repeating: nil, count: lines.count + 1)
    for index in lines.indices.reversed() {
      nextOwned[index] = owners[index] == nil ? nextOwned[index + 1] : index
      nextWritten[index] = lines[index].allSatisfy(\.isWhitespace) ? nextWritten[index + 1] : index
    }
    var result: [String] = []
    var owner: Owner?
    for (index, line) in lines.enumerated() {
      let indent = line.prefix { $0 == " " }.count
      let content = line.dropFirst(indent)
      if let own = owners[index] {
        owner = own
        result.append(canIndent ? indented(line, own) : trimmed(line))
      } else if nextWritten[index] != index {
        let next = nextWritten[index].map { ($0, lines[$0]) }
        let isInText = owner.map { own in own.hasLongText && next.map { goesOn(own, $0) } == true } ?? false
        if isInText { result.append(line) } else if result.last.map({ !$0.isEmpty }) == true { result.append("") }
      } else if content.first == "#", !isText(indent, owner) {
        // A comment stands with what it's about, which is below it.
        result.append(comment(trimmed(line), above: nextOwned[index], owner))
      } else {
        result.append(shifted(line, by: owner))
      }
    }
    while result.last?.isEmpty == true { result.removeLast() }
    return result.joined(separator: "\n") + "\n"
  }

  /// Whether a line that looks like a comment can be part of a text in block style.
  private func isText(_ indent: Int, _ owner: Owner?) -> Bool {
    owner?.blockColumn.map { indent > $0 } ?? false
  }

  /// Whether a line below a blank one still belongs to the value of a node.
  private func goesOn(_ owner: Owner, _ next: (index: Int, line: String)) -> Bool {
    guard owners[next.index] == nil else { return false }
    let indent = next.line.prefix { $0 == " " }.count
    return next.line.dropFirst(indent).first != "#" || isText(indent, owner)
  }

  /// A line that begins a node, with its dash, where it should be.
  private func indented(_ line: String, _ owner: Owner) -> String {
    let scalars = line.unicodeScalars
    let isDashed = scalars.prefix(owner.column).contains("-")
    let content = String(scalars.dropFirst(owner.column))
    let indent = String(repeating: " ", count: max(0, owner.newColumn - (isDashed ? 2 : 0)))
    return trimmed(indent + (isDashed ? "- " : "") + content)
  }

  /// A comment, moved as far as the line that it's about.
  private func comment(_ line: String, above index: Int?, _ owner: Owner?) -> String {
    guard canIndent, let index, let next = owners[index] else { return shifted(line, by: owner) }
    let moved = indented(lines[index], next).prefix { $0 == " " }.count
    return shifted(line, from: lines[index].prefix { $0 == " " }.count, to: moved)
  }

  private func shifted(_ line: String, by owner: Owner?) -> String {
    guard canIndent, let owner else { return line }
    return shifted(line, from: owner.column, to: owner.newColumn)
  }

  private func shifted(_ line: String, from old: Int, to new: Int) -> String {
    let delta = new - old
    if delta >= 0 { return String(repeating: " ", count: delta) + line }
    return String(line.dropFirst(min(-delta, line.prefix { $0 == " " }.count)))
  }

  private func trimmed(_ line: String) -> String {
    guard let last = line.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
    return String(line[...last])
  }
}
