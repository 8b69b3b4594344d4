import Localisation
import ProgressStore
import Terminal

/// Learners' remarks on a pack's questions, for its author.
package enum RemarkView {
  package static func blocks(_ entries: [RemarkBook.Entry], wording: Wording) -> [Block] {
    guard !entries.isEmpty else { return [Block(wording(.noRemarks))] }
    return entries.flatMap { entry -> [Block] in
      let at = Timestamp.moment(entry.at).map(wording.time) ?? entry.at
      let heading = Block(
        wording(.remark(kind: entry.kind, question: entry.question, at: at, reason: entry.reason)), hanging: 2)
      guard let given = entry.given, let verdict = entry.verdict else { return [heading] }
      return [
        heading,
        Block(
          wording(.remarkGiven(given: given, verdict: verdict, expected: entry.expected ?? [])), indent: 2, hanging: 4),
      ] + (entry.citations ?? []).map { Block($0, indent: 2, hanging: 4) }
    }
  }
}
