import FSRS
import Grading
import PackReading
import QuestionBank
import Training

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Measures what goes on inside the program, and prints each figure as a line of JSON.
///
/// usage: `measure heart`, or `measure reading FILE`
@main
enum Measure {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    switch (words.first, words.count) {
    case ("heart", 1):
      review()
      try judge()
      choose()
    case ("reading", 2): try read(words[1])
    default:
      print("usage: measure heart | measure reading FILE")
      exit(64)
    }
  }

  private static func report(_ name: String, _ duration: Duration, per count: Int = 1) {
    let (seconds, attoseconds) = duration.components
    let nanoseconds = Double(seconds) * 1e9 + Double(attoseconds) / 1e9
    print("{\"name\":\"\(name)\",\"nanoseconds\":\(nanoseconds / Double(count))}")
  }

  /// One review, with the scheduler of its policy, as each recorded answer is folded.
  private static func review() {
    let count = 1_000_000
    let policy = SchedulePolicy()
    let identifier = "metiers/smm-decide"
    var due = 0.0
    let duration = ContinuousClock().measure {
      var schedule: Schedule?
      for index in 0..<count {
        let rating: Rating = index % 7 == 3 ? .again : .good
        let now = max(due, schedule?.due ?? 0)
        let fuzz = Fuzz(identifier: identifier.utf8, reviewCount: index)
        let next = policy.scheduler.schedule(after: schedule, rating: rating, at: now, fuzz: fuzz)
        due = next.due
        schedule = index % 10 == 9 ? nil : next
        if schedule == nil { due = 0 }
      }
    }
    precondition(due.isFinite)
    report("FSRS, one review as it's called", duration, per: count)
  }

  /// A typed answer of 100 characters that is none of 20 forms of about as many.
  private static func judge() throws {
    let forms = try (0..<20).map { number in
      try AcceptedPattern(
        "la stratégie numéro \(number) fixe les objectifs et le calendrier de la marque sur tous ses réseaux sociaux")
    }
    let gap = Gap(accepted: forms)
    let key = AnswerKey.short(gap, lures: [], elsewhere: Vocabulary())
    let typed =
      "le community manager anime chaque jour la communauté et répond aux abonnés dans les commentaires, voilà"
    precondition(typed.count >= 100)
    let count = 200
    var wrong = 0
    let duration = ContinuousClock().measure {
      for index in 0..<count {
        // Nothing is remembered from one answer to the next.
        if case .judged(let judgement) = key.assess(typed + " \(index)"), judgement.verdict == .wrong { wrong += 1 }
      }
    }
    precondition(wrong == count)
    report("judging a wrong typed answer, 20 forms, 100 characters", duration, per: count)
  }

  /// A session of 10 out of 100,000 questions that were all answered before.
  private static func choose() {
    let count = 100_000
    guard let pack = PackID("mesure") else { return }
    let questions = (0..<count).compactMap { number in
      QuestionID("mesure/q\(number)").map {
        Question(id: $0, topic: "t", prompt: "Question \(number) ?", body: .trueFalse(true))
      }
    }
    let library = Library([Pack(id: pack, title: "Mesure", language: "fr", questions: questions)])
    let events = questions.indices.map { index in
      let at = Moment(milliseconds: 1_700_000_000_000 + Int64(index) * 20_000)
      let review = Review(
        question: questions[index].id, at: at, session: SessionID("s"), mode: .quiz, given: "v", verdict: .right,
        credit: 1, rating: .good, thinkingMilliseconds: 3_000)
      return ProgressEvent(
        id: EventID(device: "mesure", counter: index + 1), at: at, order: index + 1, change: .review(review))
    }
    let progress = Progress(events: events)
    let now = Present(Moment(milliseconds: 1_702_000_000_000), days: .utc())
    let clock = ContinuousClock()
    var chosen = 0
    // The first choice builds whatever is kept between choices.
    _ = Selection(limit: 10).choice(from: library, progress: progress, now: now)
    let rounds = 5
    let duration = clock.measure {
      for _ in 0..<rounds {
        chosen += Selection(limit: 10).choice(from: library, progress: progress, now: now).questions.count
      }
    }
    precondition(chosen == 10 * rounds)
    report("choosing 10 of 100,000 in progress", duration, per: rounds)
  }

  /// Reading a pack, without what `packs check` looks for besides.
  private static func read(_ path: String) throws {
    let bytes = contents(of: path)
    var count = 0
    let duration = try ContinuousClock().measure { count = try PackReader.pack(from: bytes).pack.questions.count }
    precondition(count > 0)
    report("reading", duration)
  }

  private static func contents(of path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while case let count = fread(&piece, 1, piece.count, file), count > 0 { bytes += piece.prefix(count) }
    return bytes
  }
}
