import FSRS
import QuestionBank

/// A question that was answered, in free practice or not, and no more of its record than a choice needs: there may be many.
struct Answered {
  let question: QuestionOutline
  let lesson: LessonID?
  let schedule: Schedule?
  /// How many events there were with the last answer.
  let last: Int
  /// The day of the first answer; nil if there were only answers in free practice.
  let firstDay: Day?
  let isDue: Bool
  /// Whether it's owed today after a miss that the learner was sure of.
  let isGuarded: Bool
  let isMissed: Bool
  /// Whether the learner was sure of the wrong answer.
  let isSureMiss: Bool
  /// Whether it's of the base level and was ever answered right.
  let isKnownBase: Bool

  /// - Parameter record: nil if it was only answered in free practice.
  init(_ question: QuestionOutline, _ record: Progress.Record?, last: Int, now: Present) {
    self.question = question
    self.last = last
    lesson = question.lesson
    schedule = record?.schedule
    firstDay = record?.firstDay
    isDue = record?.isDue(at: now) ?? false
    isGuarded = record?.isGuardDue(on: now.today) ?? false
    isMissed = record?.isMissed ?? false
    isSureMiss = record?.isSureMiss ?? false
    isKnownBase = question.level == .base && record?.everRight ?? false
  }

  /// Whether it was answered outside free practice.
  var isScheduled: Bool { firstDay != nil }
}

/// Some of the answered questions, weakest recall first. They're put in order as they're taken, since few of many are.
///
/// They're in a binary heap: each comes before the two at twice its place (Williams 1964).
struct WeakestFirst: Sequence, IteratorProtocol {
  private let answered: [Answered]
  private var heap: [Entry] = []

  private struct Entry: Comparable {
    let isFirst: Bool
    let recall: Double
    let last: Int
    let place: Int

    static func < (left: Entry, right: Entry) -> Bool {
      if left.isFirst != right.isFirst { return left.isFirst }
      return (left.recall, left.last, left.place) < (right.recall, right.last, right.place)
    }
  }

  /// - Parameters:
  ///   - isWanted: Which of them come.
  ///   - isFirst: Which come before all others.
  init(
    _ answered: [Answered], at now: Moment, where isWanted: (Answered) -> Bool = { _ in true },
    first isFirst: (Answered) -> Bool = { _ in false }
  ) {
    self.answered = answered
    let scheduler = SchedulePolicy().scheduler
    for (place, one) in answered.enumerated() where isWanted(one) {
      let recall = scheduler.retrievability(of: one.schedule, at: now.seconds)
      heap.append(Entry(isFirst: isFirst(one), recall: recall, last: one.last, place: place))
    }
    for place in (0..<heap.count / 2).reversed() { sink(from: place) }
  }

  mutating func next() -> QuestionOutline? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if !heap.isEmpty {
      heap[0] = last
      sink(from: 0)
    }
    return answered[first.place].question
  }

  private mutating func sink(from start: Int) {
    var place = start
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count && heap[child] < heap[least] {
        least = child
      }
      guard least != place else { return }
      heap.swapAt(place, least)
      place = least
    }
  }
}
