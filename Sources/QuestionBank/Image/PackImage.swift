/// A pack in a form that needn't be read whole: an index of its questions, and each question by itself.
///
/// Reading a pack's YAML takes a hundred times as long as opening its image. The image is made once and used where it
/// stands, in a mapped file or in the program; questions are read when they're asked.
package final class PackImage: Sendable {
  private let memory: any SteadyBytes
  private let address: UInt
  private let length: Int
  /// The pack, whose questions are read when they're needed.
  private let cover: Pack
  /// The pack as it's read from its own file, should a question turn out damaged.
  private let original: @Sendable () -> Pack?

  /// How many questions there are.
  package let count: Int
  /// Where the index ends: what's needed of all questions stands before it.
  package let indexLength: Int
  private let rows: Int
  private let lookup: Int
  private let lookupBits: Int
  private let order: Int
  private let topics: Int
  private let topicCount: Int
  private let names: Int
  private let extras: Int
  private let lessons: [LessonID]
  private let roles: [RoleID]
  private let sources: [SourceID]
  /// The steps of the path: one for each of the pack's lessons, and one for the questions without.
  let steps: [Step]
  private let renamed: [Int]
  private let contrasting: [Int]

  /// Questions that follow one another in the order of the path.
  struct Step: Sendable {
    var start: Int
    /// How many of them are of the base level; these come first.
    var bases: Int
    var count: Int
  }

  /// Opens an image.
  ///
  /// - Parameter original: Reads the pack from its own file, if that's still there.
  /// - Returns: nil unless the index can be read. Whether it's as it was written has to be known already.
  package init?(_ memory: any SteadyBytes, original: @escaping @Sendable () -> Pack? = { nil }) {
    let bytes = memory.bytes
    guard bytes.count >= Header.length, bytes.starts(with: Header.magic) else { return nil }
    do throws(DamagedImage) {
      func field(_ field: Header.Field) throws(DamagedImage) -> Int {
        var reader = try ImageReader(bytes, field.offset..<(field.offset + ImageWriter.placeLength))
        return try reader.place()
      }
      count = try field(.count)
      indexLength = try field(.contents)
      rows = try field(.rows)
      lookup = try field(.lookup)
      lookupBits = try field(.lookupBits)
      order = try field(.order)
      topics = try field(.topics)
      topicCount = try field(.topicCount)
      names = try field(.names)
      extras = try field(.extras)
      guard try field(.total) == bytes.count, indexLength <= bytes.count, (1...34).contains(lookupBits),
        rows + count * Row.length <= lookup, lookup + Self.orderLength << lookupBits <= order, order <= topics,
        topics + topicCount * ImageWriter.placeLength <= names, names <= extras, extras <= indexLength,
        try field(.details) <= indexLength, count < 1 << lookupBits
      else { return nil }
      var details = try ImageReader(bytes, try field(.details)..<indexLength)
      cover = try details.cover()
      lessons = try details.list { reader throws(DamagedImage) in try reader.identifier(of: Lesson.self) }
      roles = try details.list { reader throws(DamagedImage) in try reader.identifier(of: Role.self) }
      sources = try details.list { reader throws(DamagedImage) in try reader.identifier(of: Source.self) }
      steps = try details.list { reader throws(DamagedImage) in
        let start = try reader.number()
        let bases = try reader.number()
        return Step(start: start, bases: bases, count: try reader.number())
      }
      renamed = try details.list { reader throws(DamagedImage) in try reader.number() }
      contrasting = try details.list { reader throws(DamagedImage) in try reader.number() }
    } catch {
      return nil
    }
    let inPath = steps.reduce(0) { $0 + $1.count }
    let count = count
    guard steps.count == cover.lessons.count + 1, order + inPath * Self.orderLength <= topics,
      steps.allSatisfy({ $0.start + $0.count <= inPath && $0.bases <= $0.count }),
      (renamed + contrasting).allSatisfy({ $0 < count })
    else { return nil }
    self.memory = memory
    self.original = original
    address = UInt(bitPattern: bytes.baseAddress)
    length = bytes.count
  }

  /// The image of a pack whose questions are all in memory.
  package convenience init?(of pack: Pack) {
    self.init(CopiedBytes(Self.bytes(of: pack)), original: { pack })
  }

  /// The pack.
  package var pack: Pack { cover.having(self) }

  package var id: PackID { cover.id }

  private var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: length)
  }
}

// MARK: - Rows

extension PackImage {
  /// The place of a field in a row. Rows are within the image, which was looked at when it was opened.
  private func place(_ field: Int, of row: Int) -> Int {
    precondition(row >= 0 && row < count, "a row of this image")
    return rows + row * Row.length + field
  }

  private func number(_ field: Int, of row: Int) -> Int {
    let place = place(field, of: row)
    return Int(bytes[place]) | Int(bytes[place + 1]) << 7 | Int(bytes[place + 2]) << 14
  }

  private func fixed(_ place: Int, length: Int) -> Int {
    var number = 0
    for index in 0..<length { number |= Int(bytes[place + index] & 0x7f) << (7 * index) }
    return number
  }

  func key(of row: Int) -> QuestionKey {
    let bits = bytes.loadUnaligned(fromByteOffset: place(Row.key, of: row), as: UInt64.self)
    return QuestionKey(bits: UInt64(littleEndian: bits))
  }

