import Grading
import QuestionBank

/// Reads GIFT.
struct GIFTReader {
  private let source: DeckText
  private var deck = ImportedDeck(.gift)
  private var topic: String?

  static func deck(from source: DeckText) -> ImportedDeck {
    var reader = GIFTReader(source)
    reader.run()
    return reader.deck
  }

  /// The questions as Moodle reads them, and what's wrong with the others.
  static func questions(in source: DeckText) -> [Result<GIFTQuestion, GIFTFault>] {
    var questions: [Result<GIFTQuestion, GIFTFault>] = []
    blocks(of: source) { lines in
      do throws(GIFTFault) {
        if let question = try GIFTParser.question(in: lines) { questions.append(.success(question)) }
      } catch {
        questions.append(.failure(error))
      }
    }
    return questions
  }

  private init(_ source: DeckText) {
    self.source = source
  }

  private mutating func run() {
    Self.blocks(of: source) { lines in
      do throws(GIFTFault) {
        guard let question = try GIFTParser.question(in: lines) else { return }
        try add(question, from: lines.first { !$0.hasPrefix("//") }?.startIndex ?? 0)
      } catch {
        deck.leaveOut(error.fault, at: source.position(at: error.origin))
      }
    }
  }

  /// Gives the lines of each question, without blanks at their ends: blank lines part questions. Where the file is
  /// Markdown with GIFT in code fences, only what's in them counts.
  private static func blocks(of source: DeckText, _ body: ([ByteText]) -> Void) {
    let lines = source.lines.lazy.map(\.trimmed)
    let hasFences = lines.contains { $0.hasPrefix("```gift") } || lines.first { !$0.isEmpty }?.hasPrefix("```") == true
    var isInside = !hasFences
    var block: [ByteText] = []
    func end() {
      if !block.isEmpty { body(block) }
      block = []
    }
    for line in lines {
      if hasFences, line.hasPrefix("```") {
        end()
        isInside.toggle()
      } else if line.isEmpty {
        end()
      } else if isInside {
        block.append(line)
      }
    }
    end()
  }

  private mutating func add(_ question: GIFTQuestion, from start: Int) throws(GIFTFault) {
    func fault(_ fault: ImportFault) -> GIFTFault { GIFTFault(fault: fault, origin: start) }
    var draft = QuestionDraft(position: source.position(at: start))
    draft.name = question.name
    draft.guid = question.idNumber
    draft.tags = question.tags
    draft.topic = topic
    draft.generalFeedback = text(question.generalFeedback, &draft)
    switch question.kind {
    case .category(let path):
      topic = MoodleCategory.topic(of: path)
      return
    case .description: throw fault(.description)
    case .cloze(let source):
      let embedded: EmbeddedAnswers
      do throws(EmbeddedFault) {
        embedded = try EmbeddedAnswers(source)
      } catch {
        throw fault(error.fault)
      }
      draft.losses.add(embedded.losses)
      let rich = GIFTQuestion.Rich(
        format: question.text.format, bytes: GIFTText.unescaped(embedded.text[...]), origin: question.text.origin)
      draft.setCloze(text(rich, &draft), embedded)
    case .essay:
      draft.prompt = text(question.text, &draft)
      guard let body = draft.generalFeedback.nonEmpty.flatMap(CardBody.recall) else { throw fault(.essayWithoutAnswer) }
      draft.body = body
      draft.generalFeedback = ""
    case .multichoice(let isSingle, let answers):
      draft.prompt = text(question.text, &draft)
      do throws(ImportFault) {
        try draft.setOptions(weighted(answers, &draft), isSingle: isSingle)
      } catch {
        throw fault(error)
      }
    case .match(let pairs):
      draft.prompt = text(question.text, &draft)
      draft.setPairs(pairs.map { (text($0.left, &draft), text($0.right, &draft)) })
    case .trueFalse(let answer, let wrong, let right):
      draft.prompt = text(question.text, &draft)
      let feedback = (wrong: text(wrong, &draft), right: text(right, &draft))
      draft.setTruth(answer, wrong: feedback.wrong, right: feedback.right)
    case .short(let answers):
      draft.prompt = text(question.text, &draft)
      do throws(ImportFault) {
        try draft.setForms(weighted(answers, &draft), listsOnlyRight: true)
      } catch {
        throw fault(error)
      }
    case .numerical(let numbers, let wrong):
      draft.prompt = text(question.text, &draft)
      draft.losses.add(.feedback, wrong.bytes.isEmpty ? 0 : 1)
      do throws(ImportFault) {
        try draft.setNumbers(
          numbers.map { number in
            (number.value, number.tolerance, number.fraction, text(number.feedback, &draft))
          }, unit: nil)
      } catch {
        throw fault(error)
      }
    }
    do throws(ImportFault) {
      try draft.add(to: &deck)
    } catch {
      throw fault(error)
    }
  }

  private func weighted(
    _ answers: [GIFTQuestion.Answer], _ draft: inout QuestionDraft
  ) -> [QuestionDraft.Weighted] {
    answers.map { answer in
      QuestionDraft.Weighted(
        text: text(answer.text, &draft), fraction: answer.fraction, feedback: text(answer.feedback, &draft))
    }
  }

  /// A text as it's shown on a terminal.
  private func text(_ rich: GIFTQuestion.Rich, _ draft: inout QuestionDraft) -> String {
    switch rich.format {
    case .html: HTMLText.plain(rich.bytes[...], .html, losses: &draft.losses)
    case .moodle: HTMLText.plain(rich.bytes[...], .linesCount, losses: &draft.losses)
    case .plain: FormulaText.readable(rich.string.trimmed, losses: &draft.losses)
    case .markdown: MarkdownText.plain(rich.string.trimmed, losses: &draft.losses)
    }
  }
}

/// Moodle's paths of categories.
enum MoodleCategory {
  /// The last name of a path; `//` is a slash of a name. nil if there's only what every course has.
  static func topic(of path: String) -> String? {
    let marked = path.replacing("//", with: "\u{1}")
    let names = marked.split(separator: "/").map { $0.replacing("\u{1}", with: "/").trimmed }
    return names.last { !$0.isEmpty && !$0.hasPrefix("$") && $0.lowercased() != "top" }
  }
}
