import Localisation
import ProgressStore
import Terminal
import Training
import Usage

/// `progress merge FILE…`: adds everything that other copies of the file have.
extension Run {
  func mergeProgress(_ request: Request) throws -> ExitStatus {
    let files = request.operands
    // Everything is read and checked before anything is written.
    var given: [(path: String, history: History)] = []
    var doubtful: [String] = []
    try working(.merging(done: 0, total: files.count)) { say in
      for (index, path) in files.enumerated() {
        say(.merging(done: index, total: files.count))
        do throws(ProgressFault) {
          let (history, alteration) = try Merge.history(at: path)
          given.append((path, history))
          if alteration?.isDoubtful == true { doubtful.append(path) }
        } catch {
          throw Fault.givenProgress(error)
        }
      }
    }
    if let output = request[.output] {
      let status = try unite(given, into: output)
      for path in doubtful { warn(.mergedDoubtful(path: path, canBeUndone: false)) }
      return status
    }
    let store = try progressFile()
    let now = present()
    let due = self.due(store.progress, now)
    let merge: Merge
    do {
      merge = try working(.savingProgress) { _ throws(ProgressFault) in
        var merge = Merge(try store.history())
        for one in given { merge.add(one.history) }
        if merge.added.contains(where: { $0 > 0 }) { try store.merge(merge.history.events) }
        return merge
      }
    } catch {
      throw fault(error)
    }
    tell(merge, given.map(\.path), due: (due, self.due(store.progress, now)))
    for path in doubtful {
      warn(.mergedDoubtful(path: path, canBeUndone: true), command: command("progress undo"))
    }
    for one in given {
      do {
        if let kept = try ConflictCopies.putAway(one.path, of: store.path) {
          show([Block(wording(.copyPutAway(path: kept)))])
        }
      } catch {
        // It's merged all the same, and is offered again.
        warn(.notice(.notTidied(.system(error))))
      }
    }
    return .done
  }

  /// Merges files among themselves, for programs that want a file rather than this learner's progress.
  private func unite(_ given: [(path: String, history: History)], into output: String) throws
    -> ExitStatus
  {
    guard let first = given.first else { throw Fault.missingArgument(.file, of: .subcommand(.progressMerge)) }
    var merge = Merge(first.history)
    for one in given.dropFirst() { merge.add(one.history) }
    let bytes: [UInt8]
    do {
      bytes = try working(.savingProgress) { _ throws(ProgressFault) in try merge.bytes(for: output) }
    } catch {
      throw Fault.progress(error)
    }
    // What was merged isn't told in the middle of the file itself.
    guard try write(to: output, { write in try write(String(decoding: bytes, as: UTF8.self)) }) != nil else {
      return .done
    }
    let now = present()
    let due = (self.due(first.history.progress, now), self.due(merge.history.progress, now))
    tell(merge, given.dropFirst().map(\.path), due: due)
    return .done
  }

  private func tell(_ merge: Merge, _ paths: [String], due: (before: Int, after: Int)) {
    for (index, path) in paths.enumerated() {
      show([
        Block(
          wording(
            .mergedFile(
              path: path, events: merge.sizes[index + 1], common: merge.common[index], added: merge.added[index])))
      ])
    }
    show([
      Block(
        wording(
          .mergedTotal(
            before: merge.sizes[0], after: merge.history.events.count, dueBefore: due.before, dueAfter: due.after)))
    ])
    let shared = merge.history.sharedNames
    if !shared.isEmpty { warn(.sharedNames(count: shared.count, first: shared[0].description)) }
  }

  private func due(_ progress: Progress, _ now: Present) -> Int {
    (quietLibrary().map(progress.atHand) ?? progress).dueCount(at: now)
  }
}
