import FSRS
import Grading
import ProgressStore
import QuestionBank
import SafeText
import Training

/// The events of a session as JSON objects.
package enum SessionDocument {
  /// The beginning of a session.
  package struct Opening: Encodable {
    let version = 1
    let event = "session"
    var verb: String
    var seed: UInt64
    var asked: Int
    var due: Int
    var missed: Int
    var new: Int

    package init(_ plan: Session.Plan, _ choice: Selection.Choice, seed: UInt64) {
      verb = plan.mode.rawValue
      self.seed = seed
      asked = choice.count
      due = choice.due
      missed = choice.missed
      new = choice.new
    }
  }

  /// A question as it's asked.
  package struct Asked: Encodable {
    let event = "question"
    var number: Int
    var question: String
    var kind: String
    var topic: String
    var prompt: String
    var options: [String]?
    var text: String?
    var gaps: Int?
    var unit: String?
    var left: [String]?
    var right: [String]?
    var items: [String]?
    var categories: [String]?
    /// The number of earlier answers to the question.
    var presented: Int
    /// Why it is asked, if that's known.
    var because: String?

    package init(_ presentation: Presentation, number: Int, presented: Int, because: Because?) {
      let question = presentation.question
      self.number = number
      self.question = question.id.description
      kind = question.kind.rawValue
      topic = question.topic
      prompt = question.prompt
      self.presented = presented
      self.because = because?.rawValue
      let sheet = presentation.sheet
      options = sheet.texts(of: .option)
      text = sheet.text
      gaps = sheet.text == nil ? nil : sheet.gaps.count
      unit = sheet.unit
      left = sheet.texts(of: .left)
      right = sheet.texts(of: .right)
      items = sheet.texts(of: .item)
      categories = sheet.texts(of: .category)
    }
  }

  /// The key points of a free text, for which one line is taken.
  package struct PointsShown: Encodable {
    let event = "points"
    var question: String
    var points: [Point]

    struct Point: Encodable {
      var text: String
      var found: Bool
    }

    package init(_ outcome: Outcome) {
      question = outcome.review.question.description
      points = zip(outcome.presentation.sheet.points ?? [], outcome.judgement.parts).map {
        Point(text: $0.text, found: $1)
      }
    }
  }

  /// The verdict on an answer.
  package struct Judged: Encodable {
    let event = "verdict"
    var question: String
    var given: String
    var verdict: String
    var credit: Double
    var slips: [String]
    var expected: [String]
    /// The numbers, from 1, of the key points that were found in a free text, and of those that the learner then set.
    var found: [Int]?
    var set: [Int]?
    var explanation: String
    var citations: [Cited]
    var rating: Int
    var memory: Nullable<Memory>
    var due: Nullable<String>
    /// Whether the learner was sure, if they said so.
    var sure: Nullable<Bool>
    /// The days on which it's still owed after a sure miss; left out when there are none.
    var `guard`: [String]?

    package init(_ outcome: Outcome, pack: Pack?) {
      let question = outcome.presentation.question
      let schedule = outcome.record.schedule
      self.question = question.id.description
      given = outcome.review.given
      verdict = outcome.judgement.verdict.rawValue
      credit = outcome.judgement.credit
      slips = outcome.judgement.slips.map(\.expected)
      expected = outcome.presentation.question.expectedTexts
      found = question.sheet.points == nil ? nil : outcome.review.found ?? []
      set = outcome.review.points?.set
      explanation = question.explanation
      citations = question.citations.map { Cited($0, source: pack?.source($0.source)) }
      rating = outcome.review.rating.rawValue
      memory = Nullable(
        schedule.map {
          Memory(state: $0.stateName, stability: $0.memory.stability, difficulty: $0.memory.difficulty)
        })
      due = Nullable(schedule.map { Timestamp.seconds($0.dueMoment) })
      sure = Nullable(outcome.review.sureness.map { $0 == .sure })
      let owed = outcome.record.guardDays
      `guard` = owed.isEmpty ? nil : owed.map(\.description)
    }
  }

  struct Memory: Encodable {
    var state: String
    var stability: Double
    var difficulty: Double
  }

  struct Cited: Encodable {
    var source: String
    var author: String?
    var title: String?
    var published: String?
    var url: String?
    var section: String?
    var paragraph: Int?
    var quote: String?

    init(_ citation: Citation, source: Source?) {
      self.source = citation.source.text
      author = source?.author
      title = source?.title
      published = source?.published
      url = source?.url
      section = citation.section
      paragraph = citation.paragraph
      quote = citation.quote
    }
  }

  /// A hint that was asked for.
  package struct Hint: Encodable {
    let event = "hint"
    var question: String
    var hint: String

    package init(question: String, hint: String) {
      self.question = question
      self.hint = hint
    }
  }

  /// Something that's said to a person.
  package struct Notice: Encodable {
    let event = "notice"
    var code: String
    var text: String

    package init(code: String, text: String) {
      self.code = code
      self.text = text
    }
  }

  /// The mark of an exam.
  package struct Mark: Encodable {
    let event = "mark"
    var questions: Int
    var credit: Double
    var percent: Double
    var of20: Double
    /// null without a pass mark.
    var passed: Nullable<Bool>
    /// Questions answered after the time was up, which do not count.
    var late: [String]
    var seconds: Int64

    package init(_ result: ExamResult) {
      questions = result.answers.count
      credit = result.credit
      percent = result.mark.percent
      of20 = result.mark.of20
      passed = Nullable(result.mark.isPassed)
      late = result.answers.filter(\.isLate).map(\.presentation.question.id.description)
      seconds = result.elapsedMilliseconds / 1_000
    }
  }

  /// Two roles side by side, after a drill.
  package struct Contrasted: Encodable {
    let event = "contrast"
    var roles: [String]
    var rows: [[Statement]]

    struct Statement: Encodable {
      var text: String
      var citation: Nullable<Cited>
    }

    package init(_ contrast: Contrast, library: Library) {
      roles = [contrast.first.id.text, contrast.second.id.text]
      rows = contrast.rows.map { row in
        [row.first, row.second].map { statement in
          Statement(
            text: statement.text,
            citation: Nullable(
              statement.citation.map { Cited($0, source: library.pack(statement.pack)?.source($0.source)) }))
        }
      }
    }
  }

  /// The totals of a session.
  package struct Closing: Encodable {
    let event = "summary"
    var asked: Int
    var right: Int
    var near: Int
    var partial: Int
    var wrong: Int
    var blank: Int
    var credit: Double
    var missed: [String]

    package init(_ summary: Summary) {
      asked = summary.asked
      right = summary.count(of: .right)
      near = summary.count(of: .near)
      partial = summary.count(of: .partial)
      wrong = summary.count(of: .wrong)
      blank = summary.count(of: .blank)
      credit = summary.credit
      missed = summary.missed.map(\.description)
    }
  }
}
