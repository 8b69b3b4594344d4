import QuestionBank

/// The text of a JSON object, with the place of each member, so that one can be changed and every other byte kept.
package struct JSONObjectText: Hashable, Sendable {
  /// A value, in as much detail as settings need.
  package enum Value: Hashable, Sendable {
    case text(String)
    /// The digits as written.
    case number(String)
    case flag(Bool)
    case null
    /// A list or another object.
    case nested
  }

  /// A name and its value.
  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: Value
    /// Where the name begins, and the value.
    package var keyPosition: Position
    package var valuePosition: Position
    /// The bytes from the name to the end of the value.
    fileprivate var whole: Range<Int>
    fileprivate var valueBytes: Range<Int>

    fileprivate func isBefore(_ other: Member) -> Bool { whole.upperBound <= other.whole.lowerBound }
  }

  package private(set) var bytes: [UInt8]
  /// In file order. If a name is repeated, the last one counts.
  package private(set) var members: [Member]
  /// The range between the braces.
  private var inside: Range<Int>

  /// Reads an object; blank text is an empty one.
  package init(_ bytes: [UInt8]) throws(JSONFault) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw JSONFault(.notUTF8, at: nil) }
    var scanner = JSONScanner(bytes)
    scanner.skipSpace()
    if scanner.isAtEnd {
      self.bytes = Array("{\n}\n".utf8)
      members = []
      inside = 1..<2
      return
    }
    self.bytes = bytes
    (members, inside) = try scanner.wholeObject()
  }

  /// The member of that name; the last one if it's repeated.
  package func member(_ key: String) -> Member? { members.last { $0.key == key } }

  /// A member's value, as written.
  package func written(_ member: Member) -> String { String(decoding: bytes[member.valueBytes], as: UTF8.self) }

  /// Sets a member to a value given as JSON, and keeps every other byte.
  package mutating func set(_ key: String, to json: String) {
    if let member = member(key) {
      replace(member.valueBytes, with: json)
    } else if let first = members.first, let last = members.last {
      // Use the spacing between the brace and the first member.
      let space = String(decoding: bytes[inside.lowerBound..<first.whole.lowerBound], as: UTF8.self)
      replace(
        last.whole.upperBound..<last.whole.upperBound, with: ",\(space.isEmpty ? " " : space)\(Self.text(key)): \(json)"
      )
    } else {
      replace(inside, with: "\n  \(Self.text(key)): \(json)\n")
    }
  }

  /// Removes every member of that name.
  package mutating func remove(_ key: String) {
    guard let lastKept = members.last(where: { $0.key != key }) else {
      return members.isEmpty ? () : replace(inside, with: "\n")
    }
    var kept: [UInt8] = []
    var start = 0
    for (member, next) in zip(members, members.dropFirst()) where member.key == key && member.isBefore(lastKept) {
      kept += bytes[start..<member.whole.lowerBound]
      start = next.whole.lowerBound
    }
    // Those behind the last one kept go with the comma behind it.
    kept += bytes[start..<lastKept.whole.upperBound]
    let end = members.last?.whole.upperBound ?? bytes.count
    replace(0..<bytes.count, with: String(decoding: kept + bytes[end...], as: UTF8.self))
  }

  private mutating func replace(_ range: Range<Int>, with text: String) {
    bytes.replaceSubrange(range, with: text.utf8)
    // The text is still an object.
    if let changed = try? JSONObjectText(bytes) { self = changed }
  }

  /// A string as JSON.
  package static func text(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": json += "\\\(scalar)"
      case "\n": json += "\\n"
      case "\t": json += "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}

/// Why a text isn't a JSON object, and where.
package struct JSONFault: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case notUTF8
    /// Something other than an object.
    case noObject
    /// One of these was expected.
    case expected([String])
    case unfinishedText
    /// A control character, such as a line break, in a string.
    case controlInText
    case unknownEscape
    case malformedNumber
    case unknownWord(String)
    case moreAfterEnd
    case tooDeep
  }

  package var problem: Problem
  package var position: Position?

  package init(_ problem: Problem, at position: Position?) {
    self.problem = problem
    self.position = position
  }
}

/// Scans JSON (RFC 8259) in one pass.
private struct JSONScanner {
  /// Deeper than any settings file, and shallow enough for the stack.
  private static let deepest = 100

