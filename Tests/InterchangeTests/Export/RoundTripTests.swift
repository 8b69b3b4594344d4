import Foundation
import Grading
import PackReading
import QuestionBank
import Testing

@testable import Interchange

/// What's written in a format comes back from its reader: what the format can hold is equal, and what it can't was told.
struct RoundTripTests {
  private static let rounds =
    ProcessInfo.processInfo.environment["DISTINGUO_EXPORT_ROUNDS"].flatMap { Int($0) } ?? 100
  private static let seed = ProcessInfo.processInfo.environment["DISTINGUO_EXPORT_SEED"].flatMap { UInt64($0) } ?? 11

  private static func bank() throws -> [Pack] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Questions")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }
      .map { try PackReader.pack(from: Array(Data(contentsOf: $0))).pack }
  }

  private static func generated() throws -> Pack {
    let id = try #require(PackID("generated"))
    var generated = GeneratedQuestions(seed: seed, pack: id)
    let questions = (1...rounds).compactMap { generated.question($0) }
    return Pack(id: id, title: "Made up", language: "fr", questions: questions)
  }

  @Test(arguments: ExportSample.formats)
  func `the bank comes back from every format`(format: DeckFormat) throws {
    for pack in try Self.bank() {
      let export = try #require(ExportSample.export(pack, as: format))
      #expect(!export.losses.leftOut.keys.contains { $0.refusal == .unwritable }, "\(export.losses.leftOut)")
      let read = try #require(ExportSample.read(export.text, pack, as: format, isForced: format == .bsdQuiz))
      try check(pack, export, read, format)
      #expect(export.losses.counts[.layout] == nil)
    }
  }

  @Test(arguments: ExportSample.formats)
  func `generated questions come back from every format`(format: DeckFormat) throws {
    let pack = try Self.generated()
    let export = try #require(ExportSample.export(pack, as: format))
    let read = try #require(ExportSample.read(export.text, pack, as: format))
    try check(pack, export, read, format)
    // A text with what the format takes for its own signs, wherever they stand, can't be written.
    let signs = Self.ownSigns[format] ?? []
    for question in pack.questions where export.leftOut[question.id] == .unwritable {
      #expect(signs.contains { "\(question)".contains($0) }, "\(question)")
    }
  }

  private static let ownSigns: [DeckFormat: [String]] = [
    .gift: ["->"], .anki: ["[sound:", "{{c1::"], .aiken: ["A)", "ANSWER:"], .hascard: ["!["], .bsdQuiz: ["*"],
  ]

  private func check(_ pack: Pack, _ export: PackExport, _ read: [Question], _ format: DeckFormat) throws {
    #expect(read.count == export.count)
    #expect(export.count + export.losses.questionsLeftOut == pack.questions.count)
    for (question, held) in zip(read, export.held) {
      #expect(ExportComparison.isSame(question, held), "\(question)\n\(held)")
      if Self.hasIDs.contains(format) { #expect(question.id == held.id) }
    }
    let read = Dictionary(zip(export.held.map(\.id), read)) { first, _ in first }
    guard Self.hasIDs.contains(format) else { return }
    for original in pack.questions {
      guard let question = read[original.id] else { continue }
      let expected = HeldExactly(original.mappingAllTexts(ExportText.tidied), in: format)
      #expect(HeldExactly(question, in: nil) == expected)
    }
  }

  private static let hasIDs: Set<DeckFormat> = [.gift, .moodleXML, .csv, .tsv]
}

/// What a format that has names for questions holds of one, to the letter.
private struct HeldExactly: Equatable {
  var prompt: String
  /// The kind, and all that's shown and expected.
  var kind: Kind
  var numbered: [String]
  var lettered: [String]
  var text: String?
  var expected: [String]
  var reasons: [String?]
  var refused: [Set<String>]
  var model: String?
  var hints: [String]

  /// A question as it should come back, or as it came back where the format is nil.
  init(_ question: Question, in format: DeckFormat?) {
    var question = question
    let isMoodle = format == .gift || format == .moodleXML
    if isMoodle, case .cloze(let text, let gaps) = question.body {
      question.body = .cloze(text: "\(question.prompt)\n\(text)", gaps: gaps)
      question.prompt = ExportSample.words.fillGaps
    }
    if isMoodle, case .sort(let categories, let items) = question.body, Set(items.map(\.category)).count == items.count
    {
      // Where each category has one item at most, nothing tells it from pairs.
      question.body = .match(
        pairs: items.map { Question.Pair(left: $0.text, right: categories[$0.category]) },
        distractors: categories.indices.filter { place in !items.contains { $0.category == place } }
          .map { categories[$0] })
    }
    if format == .gift, case .number(let value, let tolerance, _) = question.body {
      question.body = .number(value: value, tolerance: tolerance, unit: nil)
    }
    let sheet = question.sheet
    prompt = question.prompt
    kind = question.kind
    numbered = sheet.numbered
    lettered = sheet.lettered
    text = sheet.text
    expected = sheet.expectedTexts
    reasons = question.options.map(\.why)
    refused = []
    hints = format == .gift ? [] : question.hints
    switch question.body {
    case .short, .cloze:
      // Whatever is written out one by one is accepted as before.
      expected = sheet.gaps.map { gap in
        let forms = gap.accepted.flatMap(SpelledForms.of)
        return Set(format == .gift && kind == .short ? forms.filter { !$0.contains("->") } : forms).sorted()
          .joined(separator: " | ")
      }
      refused = sheet.gaps.map { Set($0.refused.flatMap(SpelledForms.of)) }
    case .recall(_, let written): model = isMoodle ? PointList.text(question) : written
    case .number(_, let tolerance, _): expected.append("\(tolerance)")
    default: break
    }
  }
}

extension PointList {
  fileprivate static func text(_ question: Question) -> String? {
    if case .recall(let points, _) = question.body { text(points) } else { nil }
  }
}
