import ArgumentParser
import Localisation
import ProgressStore
import QuestionBank
import SafeText
import Terminal
import Training
import Usage

/// `progress`: the learner's file.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    subcommands: [
      ProgressShow.self, ProgressPath.self, ProgressMerge.self, ProgressVerify.self, ProgressRestore.self,
      ProgressUndo.self, ProgressReset.self, ProgressExport.self,
    ],
    defaultSubcommand: ProgressShow.self, helpNames: [])
}

/// `progress show`: what is known, in numbers.
struct ProgressShow: Command {
  static let configuration = CommandConfiguration(commandName: "show", helpNames: [], aliases: ["montrer"])
  @OptionGroup var everywhere: EverywhereOptions
  @Flag var json = false

  var isPaged: Bool { true }

  func perform(at desk: Desk) throws -> ExitStatus {
    let known = try desk.readProgress()
    let progress = known.progress
    let now = desk.now()
    if json {
      desk.screen.write(try JSONText.line(ProgressReport(progress, path: known.path, now: now)))
    } else {
      desk.show([
        Block(desk.wording(.progressPath(known.path))),
        Block(
          desk.wording(
            .progressCounts(
              reviews: progress.reviewCount, seen: progress.records.count, due: progress.dueCount(at: now),
              missed: progress.missed.count))),
      ])
    }
    return .done
  }
}

/// `progress path`: where the file is.
struct ProgressPath: Command {
  static let configuration = CommandConfiguration(commandName: "path", helpNames: [], aliases: ["chemin"])
  @OptionGroup var everywhere: EverywhereOptions

  func perform(at desk: Desk) throws -> ExitStatus {
    desk.show([.verbatim(try desk.places().progress)])
    return .done
  }
}
