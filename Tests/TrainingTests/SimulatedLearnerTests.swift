import FSRS
import Grading
import QuestionBank
import Testing
import Training

/// What holds over months of practice for random learners.
@Suite struct SimulatedLearnerTests {
  /// Statements, five to a topic. Every tenth cites the same words as the previous one.
  private static func statements(_ count: Int) -> Library {
    let questions = (0..<count).map { index in
      Question(
        id: Sample.id("roles/q\(index)"), topic: "t\(index / 5)", prompt: "?", body: .trueFalse(true),
        citations: [
          Citation(
            source: SourceID("bour-2013")!, paragraph: index.isMultiple(of: 10) ? max(0, index - 1) : index, quote: "x")
        ])
    }
    var pack = Sample.roles
    pack.questions = questions
    return Library([pack])
  }

  private static let cm = RoleID("cm")!
  private static let smm = RoleID("smm")!
  private static let dmm = RoleID("dmm")!

  /// Forty cases for each pair of three roles.
  private static let cases: Library = {
    var pack = Sample.roles
    let pairs = [(cm, smm), (cm, dmm), (smm, dmm)]
    pack.questions = (0..<120).map { index in
      let (first, second) = pairs[index % 3]
      let asked = index.isMultiple(of: 2) ? first : second
      return Question(
        id: Sample.id("roles/c\(index)"), topic: "t", prompt: "?",
        body: .choice([first, second].map { .init(text: $0.text, isRight: $0 == asked, role: $0) }), tags: ["cas"])
    }
    return Library([pack])
  }()

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `for months, due comes before new, nothing follows itself, and a session ends within half as much again`(
    seed: UInt64
  ) {
    var learner = SimulatedLearner(library: Self.statements(120), seed: seed)
    for day in 0..<60 {
      let progress = learner.progress
      let now = Sample.day(Double(day))
      let diary = learner.quiz(at: now, limit: 15, newLimit: 5)
      #expect(diary.plan.count <= 15)
      let planned = diary.plan.map { (isDue: progress.isDue($0, at: now.present), isNew: progress.records[$0] == nil) }
      if let firstNew = planned.firstIndex(where: \.isNew) {
        #expect(planned[firstNew...].allSatisfy { !$0.isDue }, "day \(day)")
        // Beyond the third that is kept for new questions, all that is due was asked, but for those on a point that
        // is asked already.
        let left = learner.library.allQuestions.filter {
          progress.isDue($0.id, at: now.present) && !diary.plan.contains($0.id)
        }
        let askedPoints = Set(diary.plan.compactMap { learner.library.question($0)?.citations.first })
        #expect(
          planned.count(where: \.isNew) <= 5 || left.allSatisfy { askedPoints.contains($0.citations[0]) }, "day \(day)")
      }
      #expect(zip(diary.asked, diary.asked.dropFirst()).allSatisfy { $0.question != $1.question }, "day \(day)")
      #expect(2 * diary.asked.count <= 3 * diary.plan.count, "day \(day)")
      let times = Dictionary(grouping: diary.asked, by: \.question).mapValues(\.count)
      #expect(times.values.allSatisfy { $0 <= 3 }, "day \(day)")
    }
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `a session never has two questions on one point`(seed: UInt64) {
    var learner = SimulatedLearner(library: Self.statements(80), seed: seed)
    for day in 0..<40 {
      let plan = learner.quiz(at: Sample.day(Double(day)), limit: 12, newLimit: 6).plan
      let points = plan.compactMap { learner.library.question($0)?.citations.first }
      #expect(Set(points).count == points.count, "day \(day)")
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `the same seed plans and asks the same questions`(seed: UInt64) {
    var learner = SimulatedLearner(library: Self.statements(60), seed: seed)
    var twin = SimulatedLearner(library: Self.statements(60), seed: seed)
    for day in 0..<20 {
      let first = learner.quiz(at: Sample.day(Double(day)), limit: 10, newLimit: 5)
      let second = twin.quiz(at: Sample.day(Double(day)), limit: 10, newLimit: 5)
      #expect(first.asked.map(\.question) == second.asked.map(\.question))
    }
  }

  @Test(arguments: 0..<2 as Range<UInt64>)
  func `a year of practice keeps recall at the desired retention within three points`(seed: UInt64) {
    var learner = SimulatedLearner(library: Self.statements(400), seed: seed)
    var asked = 0
    var recalled = 0
    for day in 0..<365 {
      for answer in learner.quiz(at: Sample.day(Double(day)), limit: 60, newLimit: 4).asked {
        guard case .review? = answer.before?.schedule?.state else { continue }
        asked += 1
        if answer.isRight { recalled += 1 }
      }
    }
    let recall = Double(recalled) / Double(asked)
    #expect(asked > 1_500)
    #expect((0.87...0.93).contains(recall), "\(recall) over \(asked) answers")
  }

  @Test func `after a long break a session isn't longer than usual and begins with the weakest`() {
    var learner = SimulatedLearner(library: Self.statements(200), seed: 1)
    for day in 0..<30 { _ = learner.quiz(at: Sample.day(Double(day)), limit: 20, newLimit: 6) }
    let now = Sample.day(200)
    let progress = learner.progress
    let diary = learner.quiz(at: now, limit: 10, newLimit: 6)
    #expect(diary.choice.due == 7)
    #expect(diary.choice.new == 3)
    let recalls = diary.plan.prefix(7).map { progress.recall(of: $0, at: now) }
    let weakest = progress.records.keys.map { progress.recall(of: $0, at: now) }.sorted().prefix(14)
    #expect(recalls.allSatisfy { $0 <= weakest.last! + 1e-9 })
  }

  @Test func `drills lower the confusion they're about, more than as many quiz questions do`() {
    let worst = RolePair(Self.cm, Self.smm)
    let start = [worst: 0.8, RolePair(Self.cm, Self.dmm): 0.3, RolePair(Self.smm, Self.dmm): 0.3]
    var left = (drilled: 0.0, quizzed: 0.0)
    for seed: UInt64 in 0..<20 {
      var drilled = SimulatedLearner(library: Self.cases, seed: seed, confusion: start)
      var quizzed = SimulatedLearner(library: Self.cases, seed: seed, confusion: start)
      _ = drilled.quiz(at: Sample.day(0), limit: 12, newLimit: 12)
      _ = quizzed.quiz(at: Sample.day(0), limit: 12, newLimit: 12)
      for day in 1...4 {
        _ = drilled.drill(at: Sample.day(Double(day)), limit: 10)
        _ = quizzed.quiz(at: Sample.day(Double(day)), limit: 10, newLimit: 10)
      }
      #expect(drilled.confusion[worst]! < 0.25, "seed \(seed)")
      left.drilled += drilled.confusion[worst]! / 20
      left.quizzed += quizzed.confusion[worst]! / 20
    }
    #expect(left.drilled < left.quizzed, "\(left)")
  }
}
