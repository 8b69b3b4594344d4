import FSRS
import Grading
import QuestionBank
import TestSupport
import Training

/// A small bank with every kind of question, about two jobs.
enum Sample {
  static let library = Library([roles, words])

  /// The same bank, and a question that takes a free text.
  static let everyKind = Library([
    roles, words, Pack(id: PackID("libre")!, title: "Explique", language: "fr", questions: [explain]),
  ])

  static let roles = Pack(
    id: PackID("roles")!, title: "Qui fait quoi ?", language: "fr",
    roles: [
      Role(id: cm, name: "community manager", accept: ["CM", "animateur de communauté"]),
      Role(id: smm, name: "social media manager", accept: ["SMM"]),
    ],
    questions: [animate, strategist, statement, tasks])

  static let words = Pack(
    id: PackID("mots")!, title: "Les mots", language: "fr", questions: [gaps, share, pairs, sorting, steps])

  static let cm = RoleID("cm")!
  static let smm = RoleID("smm")!

  static let animate = Question(
    id: id("roles/animer"), topic: "missions", prompt: "Qui anime la communauté ?",
    body: .choice([
      .init(text: "Le community manager", isRight: true, role: cm),
      .init(text: "Le social media manager", role: smm),
      .init(text: "Le webmestre"),
    ]),
    hints: ["Un animateur.", "Deux lettres : CM."],
    citations: [Citation(source: SourceID("bour-2013")!)])
  static let strategist = Question(
    id: id("roles/stratege"), topic: "missions", prompt: "Qui définit la stratégie ?",
    body: .short(["social media manager", "SMM"]), role: smm)
  static let statement = Question(
    id: id("roles/vrai"), topic: "idees", prompt: "Les deux métiers se ressemblent.", body: .trueFalse(true))
  static let tasks = Question(
    id: id("roles/taches"), topic: "missions", prompt: "Que fait le community manager ?",
    body: .multiple([
      .init(text: "Répondre aux fans", isRight: true, role: cm),
      .init(text: "Modérer", isRight: true, role: cm),
      .init(text: "Fixer la stratégie", role: smm),
    ]))
  static let gaps = Question(
    id: id("mots/trous"), topic: "mots", prompt: "Complétez.",
    body: .cloze(text: "{{1}} et {{2}}", gaps: [["portée"], ["engagement"]]))
  static let share = Question(
    id: id("mots/part"), topic: "mots", prompt: "Quelle part ?", body: .number(value: 68, tolerance: 1, unit: "%"))
  static let pairs = Question(
    id: id("mots/paires"), topic: "mots", prompt: "Associez.",
    body: .match(
      pairs: [.init(left: "CM", right: "parler"), .init(left: "SMM", right: "penser")], distractors: ["coder"]))
  static let sorting = Question(
    id: id("mots/tri"), topic: "mots", prompt: "Classez.",
    body: .sort(
      categories: ["CM", "SMM"],
      items: [
        .init(text: "répondre", category: 0), .init(text: "planifier", category: 1),
        .init(text: "modérer", category: 0),
      ]))
  static let steps = Question(
    id: id("mots/etapes"), topic: "mots", prompt: "Dans quel ordre ?",
    body: .order(["écouter", "planifier", "publier"]))

  static let explain = Question(
    id: id("libre/oiseaux"), topic: "oiseaux", prompt: "Explique ce qui sépare les deux oiseaux.",
    body: .recall(
      points: [
        .init(text: "Le robin chante en hiver", accepted: ["robin chante *"]),
        .init(text: "Il mange des graines", accepted: ["graine"]),
        .init(text: "Le troglodyte attend mars", accepted: ["troglodyte attend"]),
      ], model: "Le robin chante en hiver, le troglodyte attend mars."))

  static func id(_ text: String) -> QuestionID { QuestionID(text)! }

  /// 10:00 UTC on 22 November 2026, plus the given minutes.
  static func minute(_ minutes: Double) -> Moment {
    Moment(milliseconds: 1_795_341_600_000 + Int64(minutes * 60_000))
  }

  static func day(_ days: Double) -> Moment { minute(days * 1_440) }

  /// A review such as a session would make.
  static func review(
    _ question: String, _ verdict: Verdict, at moment: Moment, in session: String = "s1", rating: Rating? = nil,
    isFree: Bool = false
  ) -> Review {
    let isKnown = verdict == .right || verdict == .near
    return Review(
      question: id(question), at: moment, session: SessionID(session), mode: .quiz, given: "a", verdict: verdict,
      credit: isKnown ? 1 : verdict == .partial ? 0.5 : 0,
      rating: rating ?? (isKnown ? .good : verdict == .partial ? .hard : .again), isFree: isFree)
  }

  /// A review that may be sure, free, or one of a recall answer.
  static func chanceReview(
    _ question: String, at moment: Moment, in session: String, using chance: inout SplitMix64
  ) -> Review {
    let verdicts: [Verdict] = [.right, .near, .partial, .wrong, .blank]
    var review = review(
      question, verdicts.randomElement(using: &chance) ?? .right, at: moment, in: session,
      isFree: Int.random(in: 0..<5, using: &chance) == 0)
    review.sureness = Bool.random(using: &chance) ? .sure : nil
    if Bool.random(using: &chance) { review.points = Points(count: 2, found: [1]) }
    return review
  }

  /// Events on one device, numbered and ordered from 1.
  static func events(_ changes: [(at: Moment, change: ProgressEvent.Change)]) -> [ProgressEvent] {
    changes.enumerated().map { index, event in
      ProgressEvent(
        id: EventID(device: "a", counter: index + 1), at: event.at, order: index + 1, change: event.change)
    }
  }

  static func progress(_ reviews: Review...) -> Progress {
    Progress(events: events(reviews.map { ($0.at, .review($0)) }))
  }
}

/// A generator that leaves everything in order when it shuffles.
struct Unshuffled: RandomNumberGenerator {
  func next() -> UInt64 { 1 }
}

extension Moment {
  /// This moment, where the learner's days are those of UTC and begin at four.
  var present: Present { Present(self, days: .utc()) }
}

extension ProgressEvent.Change {
  /// An undo as version 0.1 wrote it, which names an event by its id alone.
  static func undo(_ id: EventID) -> Self { .undo(EventReference(id)) }

  static func pointsSet(of id: EventID, _ numbers: [Int]) -> Self { .pointsSet(of: EventReference(id), numbers) }
}
