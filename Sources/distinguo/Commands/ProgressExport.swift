import ArgumentParser
import DurableFiles
import Interchange
import Localisation
import ProgressStore
import QuestionBank
import SafeText
import Terminal
import Training
import Usage

/// `progress export [FILE]`: the reviews for people and for other programs. What was undone or reset is left out.
struct ProgressExport: Command {
  static let configuration = CommandConfiguration(commandName: "export", helpNames: [], aliases: ["exporter"])
  @OptionGroup var everywhere: EverywhereOptions
  @Option var format: String?
  @Option var actorName: String?
  @Option(name: .customLong("actor-mbox")) var actorMailbox: String?
  @Option var actorAccount: String?
  @Option var activityBase: String?
  @Argument var file: String?

  private enum Format: String, CaseIterable {
    case csv, jsonl, xapi
  }

  var isPaged: Bool { true }

  func perform(at desk: Desk) throws -> ExitStatus {
    let format = try chosenFormat()
    let actor = try actor()
    let base = try base()
    let library = try desk.library()
    let known = try desk.readProgress()
    let reviews = try desk.history(of: known).reviews
    guard let file, file != "-" else {
      let screen = desk.screen
      // What a learner typed or a pack says must not drive a terminal; programs get it as it is.
      let isTerminal = desk.environment.outputIsTerminal
      do {
        try tellingHowFar(reviews.count, at: desk) { told in
          try write(reviews, format, actor, base, library) { text in
            guard !screen.isUnread else { throw NobodyReads() }
            screen.write(isTerminal ? Sanitiser.visible(text.replacing("\r\n", with: "\n")) : text)
            told()
          }
        }
      } catch is NobodyReads {}
      return .done
    }
    try Self.protect(file, progress: known.path)
    try tellingHowFar(reviews.count, at: desk) { told in
      try AtomicFile.replace(file, failingAs: { Fault.output($0) as any Error }) { open in
        try write(reviews, format, actor, base, library) { text in
          do throws(SystemFault) { try open.write(Array(text.utf8)) } catch { throw Fault.output(error) }
          told()
        }
      }
    }
    desk.show([Block(desk.wording(.progressExported(reviews: reviews.count, path: file)), hanging: 2)])
    return .done
  }

  /// The reader of a pipe has gone away; the rest is for nobody.
  private struct NobodyReads: Error {}

  /// Writes, and says from time to time how far that has come.
  ///
  /// - Parameter body: Is given what to call with every piece that is written.
  private func tellingHowFar(_ count: Int, at desk: Desk, _ body: (() -> Void) throws -> Void) rethrows {
    try desk.working(.exporting(percent: 0)) { say in
      var written = 0
      try body {
        written += 1
        if written.isMultiple(of: 500) { say(.exporting(percent: min(100, 100 * written / max(1, count)))) }
      }
    }
  }

  /// Refuses to write over the learner's own files, and over what is no file.
  private static func protect(_ file: String, progress: String) throws(Fault) {
    let target = AtomicFile.resolved(file)
    let own = AtomicFile.resolved(progress)
    let stem = own.hasSuffix(".json") ? String(own.dropLast(5)) : own
    if target == own || target.hasPrefix(stem + ".") { throw .exportOverProgress(file) }
    switch FileStatus(of: target)?.kind {
    case nil, .file: break
    case .directory: throw .output(SystemFault(.open, file, .isDirectory))
    default: throw .output(SystemFault(.open, file, .notRegularFile))
    }
  }

  /// Hands on the export, a line or a statement at a time.
  private func write(
    _ reviews: [(id: EventID, review: Review)], _ format: Format, _ actor: XAPIActor, _ base: String,
    _ library: Library, to write: (String) throws -> Void
  ) throws {
    switch format {
    case .csv:
      try write(ReviewsCSV.header)
      for (id, review) in reviews { try write(ReviewsCSV.line(Self.counted(id, review, library))) }
    case .jsonl:
      for (id, review) in reviews {
        try write(try JSONText.line(ReviewsJSONLines(Self.counted(id, review, library))))
      }
    case .xapi:
      // An array, which a learning record store takes as it is; a statement a line.
      var export = XAPIExport(actor: actor, library: library, activityBase: base)
      var separator = "[\n"
      try export.write(reviews, timestamp: Timestamp.milliseconds) { statement in
        try write(separator + (try JSONText.line(statement)).dropLast())
        separator = ",\n"
      }
      try write(reviews.isEmpty ? "[]\n" : "\n]\n")
    }
  }

  private static func counted(_ id: EventID, _ review: Review, _ library: Library) -> CountedReview {
    CountedReview(
      id: id, review: review, timestamp: Timestamp.milliseconds(review.at),
      question: library.question(review.question))
  }
}

// MARK: - Options

extension ProgressExport {
  private func chosenFormat() throws(Fault) -> Format {
    guard let format else { return .csv }
    guard let chosen = Format(rawValue: format) else {
      let allowed = Format.allCases.map(\.rawValue)
      throw .invalidValue(
        option: OptionName.format.flag, value: format, allowed: allowed, nearest: nearest(to: format, among: allowed))
    }
    return chosen
  }

  /// The learner as the options tell; who says nothing stays anonymous.
  private func actor() throws(Fault) -> XAPIActor {
    // An empty name would be no name.
    if actorName?.allSatisfy(\.isWhitespace) == true { throw .missingValue(option: OptionName.actorName.flag) }
    if actorMailbox != nil && actorAccount != nil {
      throw .usage(detail: "\(OptionName.actorMailbox.flag), \(OptionName.actorAccount.flag)")
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
    guard let activityBase else { return XAPIName.base }
    guard let base = XAPIName.activityBase(activityBase) else {
      throw .invalidValue(
        option: OptionName.activityBase.flag, value: activityBase, allowed: ["https://example.org/distinguo/"],
        nearest: nil)
    }
    return base
  }
}
