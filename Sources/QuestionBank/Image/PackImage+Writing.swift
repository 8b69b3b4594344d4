extension PackImage {
  /// The image of a pack.
  package static func bytes(of pack: Pack) -> [UInt8] {
    var index = IndexWriter(pack)
    for question in pack.questions { index.add(question) }
    return index.finished()
  }

  /// A hash of a question's content, in as many bits as its row keeps.
  static func check(_ content: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in content { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return (hash ^ hash >> 32) & (1 << UInt64(7 * Row.checkLength) - 1)
  }
}

/// Writes an image.
private struct IndexWriter {
  private let pack: Pack
  private let questions: [Question]
  private var rows = ImageWriter()
  private var names = ImageWriter()
  private var extras = ImageWriter()
  private var contents = ImageWriter()
  private var keys: [QuestionKey] = []
  private var topics = Numbering<String>()
  private var lessons = Numbering<LessonID>()
  private var roles = Numbering<RoleID>()
  private var sources = Numbering<SourceID>()

  init(_ pack: Pack) {
    self.pack = pack
    questions = pack.questions
    // A byte that's never read, so that no place is 0.
    extras.flag(false)
  }

  mutating func add(_ question: Question) {
    var content = ImageWriter()
    content.question(question)
    let key = QuestionKey(question.id)
    keys.append(key)
    let name = Array(question.id.question.text.utf8)
    rows.fixed(key.bits, bytes: 8)
    rows.place(names.bytes.count)
    rows.fixed(UInt64(name.count), length: 1)
    rows.fixed(UInt64(PackImage.kinds.firstIndex(of: question.kind) ?? 0), length: 1)
    rows.fixed(UInt64(question.level.rawValue), length: 1)
    let place = extras.bytes.count
    addExtras(of: question)
    let hasExtras = extras.bytes.count > place
    var flags: PackImage.Flags = question.isCase ? .isCase : []
    if hasExtras { flags.insert(.hasExtras) }
    rows.fixed(UInt64(flags.rawValue), length: 1)
    rows.fixed(UInt64(question.lesson.map { lessons.number(of: $0) + 1 } ?? 0), length: PackImage.Row.numberLength)
    rows.fixed(UInt64(topics.number(of: question.topic)), length: PackImage.Row.numberLength)
    rows.fixed(UInt64(question.askedRole.map { roles.number(of: $0) + 1 } ?? 0), length: PackImage.Row.numberLength)
    rows.place(hasExtras ? place : 0)
    rows.place(contents.bytes.count)
    rows.place(content.bytes.count)
    rows.fixed(content.bytes.withUnsafeBytes { PackImage.check($0) }, length: PackImage.Row.checkLength)
    rows.fixed(question.pointBits, bytes: 8)
    names.append(name)
    contents.append(content)
  }

  /// What few questions have, or is seldom asked.
  private mutating func addExtras(of question: Question) {
    let offered = question.roles.sorted().map { roles.number(of: $0) }
    let asked = question.askedRoles.sorted().map { roles.number(of: $0) }
    let cited = Set(question.allCitations.map(\.source)).sorted().map { sources.number(of: $0) }
    guard
      !offered.isEmpty || !asked.isEmpty || !cited.isEmpty || question.contrasts != nil || !question.formerly.isEmpty
    else { return }
    extras.list(offered) { $0.number($1) }
    extras.list(asked) { $0.number($1) }
    extras.list(cited) { $0.number($1) }
    extras.optionalText(question.contrasts?.text)
    extras.texts(question.formerly.map(\.description))
  }

  mutating func finished() -> [UInt8] {
    let (order, steps) = path()
    let topicTable = Self.table(of: topics.values)
    var places: [PackImage.Header.Field: Int] = [.count: questions.count, .topicCount: topics.values.count]
    var body = ImageWriter()
    func begin(_ field: PackImage.Header.Field) { places[field] = PackImage.Header.length + body.bytes.count }
    begin(.rows)
    body.append(rows)
    begin(.lookup)
    let bits = Self.lookupBits(for: questions.count)
    places[.lookupBits] = bits
    body.append(lookup(bits: bits))
    begin(.order)
    for row in order { body.fixed(UInt64(row), length: PackImage.orderLength) }
    begin(.topics)
    body.append(topicTable)
    begin(.names)
    body.append(names)
    begin(.extras)
    body.append(extras)
    begin(.details)
    body.append(details(steps))
    begin(.contents)
    body.append(contents)
    begin(.total)
    var header = ImageWriter()
    header.append(PackImage.Header.magic)
    while header.bytes.count < 8 { header.flag(false) }
    for field in PackImage.Header.Field.allCases { header.place(places[field] ?? 0) }
    while header.bytes.count < PackImage.Header.length { header.flag(false) }
    return header.bytes + body.bytes
  }

  private func details(_ steps: [PackImage.Step]) -> ImageWriter {
    var details = ImageWriter()
    details.cover(pack)
    details.texts(lessons.values.map(\.text))
    details.texts(roles.values.map(\.text))
    details.texts(sources.values.map(\.text))
    details.list(steps) {
      $0.number($1.start)
      $0.number($1.bases)
      $0.number($1.count)
    }
    func rows(where isWanted: (Question) -> Bool) -> [Int] { questions.indices.filter { isWanted(questions[$0]) } }
    details.list(rows { !$0.formerly.isEmpty }) { $0.number($1) }
    details.list(rows { $0.contrasts != nil }) { $0.number($1) }
    return details
  }

  /// The rows in the order of the path: lesson by lesson, questions without one last, those of the base level first.
  private func path() -> (order: [Int], steps: [PackImage.Step]) {
    let byLesson = Dictionary(grouping: questions.indices) { questions[$0].lesson }
    var order: [Int] = []
    var steps: [PackImage.Step] = []
    for lesson in pack.lessons.map(\.id) as [LessonID?] + [nil] {
      let own = byLesson[lesson] ?? []
      let bases = own.filter { questions[$0].level == .base }
      steps.append(PackImage.Step(start: order.count, bases: bases.count, count: own.count))
      order += bases + own.filter { questions[$0].level != .base }
    }
    return (order, steps)
  }

  private static func lookupBits(for count: Int) -> Int {
    var bits = 1
    while 1 << bits < 2 * count { bits += 1 }
    return bits
  }

  /// The row of each key, counted from 1, at the key's slot or the next one that was free.
  private func lookup(bits: Int) -> ImageWriter {
    var slots = [Int](repeating: 0, count: 1 << bits)
    for (row, key) in keys.enumerated() {
      var slot = key.slot(bits: bits)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = row + 1
    }
    var lookup = ImageWriter()
    for row in slots { lookup.fixed(UInt64(row), length: PackImage.orderLength) }
    return lookup
  }

  /// Texts that can be found by their number: where each ends, then all of them.
  private static func table(of texts: [String]) -> ImageWriter {
    var table = ImageWriter()
    var end = 0
    for text in texts {
      end += text.utf8.count
      table.place(end)
    }
    for text in texts { table.append(Array(text.utf8)) }
    return table
  }
}

/// Numbers values in the order in which they're first met.
private struct Numbering<Value: Hashable> {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]

  mutating func number(of value: Value) -> Int {
    if let known = numbers[value] { return known }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }
}

extension ImageWriter {
  /// A number of which no byte uses its highest bit, as it is in memory.
  fileprivate mutating func fixed(_ bits: UInt64, bytes count: Int) {
    for index in 0..<count { append([UInt8(truncatingIfNeeded: bits >> (8 * UInt64(index)))]) }
  }
}
