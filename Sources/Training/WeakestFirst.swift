import FSRS
import QuestionBank

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
