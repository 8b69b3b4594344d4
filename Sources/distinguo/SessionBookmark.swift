import DurableFiles
import ProgressStore
import QuestionBank
import SafeText
import Training

import struct Foundation.Data
import class Foundation.JSONDecoder

/// A session that is open, so that it can be taken up again when it was left in the middle: what it asks, not what was
/// answered, which is in the progress.
struct SessionBookmark: Codable, Hashable, Sendable {
  var version = 1
  var session: String
  var mode: String
  var seed: UInt64
  /// In the order asked.
  var questions: [String]
  var free: Bool
  var retention: Double
  var maximumInterval: Int
  var fuzz: Bool
  var minutes: Int?
  var pass: Double?
  /// The roles that a drill tells apart.
  var roles: [String]?
  /// How long the session was open when it was left, in milliseconds.
  var elapsed: Int64?
  /// The number of the question at which it was left, and of how many. A session that was killed has none.
  var number: Int?
  var total: Int?
  /// Whether it was offered already: nobody is asked twice.
  var wasOffered = false

  init(_ plan: Session.Plan, seed: UInt64, contrast: Contrast?) {
    session = plan.id.text
    mode = plan.mode.rawValue
    self.seed = seed
    questions = plan.presentations.map(\.question.id.description)
    free = plan.isFree
    retention = plan.policy.retention
    maximumInterval = plan.policy.maximumIntervalInDays
    fuzz = plan.policy.isFuzzed
    minutes = plan.exam?.minutes
    pass = plan.exam?.passPercent
    roles = contrast.map { [$0.first.id.text, $0.second.id.text] }
  }

  var isExam: Bool { mode == Mode.exam.rawValue }

  /// The plan that the session had; questions that are no longer in the library are left out.
  func plan(in library: Library) -> Session.Plan? {
    guard let mode = Mode(rawValue: mode) else { return nil }
    return Session.Plan(
      id: SessionID(session), mode: mode,
      questions: questions.compactMap { QuestionID($0).flatMap(library.question) }, library: library, seed: seed,
      policy: SchedulePolicy(retention: retention, maximumIntervalInDays: maximumInterval, isFuzzed: fuzz),
      isFree: free, exam: isExam ? ExamRules(minutes: minutes, passPercent: pass) : nil)
  }

  /// Whether something is left to ask, as far as can be told without reading every answer: not what was to come back
  /// when it was killed.
  func isUnfinished(_ progress: Progress) -> Bool {
    number != nil
      || questions.contains { QuestionID($0).flatMap { progress.records[$0]?.lastSession.text } != session }
  }

  /// The bookmark of the session while it is open: who kills it leaves this.
  var opened: SessionBookmark {
    var bookmark = self
    (bookmark.number, bookmark.total, bookmark.wasOffered) = (nil, nil, false)
    return bookmark
  }

  /// The bookmark of the session as it was left.
  func left(_ session: Session) -> SessionBookmark {
    var bookmark = opened
    (bookmark.elapsed, bookmark.number, bookmark.total) = (session.elapsedMilliseconds, session.number, session.total)
    return bookmark
  }
}

/// Where sessions that are open are kept: a quiz, review or drill in one file, an exam in another, so that practice in
/// between does not lose it.
struct SessionBookmarks {
  /// nil where there is no place for them.
  private let folder: String?

  init(folder: String?) {
    self.folder = folder
  }

  /// Takes away what a run that was killed left beside the bookmarks.
  func tidy() {
    for isExam in [false, true] { path(isExam: isExam).map(AtomicFile.removeLeftovers) }
  }

  /// The bookmark that is there; one that cannot be read is none.
  func read(isExam: Bool) -> SessionBookmark? {
    guard let path = path(isExam: isExam), let bytes = try? OpenFile(path, .read).bytes(limit: 10_000_000)
    else { return nil }
    let bookmark = try? JSONDecoder().decode(SessionBookmark.self, from: Data(bytes))
    return bookmark.flatMap { $0.version == 1 && $0.isExam == isExam ? $0 : nil }
  }

  /// Keeps a bookmark. That it cannot be kept is no reason to stop: the answers are safe without it.
  func keep(_ bookmark: SessionBookmark) {
    guard let folder, let path = path(isExam: bookmark.isExam), let text = try? JSONText.line(bookmark) else { return }
    try? Folder.make(folder)
    try? AtomicFile.replace(path, with: Array(text.utf8))
  }

  /// Forgets a session, unless another prompt has begun one since.
  func remove(_ bookmark: SessionBookmark) {
    guard read(isExam: bookmark.isExam)?.session == bookmark.session, let path = path(isExam: bookmark.isExam)
    else { return }
    try? Folder.remove(path)
  }

  private func path(isExam: Bool) -> String? { folder.map { $0 + (isExam ? "/exam.json" : "/session.json") } }
}
