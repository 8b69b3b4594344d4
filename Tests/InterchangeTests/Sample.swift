import FSRS
import Grading
import QuestionBank
import SafeText
import TestSupport
import Training

import struct Foundation.Data
import class Foundation.JSONSerialization

@testable import Interchange

/// A small pack with a question of every kind, and answers to its questions.
enum Sample {
  static let library = Library([words])

  static let words = Pack(
    id: PackID("mots")!, title: "Les mots", language: "fr",
    questions: [who, tasks, statement, term, gaps, share, pairs, sorting, steps])

  static let who = question(
    "qui", "Qui anime ?",
    .choice([.init(text: "Le CM", isRight: true), .init(text: "Le SMM"), .init(text: "Personne")]))
  static let tasks = question(
    "taches", "Que fait-il ?",
    .multiple([.init(text: "Parler"), .init(text: "Modérer", isRight: true), .init(text: "Répondre", isRight: true)]))
  static let statement = question("vrai", "C’est pareil.", .trueFalse(false))
  static let term = question("mot", "Quel mot ?", .short(["(la) portée", "[reach|range]"]))
  static let gaps = question(
    "trous", "Complétez.", .cloze(text: "{{1}} et {{2}}", gaps: [["portée"], ["clic", "vue"]]))
  static let share = question("part", "Quelle part ?", .number(value: 68, tolerance: 0.5, unit: "%"))
  static let pairs = question(
    "paires", "Associez.",
    .match(pairs: [.init(left: "CM", right: "parler"), .init(left: "SMM", right: "penser")], distractors: ["coder"]))
  static let sorting = question(
    "tri", "Classez.",
    .sort(
      categories: ["CM", "SMM"],
      items: [
        .init(text: "répondre", category: 0), .init(text: "planifier", category: 1),
        .init(text: "modérer", category: 0),
      ]))
  static let steps = question("etapes", "Rangez.", .order(["écouter", "répondre", "mesurer"]))

  static func question(_ id: String, _ prompt: String, _ body: Question.Body) -> Question {
    Question(id: QuestionID("mots/\(id)")!, topic: "mots", prompt: prompt, body: body)
  }

  /// 10:00 UTC on 22 November 2026, plus the given days and seconds.
  static func moment(day: Int64 = 0, second: Int64 = 0) -> Moment {
    Moment(milliseconds: 1_795_341_600_000 + day * 86_400_000 + second * 1_000)
  }

  /// A plain answer.
  static func review(
    _ question: String, _ given: String, chosen: [Int?] = [], _ verdict: Verdict = .right, credit: Double? = nil,
    day: Int64 = 0, second: Int64 = 0, session: String = "a-1"
  ) -> Review {
    var review = Review(
      question: QuestionID(question)!, at: moment(day: day, second: second), session: SessionID(session), mode: .quiz,
      given: given, verdict: verdict, credit: credit ?? (verdict == .right ? 1 : 0),
      rating: verdict == .right ? .good : .again, thinkingMilliseconds: 4_250)
    review.chosen = chosen.isEmpty ? .nothing : .indexes(chosen)
    return review
  }

  /// An answer as it is exported, with its question if the library has it.
  static func counted(_ review: Review, _ counter: Int = 1) -> CountedReview {
    CountedReview(
      id: EventID(device: "a", counter: counter), review: review, timestamp: timestamp(review.at),
      question: library.question(review.question))
  }

  /// Days and seconds after the first moment are all the tests need to tell apart.
  static func timestamp(_ moment: Moment) -> String {
    let seconds = (moment.milliseconds - Self.moment().milliseconds) / 1_000
    let day = seconds / 86_400
    return "2026-11-\(22 + day)T10:\(two(seconds % 86_400 / 60)):\(two(seconds % 60)).000Z"
  }

  private static func two(_ number: Int64) -> String { (number < 10 ? "0" : "") + String(number) }

  /// The object with its fields in the order of their names.
  static func json(_ object: some JSONObject) throws -> String {
    let read = try JSONSerialization.jsonObject(with: Data(JSONText.text(object).utf8))
    let sorted = try JSONSerialization.data(withJSONObject: read, options: [.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: sorted, as: UTF8.self)
  }
}
