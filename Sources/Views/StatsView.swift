import Localisation
import QuestionBank
import Statistics
import Terminal

/// A learner's statistics, with bars that only illustrate the figures beside them.
package struct StatsView {
  package let report: StatsReport
  package let wording: Wording
  package let desiredRetention: Double
  package let drawsUnicode: Bool
  package let width: Int

  package init(report: StatsReport, wording: Wording, desiredRetention: Double, drawsUnicode: Bool, width: Int) {
    self.report = report
    self.wording = wording
    self.desiredRetention = desiredRetention
    self.drawsUnicode = drawsUnicode
    self.width = width
  }

  private static let longestBar = 20
  /// Bars shorter than this are too coarse to help.
  private static let shortestBar = 5
  private static let confusionsShown = 6

  package var blocks: [Block] {
    guard report.reviews > 0 else { return [Block(wording(.stats(.nothingYet)))] + free }
    return overview + free + roles + calibration + confusions + forecast + packs
  }

  private var overview: [Block] {
    let all = report.all
    return [
      Block(wording(.stats(.heading)), .strong),
      Block(
        wording(.stats(.seen(seen: all.seen, questions: all.questions, mastered: all.mastered))), indent: 2,
        hanging: 4),
      Block(
        wording(.stats(.waiting(due: all.due, missed: all.missed)))
          + (all.owed > 0 ? " " + wording(.stats(.owed(all.owed))) : ""), indent: 2, hanging: 4),
      Block(
        wording(
          .stats(
            .retention(
              share: report.retention.share, answers: report.retention.answers, days: StatsReport.retentionDays,
              desired: desiredRetention))), indent: 2, hanging: 4),
    ]
  }

  private var free: [Block] {
    let free = report.free
    guard free.answers > 0 else { return [] }
    return [Block(wording(.stats(.free(right: free.right, answers: free.answers))), indent: 2, hanging: 4)]
  }

  /// Each role on a line, and below it what it's mixed up with.
  private var roles: [Block] {
    guard !report.roles.isEmpty else { return [] }
    let lines = section(
      .stats(.rolesHeading),
      report.roles.map { role in
        (
          role.role.name, Double(role.known) / Double(role.questions),
          wording(.stats(.role(known: role.known, questions: role.questions, recall: role.recall)))
        )
      })
    let confused = report.roles.map { role in
      role.confused.isEmpty
        ? []
        : [
          Block(
            wording(.stats(.mixedUpWith(role.confused.map { ($0.role.name, $0.times) }))), indent: 4, hanging: 6)
        ]
    }
    return lines.prefix(2) + zip(lines.dropFirst(2), confused).flatMap { [$0] + $1 }
  }

  private var calibration: [Block] {
    let groups = [
      (Sentence.Stats.Sureness.sure, report.calibration.sure), (.unmarked, report.calibration.unmarked),
      (.unsure, report.calibration.unsure),
    ].filter { $0.1.answers > 0 }
    return section(
      .stats(.calibrationHeading),
      groups.map { sureness, group in
        (wording(.stats(.sureness(sureness))), group.share ?? 0, wording(.stats(.rightOf(group.right, group.answers))))
      })
  }

  private var confusions: [Block] {
    guard !report.confusions.isEmpty else { return [] }
    return [.gap, Block(wording(.stats(.confusionsHeading)), .strong)]
      + report.confusions.prefix(Self.confusionsShown).map {
        Block(
          wording(.stats(.confusion(asked: $0.asked.name, answered: $0.answered.name, times: $0.times))), indent: 2,
          hanging: 4)
      } + [Block(wording(.stats(.confusionsHint)), indent: 2)]
  }

  private var forecast: [Block] {
    let most = max(1, report.forecast.dueByDay.max() ?? 1)
    return section(
      .stats(.forecastHeading),
      report.forecast.dueByDay.enumerated().map { day, due in
        (wording(.stats(.day(day))), Double(due) / Double(most), "\(due)")
      })
  }

  private var packs: [Block] {
    section(
      .stats(.packsHeading),
      report.packs.map { pack, mastery in
        (
          pack.id.text, Double(mastery.seen) / Double(max(1, mastery.questions)),
          wording(.stats(.packLine(seen: mastery.seen, questions: mastery.questions, mastered: mastery.mastered)))
        )
      })
  }

  /// A heading, then for each row its name, a bar and its figures.
  private func section(_ heading: Sentence, _ rows: [(name: String, share: Double, figures: String)]) -> [Block] {
    let names = rows.map { DisplayWidth.columns($0.name) }.max() ?? 0
    let figures = rows.map { DisplayWidth.columns($0.figures) }.max() ?? 0
    let room = min(Self.longestBar, width - 4 - names - figures)
    return [.gap, Block(wording(heading), .strong)]
      + rows.map { row in
        let padding = String(repeating: "\u{A0}", count: names - DisplayWidth.columns(row.name))
        let bar = room < Self.shortestBar ? "" : bar(row.share, length: room) + " "
        return Block("\(row.name)\(padding) \(bar)\(row.figures)", indent: 2, hanging: 4)
      }
  }

  private func bar(_ share: Double, length: Int) -> String {
    let filled = min(length, max(0, Int((share * Double(length)).rounded())))
    let (full, empty) = drawsUnicode ? ("█", "░") : ("#", ".")
    return String(repeating: full, count: filled) + String(repeating: empty, count: length - filled)
  }
}
