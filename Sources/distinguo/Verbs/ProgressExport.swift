import Interchange
import Localisation
import Parallel
import ProgressStore
import QuestionBank
import SafeText
import Terminal
import Training
import Usage

/// `progress export [FILE]`: the reviews for people and for other programs. What was undone or reset is left out.
struct ProgressExport {
  private let request: Request
  private let run: Run

  private enum Format: String {
    case csv, jsonl, xapi
  }

  init(_ request: Request, in run: Run) {
    self.request = request
    self.run = run
  }

  /// Writes the export to the file that was named, or to standard output.
  func write() throws -> ExitStatus {
    let format = request[.format].flatMap(Format.init) ?? .csv
    let actor = try actor()
    let base = try base()
    let library = try run.library()
    let known = try run.readProgress()
    let history = try run.history(of: known)
    let reviews = history.reviews(known.renaming)
    let sessions = history.sessions
    var path: String?
    try tellingHowFar(reviews.count) { told in
      path = try run.write(to: request.operands.first) { write in
        try self.write(reviews, sessions, format, actor, base, library, telling: told, to: write)
      }
    }
    if let path { run.say(.progressExported(reviews: reviews.count, path: path), hanging: 2) }
    return .done
  }

  /// Writes with a progress line.
  ///
  /// - Parameter body: Writes the pieces. It's passed a function to call after each.
  private func tellingHowFar(_ count: Int, _ body: (() -> Void) throws -> Void) rethrows {
    try run.working(.exporting(percent: 0)) { say in
      var written = 0
      try body {
        written += 1
        if written.isMultiple(of: 500) { say(.exporting(percent: min(100, 100 * written / max(1, count)))) }
      }
    }
  }

  /// Passes the export on, many lines or statements at a time.
  private func write(
    _ reviews: CountedReviews, _ sessions: [SessionID: (start: SessionStart, end: SessionEnd?)], _ format: Format,
    _ actor: XAPIActor, _ base: String, _ library: Library, telling told: () -> Void,
    to write: (String) throws -> Void
  ) throws {
    func each(_ line: @escaping @Sendable (CountedReview) throws -> String) throws {
      var lines = ParallelTexts<(id: EventID, review: Review)> {
        try line(
          CountedReview(
            id: $0.id, review: $0.review, timestamp: Timestamp.milliseconds($0.review.at),
            question: library.question($0.review.question)))
      }
      for counted in reviews {
        try lines.add(counted, to: write)
        told()
      }
      try lines.finish(to: write)
    }
    switch format {
    case .csv:
      try write(ReviewsCSV.header)
      try each { ReviewsCSV.line($0) }
    case .jsonl: try each { try JSONText.text(ReviewsJSONLines($0)) + "\n" }
    case .xapi:
      // An array with one statement per line, ready for a learning record store.
      var export = XAPIExport(actor: actor, library: library, activityBase: base)
      var lines = ParallelTexts<(separator: String, statement: XAPIStatement)> {
        try $0.separator + JSONText.text($0.statement)
      }
      var separator = "[\n"
      try export.write(reviews, sessions: sessions, timestamp: Timestamp.milliseconds) { statement in
        try lines.add((separator, statement), to: write)
        separator = ",\n"
        told()
      }
      try lines.finish(to: write)
      try write(reviews.count == 0 ? "[]\n" : "\n]\n")
    }
  }
}

// MARK: - Options

extension ProgressExport {
  /// The learner named by the options; anonymous by default.
  private func actor() throws(Fault) -> XAPIActor {
    // A blank name isn't a name.
    let (actorName, actorMailbox, actorAccount) = (request[.actorName], request[.actorMailbox], request[.actorAccount])
    if actorName?.allSatisfy(\.isWhitespace) == true { throw .missingValue(option: OptionName.actorName.flag) }
    if actorMailbox != nil && actorAccount != nil {
      throw .optionsExclude(OptionName.actorMailbox.flag, OptionName.actorAccount.flag)
    }
    if let actorMailbox {
      guard let mailbox = XAPIActor.Identity(mailbox: actorMailbox) else {
        throw .invalidValue(
          option: OptionName.actorMailbox.flag, value: actorMailbox, allowed: ["name@example.org"], nearest: nil)
      }
      return XAPIActor(name: actorName, identity: mailbox)
    }
    if let actorAccount {
      guard let account = XAPIActor.Identity(account: actorAccount) else {
        throw .invalidValue(
          option: OptionName.actorAccount.flag, value: actorAccount, allowed: ["https://example.org,NAME"],
          nearest: nil)
      }
      return XAPIActor(name: actorName, identity: account)
    }
    return XAPIActor(name: actorName)
  }

  private func base() throws(Fault) -> String {
    guard let activityBase = request[.activityBase] else { return XAPIName.base }
    guard let base = XAPIName.activityBase(activityBase) else {
      throw .invalidValue(
        option: OptionName.activityBase.flag, value: activityBase, allowed: ["https://example.org/distinguo/"],
        nearest: nil)
    }
    return base
  }
}
