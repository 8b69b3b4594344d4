import QuestionBank
import Yams

/// Mends what a person shouldn't have to type in a pack's file, in place: typography, and how the lines are laid out.
/// Comments, order and everything that's said stay.
package enum PackFormatter {
  /// A pack's file as it should be.
  package struct Result: Hashable, Sendable {
    package let text: String
    /// How many texts were mended.
    package let mendedTexts: Int
    /// Whether the lines were laid out differently.
    package let isLaidOutAnew: Bool

    package var isChanged: Bool { mendedTexts > 0 || isLaidOutAnew }
  }

  /// Formats a pack.
  ///
  /// - Throws: Every error, by position: what can't be read can't be mended.
  package static func result(for bytes: [UInt8]) throws(Rejection) -> Result {
    let source = try PackText(bytes)
    let before = try PackReader.pack(from: source).pack
    var text = source.text
    var mendedTexts = 0
    if FrenchTypography.applies(to: before.language), let root = try root(of: text) {
      var mending = TextMending(text)
      mending.mendPack(root)
      if isSame(before, as: mending.text) { (text, mendedTexts) = (mending.text, mending.count) }
    }
    // Line ends and a mark at the beginning don't belong to the text.
    var isLaidOutAnew = !bytes.elementsEqual(source.text.utf8)
    if let root = try root(of: text) {
      let laidOut = PackLayout.text(of: text, root)
      if laidOut != text, isSame(before, as: laidOut) { (text, isLaidOutAnew) = (laidOut, true) }
    }
    return Result(text: text, mendedTexts: mendedTexts, isLaidOutAnew: isLaidOutAnew)
  }

  private static func root(of text: String) throws(Rejection) -> Node? {
    let source = SourceText(text)
    return try PackReader.root(of: PackText(Array(text.utf8)), source)
  }

  /// Whether a text is still the same pack, typography aside.
  private static func isSame(_ pack: Pack, as text: String) -> Bool {
    guard let read = try? PackReader.pack(from: Array(text.utf8)).pack else { return false }
    return read == pack || read.mappingTexts(FrenchTypography.mended) == pack.mappingTexts(FrenchTypography.mended)
  }
}

/// Mends the texts of a pack in its source.
private struct TextMending {
  private var lines: [[Unicode.Scalar]]
  /// How a no-break space is written in double quotation marks: as an escape in files that do so already.
  private let escape: String
  private var changes: [Int: [(place: ScalarPlaces.Place, replacement: String)]] = [:]
  private(set) var count = 0

  init(_ text: String) {
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    escape = text.contains("\\_") ? "\\_" : "\u{A0}"
  }

  /// The source with the texts mended.
  var text: String {
    var lines = lines
    for (line, changes) in changes {
      for change in changes.sorted(by: { $0.place.column > $1.place.column }) {
        let start = change.place.column
        lines[line].replaceSubrange(start..<(start + change.place.length), with: change.replacement.unicodeScalars)
      }
    }
    var text = String.UnicodeScalarView()
    for (index, line) in lines.enumerated() {
      if index > 0 { text.append("\n") }
      text.append(contentsOf: line)
    }
    return String(text)
  }

  private mutating func mend(_ node: Node?) {
    guard case .scalar(let scalar)? = node, let position = node?.position else { return }
    let edits = FrenchTypography.edits(mending: SurrogatePairs.text(of: scalar))
    guard !edits.isEmpty, let places = ScalarPlaces(of: scalar, from: position, in: lines)?.places else { return }
    var isMended = false
    for edit in edits {
      guard places.indices.contains(edit.offset), var place = places[edit.offset] else { continue }
      if edit.length == 0 { place.length = 0 }
      let replacement =
        scalar.style == .doubleQuoted ? edit.replacement.replacing("\u{A0}", with: escape) : edit.replacement
      changes[place.line, default: []].append((place, replacement))
      isMended = true
    }
    if isMended { count += 1 }
  }
}

// MARK: - The texts that learners read

extension TextMending {
  mutating func mendPack(_ root: Node) {
    let pack = fields(root)
    mend(pack["title"])
    for role in entries(pack["roles"]).map(fields) {
      mend(role["definition"])
      for fact in entries(role["facts"]).map(fields) {
        mend(["aspect", "text"], of: fact)
        mendViews(fact)
      }
    }
    for lesson in entries(pack["lessons"]).map(fields) { mend(["title", "text"], of: lesson) }
    for question in entries(pack["questions"]).map(fields) { mendQuestion(question) }
  }

  private mutating func mendQuestion(_ question: [String: Node]) {
    mend(["prompt", "text", "model", "explanation"], of: question)
    for field in ["hints", "distractors", "categories"] { for text in entries(question[field]) { mend(text) } }
    for option in entries(question["options"]).map(fields) { mend(["text", "why"], of: option) }
    for pair in entries(question["pairs"]).map(fields) { mend(["left", "right"], of: pair) }
    for item in entries(question["items"]) {
      // Those of an order are texts, those to sort have fields.
      mend(item)
      mend(["text", "in"], of: fields(item))
    }
    for point in entries(question["points"]).map(fields) { mend(point["text"]) }
    mendViews(question)
  }

  private mutating func mendViews(_ fields: [String: Node]) {
    for view in entries(fields["views"]).map(self.fields) { mend(["by", "says"], of: view) }
  }

  private mutating func mend(_ names: [String], of fields: [String: Node]) {
    for name in names { mend(fields[name]) }
  }

  private func entries(_ node: Node?) -> [Node] {
    if case .sequence(let sequence)? = node { Array(sequence) } else { [] }
  }

  private func fields(_ node: Node) -> [String: Node] {
    guard case .mapping(let mapping) = node else { return [:] }
    return Dictionary(mapping.map { ($0.key.word ?? "", $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}