  private let bytes: [UInt8]
  private var index: Int
  /// The last byte whose place was asked for, and that place.
  private var counted: (offset: Int, position: Position)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = Self.start(of: bytes)
    counted = (index, Position(line: 1, column: 1))
  }

  var isAtEnd: Bool { index == bytes.count }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
  }

  /// An object with nothing after it.
  mutating func wholeObject() throws(JSONFault) -> ([JSONObjectText.Member], inside: Range<Int>) {
    skipSpace()
    guard next == UInt8(ascii: "{") else { throw fault(.noObject) }
    let start = index + 1
    let members = try object(depth: 0)
    let inside = start..<(index - 1)
    skipSpace()
    guard isAtEnd else { throw fault(.moreAfterEnd) }
    return (members, inside)
  }

  private mutating func object(depth: Int) throws(JSONFault) -> [JSONObjectText.Member] {
    var members: [JSONObjectText.Member] = []
    index += 1
    skipSpace()
    if next == UInt8(ascii: "}") {
      index += 1
      return []
    }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw fault(.expected(members.isEmpty ? ["\"", "}"] : ["\""])) }
      let start = index
      let key = try text()
      skipSpace()
      try take(":")
      skipSpace()
      let valueStart = index
      let value = try value(depth: depth)
      members.append(
        JSONObjectText.Member(
          key: key, value: value, keyPosition: position(of: start), valuePosition: position(of: valueStart),
          whole: start..<index, valueBytes: valueStart..<index))
      skipSpace()
      guard next == UInt8(ascii: ",") else { break }
      index += 1
    }
    try take("}", or: ",")
    return members
  }

  private mutating func list(depth: Int) throws(JSONFault) {
    index += 1
    skipSpace()
    if next == UInt8(ascii: "]") {
      index += 1
      return
    }
    while true {
      skipSpace()
      _ = try value(depth: depth)
      skipSpace()
      guard next == UInt8(ascii: ",") else { break }
      index += 1
    }
    try take("]", or: ",")
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONObjectText.Value {
    guard depth < Self.deepest else { throw fault(.tooDeep) }
    switch next {
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "{"):
      _ = try object(depth: depth + 1)
      return .nested
    case UInt8(ascii: "["):
      try list(depth: depth + 1)
      return .nested
    case let byte? where byte == UInt8(ascii: "-") || Self.isFigure(byte): return .number(try number())
    default: return try word()
    }
  }

  private mutating func word() throws(JSONFault) -> JSONObjectText.Value {
    let start = index
    while let byte = next, byte >= 0x80 || Self.isLetter(byte) { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    switch word {
    case "true": return .flag(true)
    case "false": return .flag(false)
    case "null": return .null
    case "": throw JSONFault(.expected(["\"…\"", "0", "true", "false"]), at: position(of: start))
    default: throw JSONFault(.unknownWord(word), at: position(of: start))
    }
  }

  private mutating func number() throws(JSONFault) -> String {
    let start = index
    if next == UInt8(ascii: "-") { index += 1 }
    let whole = digits()
    var isSound = whole == 1 || (whole > 1 && bytes[index - whole] != UInt8(ascii: "0"))
    if next == UInt8(ascii: ".") {
      index += 1
      isSound = digits() > 0 && isSound
    }
    if let byte = next, byte | 0x20 == UInt8(ascii: "e") {
      index += 1
      if let sign = next, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(sign) { index += 1 }
      isSound = digits() > 0 && isSound
    }
    guard isSound else { throw JSONFault(.malformedNumber, at: position(of: start)) }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// Skips digits; gives their number.
  private mutating func digits() -> Int {
    let start = index
    while let byte = next, Self.isFigure(byte) { index += 1 }
    return index - start
  }

  private mutating func text() throws(JSONFault) -> String {
    let start = index
    index += 1
    var scalars: [UInt16] = []
    while true {
      let pieceStart = index
      while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { index += 1 }
      scalars += Array(String(decoding: bytes[pieceStart..<index], as: UTF8.self).utf16)
      switch next {
      case nil: throw JSONFault(.unfinishedText, at: position(of: start))
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: scalars, as: UTF16.self)
      case UInt8(ascii: "\\"): scalars.append(try escape())
      default: throw fault(.controlInText)
      }
    }
  }

  private static let escapes: [UInt8: UInt16] = [
    UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F, UInt8(ascii: "b"): 0x08,
    UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  ]

  private mutating func escape() throws(JSONFault) -> UInt16 {
    let start = index
    index += 1
    guard let kind = next else { throw JSONFault(.unknownEscape, at: position(of: start)) }
    index += 1
    if let unit = Self.escapes[kind] { return unit }
    let figures = bytes.dropFirst(index).prefix(4)
    guard kind == UInt8(ascii: "u"), figures.count == 4, figures.allSatisfy(Self.isHexadecimal),
      let unit = UInt16(String(decoding: figures, as: UTF8.self), radix: 16)
    else { throw JSONFault(.unknownEscape, at: position(of: start)) }
    index += 4
    return unit
  }

  private mutating func take(_ character: Unicode.Scalar, or other: Unicode.Scalar? = nil) throws(JSONFault) {
    guard next == UInt8(ascii: character) else {
      throw fault(.expected([other, character].compactMap { $0.map(String.init) }))
    }
    index += 1
  }

  private mutating func fault(_ problem: JSONFault.Problem) -> JSONFault { JSONFault(problem, at: position(of: index)) }

  /// The place of a byte, its column counted in Unicode scalars. It's counted on from the last one, so that the places of
  /// many members take one walk.
  private mutating func position(of offset: Int) -> Position {
    if offset < counted.offset { counted = (Self.start(of: bytes), Position(line: 1, column: 1)) }
    for byte in bytes[counted.offset..<max(offset, counted.offset)] {
      if byte == UInt8(ascii: "\n") {
        counted.position = Position(line: counted.position.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80 {
        counted.position.column += 1
      }
    }
    counted.offset = max(offset, counted.offset)
    return counted.position
  }

  /// Where the text begins: some editors put a byte order mark before it.
  private static func start(of bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }

  private static func isFigure(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isFigure(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }
}
