import Grading
import QuestionBank
import TestSupport

@testable import Interchange

/// Packs to write, and what comes back.
enum ExportSample {
  static let words = ExportWords(
    fillGaps: "Fill in the gaps.", isTrue: "True", isFalse: "False", trueOrFalse: "True or false?",
    model: { "Model: \($0)" }, source: { "Source: \($0.source), § \($0.paragraph ?? 0)" })

  /// The formats that decks are written in.
  static let formats = DeckFormat.allCases.filter { $0.writer != nil }

  static func export(_ pack: Pack, as format: DeckFormat) -> PackExport? {
    PackExport(pack, as: format, words: words)
  }

  /// The questions that reading a file gives.
  ///
  /// - Parameter isForced: Whether the reader is told the format, rather than finding it.
  static func read(_ text: String, _ pack: Pack, as format: DeckFormat, isForced: Bool = true) -> [Question]? {
    let choices = DeckReader.Choices(format: isForced ? format.reader : nil)
    guard case .deck(let deck, _, _) = DeckReader.reading(Array(text.utf8), choices), deck.format == format.reader,
      deck.report.leftOut == 0
    else { return nil }
    return deck.pack(
      id: pack.id, title: pack.title, language: pack.language, words: ImportedDeck.Words(fillGaps: words.fillGaps)
    ).questions
  }

  /// A pack with a question of every kind.
  static func pack() -> Pack? {
    guard let id = PackID("cheese"), let source = SourceID("dairy"), let lesson = LessonID("rind"),
      let role = RoleID("affineur")
    else { return nil }
    let bodies: [(String, String, Question.Body)] = [
      (
        "rind", "Which one is washed: {a} or #b?",
        .choice([
          Question.Option(text: "Munster", isRight: true, why: "With brine."),
          Question.Option(text: "50% Brie", why: "It blooms: white = mould."),
        ])
      ),
      (
        "soft", "Which ones are soft?",
        .multiple([
          Question.Option(text: "Brie", isRight: true), Question.Option(text: "Munster", isRight: true),
          Question.Option(text: "Comté"),
        ])
      ),
      ("blue", "Blue cheese is made with a mould.", .trueFalse(true)),
      ("who", "Who ripens it?", .short(Gap(accepted: ["(the) affineur", "ripen[er|ing master]"], refused: ["shop"]))),
      (
        "curd", "Fill in the gaps.",
        .cloze(text: "{{2}} is pressed\ninto {{1}}.", gaps: [["wheels", "a wheel"], ["Curd"]])
      ),
      ("fat", "How much fat?", .number(value: 45, tolerance: 2.5, unit: "%")),
      (
        "where", "Where from?",
        .match(
          pairs: [.init(left: "Brie", right: "Meaux"), .init(left: "Comté", right: "the Jura")], distractors: ["Nice"])
      ),
      (
        "sort", "Soft or hard?",
        .sort(
          categories: ["soft", "hard"],
          items: [
            .init(text: "Brie", category: 0), .init(text: "Comté", category: 1), .init(text: "Munster", category: 0),
          ])
      ),
      ("order", "In which order?", .order(["milk", "curd", "cheese"])),
      (
        "why", "Why salt it?",
        .recall(
          points: [
            .init(text: "Salt draws water", accepted: ["water [goes|comes] out"]), .init(text: "Salt stops mould"),
          ],
          model: "It dries the rind, and mould stays away.")
      ),
    ]
    var questions = bodies.compactMap { name, prompt, body in
      LocalQuestionID(name).map {
        Question(id: QuestionID(pack: id, question: $0), topic: "Rind", prompt: prompt, body: body)
      }
    }
    questions[0].explanation = "Brine keeps mould away."
    questions[0].citations = [Citation(source: source, paragraph: 3)]
    questions[0].hints = ["It smells."]
    questions[0].tags = ["two words"]
    questions[0].lesson = lesson
    questions[3].role = role
    questions[3].topic = "People"
    return Pack(
      id: id, title: "Cheese", language: "en", license: "CC-BY-4.0", authors: ["A. Dairy"],
      sources: [Source(id: source, author: "A. Dairy", title: "Milk")], roles: [Role(id: role, name: "affineur")],
      lessons: [Lesson(id: lesson, title: "Rind", text: "Rinds differ.")], questions: questions)
  }
}