  /// What tells apart questions on different points; 0 for none.
  func point(of row: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place(Row.point, of: row), as: UInt64.self))
  }

  func kind(of row: Int) -> Kind {
    let number = Int(bytes[place(Row.kind, of: row)])
    return Self.kinds.indices.contains(number) ? Self.kinds[number] : .recall
  }

  func level(of row: Int) -> Question.Level {
    Question.Level(rawValue: Int(bytes[place(Row.level, of: row)])) ?? .application
  }

  private func flags(of row: Int) -> Flags { Flags(rawValue: bytes[place(Row.flags, of: row)]) }

  func isCase(_ row: Int) -> Bool { flags(of: row).contains(.isCase) }

  func lesson(of row: Int) -> LessonID? {
    let number = number(Row.lesson, of: row)
    return lessons.indices.contains(number - 1) ? lessons[number - 1] : nil
  }

  func askedRole(of row: Int) -> RoleID? {
    let number = number(Row.role, of: row)
    return roles.indices.contains(number - 1) ? roles[number - 1] : nil
  }

  func topic(of row: Int) -> String { topic(numbered: number(Row.topic, of: row)) }

  /// Every topic, in the order in which questions first name them.
  var allTopics: [String] { (0..<topicCount).map(topic(numbered:)) }

  private func topic(numbered number: Int) -> String {
    guard number < topicCount else { return "" }
    let length = ImageWriter.placeLength
    let start = number == 0 ? 0 : fixed(topics + (number - 1) * length, length: length)
    let end = fixed(topics + number * length, length: length)
    return text(from: topics + topicCount * length + start, to: topics + topicCount * length + end, within: names)
  }

  private func text(from start: Int, to end: Int, within limit: Int) -> String {
    guard start <= end, end <= limit else { return "" }
    return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }

  private func nameRange(of row: Int) -> Range<Int> {
    let start = min(names + fixed(place(Row.name, of: row), length: ImageWriter.placeLength), extras)
    return start..<min(start + Int(bytes[place(Row.nameLength, of: row)]), extras)
  }

  func id(of row: Int) -> QuestionID {
    let range = nameRange(of: row)
    let name = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    return QuestionID(pack: cover.id, question: LocalQuestionID(written: name))
  }

  /// Whether a row is that of a question.
  private func isNamed(_ row: Int, _ name: String) -> Bool {
    var name = name
    return name.withUTF8 { bytes[nameRange(of: row)].elementsEqual($0) }
  }

  /// The row of a question of this pack; nil if it has none.
  func row(of question: LocalQuestionID, key: QuestionKey) -> Int? {
    let slots = 1 << lookupBits
    var slot = key.slot(bits: lookupBits)
    for _ in 0..<slots {
      let row = fixed(lookup + slot * Self.orderLength, length: Self.orderLength) - 1
      guard row >= 0, row < count else { return nil }
      if self.key(of: row) == key, isNamed(row, question.text) { return row }
      slot = (slot + 1) & (slots - 1)
    }
    return nil
  }

  /// The row at a place in the order of the path.
  func row(inPath index: Int) -> Int {
    min(fixed(order + index * Self.orderLength, length: Self.orderLength), count - 1)
  }
}

// MARK: - What few questions have

extension PackImage {
  /// What a row says besides.
  struct Extras {
    var roles: [RoleID] = []
    var askedRoles: [RoleID] = []
    var sources: [SourceID] = []
    var contrasts: LocalQuestionID?
    var formerly: [QuestionID] = []
  }

  func extras(of row: Int) -> Extras {
    guard flags(of: row).contains(.hasExtras) else { return Extras() }
    return (try? readExtras(of: row)) ?? Extras()
  }

  private func readExtras(of row: Int) throws(DamagedImage) -> Extras {
    let start = extras + fixed(place(Row.extras, of: row), length: ImageWriter.placeLength)
    guard start <= indexLength else { throw DamagedImage() }
    var reader = try ImageReader(bytes, start..<indexLength)
    func values<Value>(_ all: [Value]) throws(DamagedImage) -> [Value] {
      try reader.list { reader throws(DamagedImage) in
        let number = try reader.number()
        guard all.indices.contains(number) else { throw DamagedImage() }
        return all[number]
      }
    }
    var found = Extras()
    found.roles = try values(roles)
    found.askedRoles = try values(roles)
    found.sources = try values(sources)
    found.contrasts = try reader.optionalIdentifier(of: Question.self)
    found.formerly = try reader.texts().compactMap { QuestionID($0) }
    return found
  }

  /// The questions that had other names, and these.
  var formerNames: [(question: QuestionID, formerly: [QuestionID])] {
    renamed.map { (id(of: $0), extras(of: $0).formerly) }
  }

  /// The questions that name their minimal pair, and which that is.
  var contrasts: [(question: LocalQuestionID, other: LocalQuestionID)] {
    contrasting.compactMap { row in extras(of: row).contrasts.map { (id(of: row).question, $0) } }
  }
}

// MARK: - Whole questions

extension PackImage {
  /// A question, read from where it stands. One that's damaged there comes from the pack's own file.
  package func question(at row: Int) -> Question {
    if let question = try? readQuestion(at: row) { return question }
    let id = id(of: row)
    // If nothing is left of it but its name, it's one that nobody can answer.
    return original()?.questions.first { $0.id == id }
      ?? Question(id: id, topic: topic(of: row), prompt: "", body: .recall(points: [], model: nil))
  }

  private func readQuestion(at row: Int) throws(DamagedImage) -> Question {
    let start = indexLength + fixed(place(Row.content, of: row), length: ImageWriter.placeLength)
    let end = start + fixed(place(Row.contentLength, of: row), length: ImageWriter.placeLength)
    guard end <= length else { throw DamagedImage() }
    let content = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    guard Self.check(content) == UInt64(fixed(place(Row.check, of: row), length: Row.checkLength)) else {
      throw DamagedImage()
    }
    var reader = try ImageReader(content, 0..<content.count)
    let question = try reader.question(of: cover.id)
    guard reader.isAtEnd else { throw DamagedImage() }
    return question
  }

  /// Every question.
  package var questions: [Question] { (0..<count).map(question) }
}
