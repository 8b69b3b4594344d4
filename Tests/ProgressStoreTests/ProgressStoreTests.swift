import DurableFiles
import Foundation
import Grading
import QuestionBank
import Testing
import Training

@testable import ProgressStore

@Suite struct ProgressStoreTests {
  @Suite struct Keeping {
    @Test func `opening an empty place creates a folder but no file`() throws {
      let folder = try ScratchFolder()
      let store = try ProgressStore(path: folder("a/b/progress.json"), device: "a")
      #expect(try store.events.isEmpty)
      #expect(folder.bytes(of: "a/b/progress.json") == nil)
      #expect(try folder.permissions(of: "a") == 0o700)
      #expect(try folder.permissions(of: "a/b") == 0o700)
    }

    @Test func `an answer is on disk as soon as it's recorded`() throws {
      let folder = try ScratchFolder()
      let store = try ProgressStore(path: folder("progress.json"), device: "a")
      for count in 1...3 {
        try store.record(.review(Sample.review(minute: Int64(count))), at: Sample.minute(Int64(count)))
        // What a crash right now would leave behind.
        let left = try folder.copy("progress.json", "progress.journal")
        let other = try ProgressStore(path: left("progress.json"), device: "b")
        #expect(try other.events == store.events)
        #expect(try other.events.count == count)
      }
    }

    @Test func `folding empties the journal and keeps everything`() throws {
      let folder = try ScratchFolder()
      let store = try ProgressStore(path: folder("progress.json"), device: "a")
      try store.record(all: Sample.changes)
      let events = try store.events
      try store.fold()
      #expect(folder.bytes(of: "progress.journal") == [])
      #expect(try store.events == events)
      #expect(folder.bytes(of: "progress.json") == (try ProgressFile.bytes(of: store.history())))
      #expect(try ProgressStore(path: folder("progress.json"), device: "a").events == events)
    }

    @Test func `what an earlier run left in the journal counts, and moves into the file when the next one ends`() throws
    {
      let folder = try ScratchFolder()
      let first = try ProgressStore(path: folder("progress.json"), device: "a")
      try first.record(all: Sample.changes)
      try first.fold()
      let killed = try ProgressStore(path: folder("progress.json"), device: "a")
      try killed.record(.review(Sample.review()), at: Sample.minute(9))
      let (file, journal) = (folder.bytes(of: "progress.json"), folder.bytes(of: "progress.journal"))
      let store = try ProgressStore(path: folder("progress.json"), device: "a")
      #expect(try store.events.count == 8)
      #expect(folder.bytes(of: "progress.json") == file)
      #expect(folder.bytes(of: "progress.journal") == journal)
      try store.fold()
      #expect(folder.bytes(of: "progress.journal") == [])
      #expect(folder.bytes(of: "progress.json") == (try ProgressFile.bytes(of: store.history())))
    }

    @Test func `what the archive hasn't a list of is folded at once`() throws {
      let folder = try ScratchFolder()
      try ProgressStore(path: folder("progress.json"), device: "a").record(all: Sample.changes)
      let store = try ProgressStore(path: folder("progress.json"), device: "a")
      #expect(try store.events.count == 7)
      #expect(folder.bytes(of: "progress.journal") == [])
      #expect(folder.bytes(of: "progress.json") == (try ProgressFile.bytes(of: store.history())))
    }

    @Test func `folding keeps the previous file under another name`() throws {
      let folder = try ScratchFolder()
      let store = try ProgressStore(path: folder("progress.json"), device: "a")
      try store.record(.review(Sample.review()), at: Sample.minute(0))
      try store.fold()
      let before = folder.bytes(of: "progress.json")
      try store.record(.review(Sample.review(minute: 1)), at: Sample.minute(1))
      try store.fold()
      #expect(folder.bytes(of: "progress.json.bak") == before)
    }

    @Test func `folding with nothing new leaves the file as it is`() throws {
      let folder = try ScratchFolder()
      let store = try ProgressStore(path: folder("progress.json"), device: "a")
      try store.fold()
      #expect(folder.bytes(of: "progress.json") == nil)
    }

    @Test func `after a crash between writing the file and emptying the journal, every answer counts once`() throws {
      let folder = try ScratchFolder()
      let store = try ProgressStore(path: folder("progress.json"), device: "a")
      try store.record(all: Sample.changes)
      let journal = try #require(folder.bytes(of: "progress.journal"))
      try store.fold()
      try folder.write(journal, to: "progress.journal")
      let after = try ProgressStore(path: folder("progress.json"), device: "a")
      #expect(try after.events == store.events)
      #expect(after.progress.records == store.progress.records)
      #expect(after.nextName == "a-8")
    }

    @Test func `the events since a session's beginning are read from the end of the file`() throws {
      let folder = try ScratchFolder()
      let store = try ProgressStore(path: folder("progress.json"), device: "a")
      func begin(_ session: String) -> ProgressEvent.Change {
        .sessionBegan(SessionStart(session: SessionID(session), mode: .quiz, seed: 1, planned: 20, exam: nil))
      }
      func answers(_ minutes: Range<Int>) -> [ProgressEvent.Change] {
        minutes.map { .review(Sample.review(minute: Int64($0))) }
      }
      // More than is read at first, and less.
      try store.record(
        [begin("a-1")] + answers(1..<1_000) + [begin("a-1001")] + answers(1_001..<1_020), at: Sample.minute(0))
      try store.fold()
      let again = try ProgressStore(path: folder("progress.json"), device: "a")
      try again.record(.review(Sample.review(minute: 2_000)), at: Sample.minute(2_000))
      let all = try again.events
      let last = try again.history(since: SessionID("a-1001")).events
      #expect(last == all.suffix(last.count))
      #expect((21..<500).contains(last.count))
      #expect(last.contains { $0.id.description == "a-1001" })
      #expect(try again.history(since: SessionID("a-1")).events == all)
      #expect(try again.history(since: SessionID("b-1")).events == all)
    }

    @Test func `an answer is taken back without reading the events of other questions`() throws {
      let folder = try ScratchFolder()
      let store = try ProgressStore(path: folder("progress.json"), device: "a")
      let reviews = (0..<700).map {
        Sample.review("roles/q\($0 % 7)", $0 % 3 == 0 ? .wrong : .right, minute: Int64($0))
      }
      try store.record(all: reviews.map { .review($0) })
      try store.record(.reset(.question(QuestionID("roles/q2")!)), at: Sample.minute(700))
      try store.fold()
      for _ in 0..<3 {
        let again = try ProgressStore(path: folder("progress.json"), device: "a")
        // A reset takes reading everything, an answer doesn't.
        let last = try #require(try again.lastChange()?.events.first)
        try again.record(.undo(last.reference), at: Sample.minute(800))
        #expect(again.loaded.holdsHistory == last.isReset)
        #expect(try again.progress == again.history().progress)
        try again.fold()
        #expect(Verification(of: folder("progress.json")).findings == [])
      }
      #expect(try ProgressFile.history(at: folder("progress.json")).lastCounted?.id.description == "a-698")
    }

    @Test func `which of version 0.1's answers was last is found by looking at all of them`() throws {
      let folder = try ScratchFolder()
      // By its number the second comes after the first, and so after what the other device had seen by then.
      let events = [("a-1", 50), ("a-2", 0), ("b-1", 20)].map { id, minute in
        ProgressEvent(
          id: EventID(id)!, at: Sample.minute(Int64(minute)), order: nil,
          change: .review(Sample.review(minute: Int64(minute))))
      }
      try folder.write(try ProgressFile.bytes(of: History(events: events)), to: "progress.json")
      let store = try ProgressStore(path: folder("progress.json"), device: "c")
      #expect(try store.lastChange()?.events.map(\.id.description) == ["a-2"])
      let tail = try ProgressFile.intact(at: folder("progress.json")).flatMap { intact in
        try ProgressFile.lastEvents(of: intact, in: OpenFile(folder("progress.json"), .read)) { _ in true }
      }
      #expect(tail == nil)
    }

    @Test func `taking back an answer to a question that's called otherwise now comes to the same`() throws {
      let folder = try ScratchFolder()
      let store = try ProgressStore(path: folder("progress.json"), device: "a")
      try store.record(all: [
        .review(Sample.review("roles/old", .wrong)), .review(Sample.review("roles/new", minute: 1)),
        .review(Sample.review("roles/old", minute: 2)),
      ])
      try store.rename(Renaming([QuestionID("roles/old")!: QuestionID("roles/new")!]))
      try store.fold()
      let again = try ProgressStore(path: folder("progress.json"), device: "a")
      try again.record(.undo(try #require(try again.lastChange()).events[0].reference), at: Sample.minute(3))
      #expect(again.progress.records[QuestionID("roles/new")!]?.reviews == 2)
      #expect(try again.progress == again.history().progress(again.progress.renaming))
    }

    @Test func `each device numbers its events onwards from run to run`() throws {
      let folder = try ScratchFolder()
      let path = folder("progress.json")
      #expect(try ProgressStore(path: path, device: "a").nextName == "a-1")
      try ProgressStore(path: path, device: "a").record(all: Sample.changes)
      #expect(try ProgressStore(path: path, device: "a").nextName == "a-8")
      #expect(try ProgressStore(path: path, device: "b").nextName == "b-1")
    }

    @Test func `the files are private to their owner`() throws {
      let folder = try ScratchFolder()
      let store = try ProgressStore(path: folder("x/progress.json"), device: "a")
      try store.record(.review(Sample.review()), at: Sample.minute(0))
      #expect(try folder.permissions(of: "x/progress.journal") == 0o600)
      try store.fold()
      #expect(try folder.permissions(of: "x") == 0o700)
      #expect(try folder.permissions(of: "x/progress.json") == 0o600)
      #expect(try folder.permissions(of: "x/progress.lock") == 0o600)
    }

    @Test func `no temporary file is left behind`() throws {
      let folder = try ScratchFolder()
      let store = try ProgressStore(path: folder("progress.json"), device: "a")
      try store.record(all: Sample.changes)
      try store.fold()
      #expect(
        try Folder.names(in: folder.path)
          == ["progress.backups", "progress.journal", "progress.json", "progress.lock"])
    }
  }

  @Suite struct Mending {
    @Test func `a torn tail is cut and reported, wherever it's torn`() throws {
      let folder = try ScratchFolder()
      let store = try ProgressStore(path: folder("progress.json"), device: "a")
      try store.record(all: Sample.changes)
      let journal = try #require(folder.bytes(of: "progress.journal"))
      let sound = try #require(journal.dropLast().lastIndex(of: 10)) + 1
      for length in sound..<journal.count {
        let crashed = try ScratchFolder()
        try crashed.write(Array(journal.prefix(length)), to: "progress.journal")
        let reopened = try ProgressStore(path: crashed("progress.json"), device: "a")
        #expect(reopened.notices.contains(.tornTail) == (length > sound))
        #expect(try reopened.events == Array(store.events.dropLast()))
        #expect(try reopened.record(.review(Sample.review()), at: Sample.minute(9)) == EventID("a-7"))
        let again = try ProgressStore(path: crashed("progress.json"), device: "a")
        #expect(!again.notices.contains(.tornTail))
        #expect(try again.events.count == 7)
      }
    }

    @Test func `a journal that's only a torn tail is cut by the next answer`() throws {
      let folder = try ScratchFolder()
      try folder.write("1234", to: "progress.journal")
      let store = try ProgressStore(path: folder("progress.json"), device: "a")
      #expect(store.notices.contains(.tornTail))
      try store.record(.review(Sample.review()), at: Sample.minute(0))
      #expect(try ProgressStore(path: folder("progress.json"), device: "a").eventNames == ["a-1"])
    }

    @Test func `a damaged last line that was whole is kept, told, and its number isn't used again`() throws {
      let folder = try ScratchFolder()
      let path = folder("progress.json")
      try ProgressStore(path: path, device: "a").record(all: Sample.changes)
      var journal = try #require(folder.bytes(of: "progress.journal"))
      journal[journal.count - 5] ^= 1
      try folder.write(journal, to: "progress.journal")
      let copy = folder("progress.journal.damaged-2026-11-22T10-09-00.000Z")
      #expect(Verification(of: path).findings == [.damagedLine(path: folder("progress.journal"))])
      let store = try ProgressStore(path: path, device: "a", now: { Sample.minute(9) })
      #expect(store.notices == [.damagedLine(copy: copy)])
      #expect(folder.bytes(of: "progress.journal.damaged-2026-11-22T10-09-00.000Z") == journal)
      #expect(try store.events.count == 6)
      #expect(store.nextName.hasPrefix("ax"))
    }

    @Test func `a journal damaged in the middle is refused with its line and left as it is`() throws {
      let folder = try ScratchFolder()
      try ProgressStore(path: folder("progress.json"), device: "a").record(all: Sample.changes)
      var journal = try #require(folder.bytes(of: "progress.journal"))
      journal[try #require(journal.firstIndex(of: 10)) + 20] ^= 4
      try folder.write(journal, to: "progress.journal")
      #expect(throws: ProgressFault.damaged(path: folder("progress.journal"), line: 2, problem: "CRC")) {
        try ProgressStore(path: folder("progress.json"), device: "a")
      }
      #expect(folder.bytes(of: "progress.journal") == journal)
    }

    @Test func `a file from a later version is refused and left as it is`() throws {
      let folder = try ScratchFolder()
      let text = "{\"version\":3,\"answers\":[]}"
      try folder.write(text, to: "progress.json")
      #expect(throws: ProgressFault.newerVersion(path: folder("progress.json"), version: 3)) {
        try ProgressStore(path: folder("progress.json"), device: "a")
      }
      #expect(folder.text(of: "progress.json") == text)
    }

    @Test func `a damaged file is refused with its line and left as it is`() throws {
      let folder = try ScratchFolder()
      let text = "{\"version\":1,\n\"events\":[\n{]}\n"
      try folder.write(text, to: "progress.json")
      let fault = #expect(throws: ProgressFault.self) {
        try ProgressStore(path: folder("progress.json"), device: "a")
      }
      guard case .damaged(folder("progress.json"), 3, _)? = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
      #expect(folder.text(of: "progress.json") == text)
    }

    @Test func `a file damaged while a store is open isn't overwritten`() throws {
      let folder = try ScratchFolder()
      let store = try ProgressStore(path: folder("progress.json"), device: "a")
      try store.record(.review(Sample.review()), at: Sample.minute(0))
      try folder.write("{\"version\":1,", to: "progress.json")
      #expect(throws: ProgressFault.self) { try store.fold() }
      #expect(throws: ProgressFault.self) { try store.record(.review(Sample.review()), at: Sample.minute(1)) }
      #expect(folder.text(of: "progress.json") == "{\"version\":1,")
    }

    @Test func `an answer that couldn't be saved still counts, and is saved with the next one`() throws {
      let folder = try ScratchFolder()
      let store = try ProgressStore(path: folder("progress.json"), device: "a")
      try Folder.make(folder("progress.journal"))
      #expect(throws: ProgressFault.self) { try store.record(.review(Sample.review()), at: Sample.minute(0)) }
      // Another process might take the shared device's next number before this is written.
      let device = try #require(store.unsaved.first).id.device
      #expect(device.hasPrefix("ax"))
      #expect(store.unsaved.map(\.id.counter) == [1])
      #expect(store.progress.reviewCount == 1)
      #expect(throws: ProgressFault.self) { try store.fold() }
      try folder.remove("progress.journal")
      try store.record(.review(Sample.review(minute: 1)), at: Sample.minute(1))
      #expect(store.unsaved.isEmpty)
      #expect(
        try ProgressStore(path: folder("progress.json"), device: "b").eventNames == ["\(device)-1", "\(device)-2"])
    }

    @Test func `progress that couldn't be opened is saved once it can be`() throws {
      let folder = try ScratchFolder()
      try folder.write("", to: "x")
      let fault = SystemFault(.makeDirectory, folder("x"), .code(EEXIST))
      let store = ProgressStore(path: folder("x/progress.json"), device: "a", obstacle: .fault(fault))
      try store.record(.review(Sample.review()), at: Sample.minute(0))
      #expect(store.unsaved.count == 1)
      try folder.remove("x")
      try store.record(.review(Sample.review(minute: 1)), at: Sample.minute(1))
      #expect(store.obstacle == nil)
      try store.fold()
      let device = store.lastRecorded.device
      #expect(
        try ProgressStore(path: folder("x/progress.json"), device: "b").eventNames == ["\(device)-1", "\(device)-2"])
    }

    @Test func `a file with altered events is read in full, copied aside and rewritten`() throws {
      let folder = try ScratchFolder()
      let store = try ProgressStore(path: folder("progress.json"), device: "a", now: { Sample.minute(0) })
      try store.record(all: Sample.changes)
      try store.fold()
      let events = try store.events
      let edited = try #require(folder.text(of: "progress.json")).replacing("\"given\":\"b\"", with: "\"given\":\"c\"")
      try folder.write(edited, to: "progress.json")
      let reopened = try ProgressStore(path: folder("progress.json"), device: "a", now: { Sample.minute(9) })
      let backup = folder("progress.backups/000002-2026-11-22T10-09-00.000Z-altered.json")
      #expect(
        reopened.notices == [
          .altered(
            .events, copy: folder("progress.json.altered-2026-11-22T10-09-00.000Z"),
            backup: ComparedBackup(path: backup, changed: 2))
        ])
      #expect(folder.text(of: "progress.json.altered-2026-11-22T10-09-00.000Z") == edited)
      // The backup to go back to outlives the others of its day.
      #expect(Backups(of: folder("progress.json")).all.map(\.path).contains(backup))
      #expect(try EventFile.content(at: backup).history.events == events)
      #expect(try reopened.events.count == 7)
      #expect(try ProgressStore(path: folder("progress.json"), device: "a").notices == [])
    }

    @Test func `if only the layout or the totals changed, the hash vouches for every answer`() throws {
      let folder = try ScratchFolder()
      let store = try ProgressStore(path: folder("progress.json"), device: "a", now: { Sample.minute(9) })
      try store.record(all: Sample.changes)
      try store.fold()
      let written = try #require(folder.text(of: "progress.json"))
      let laidOutAnew = try JSONSerialization.data(
        withJSONObject: JSONSerialization.jsonObject(with: Data(written.utf8)), options: [.prettyPrinted])
      let copies = ["", "-2"].map { folder("progress.json.altered-2026-11-22T10-09-00.000Z\($0)") }
      let texts = [String(decoding: laidOutAnew, as: UTF8.self), written.replacing("\"count\":7", with: "\"count\":6")]
      for (text, copy) in zip(texts, copies) {
        try folder.write(text, to: "progress.json")
        let reopened = try ProgressStore(path: folder("progress.json"), device: "a", now: { Sample.minute(9) })
        #expect(reopened.notices == [.altered(.aroundEvents, copy: copy, backup: nil)])
        #expect(folder.text(of: "progress.json") == written)
      }
    }

    @Test func `a file without a hash is accepted, with a notice`() throws {
      let folder = try ScratchFolder()
      try folder.write("{\"version\":1,\"events\":[]}", to: "progress.json")
      let store = try ProgressStore(path: folder("progress.json"), device: "a", now: { Sample.minute(0) })
      let copy = folder("progress.json.altered-2026-11-22T10-00-00.000Z")
      #expect(store.notices == [.altered(.withoutHash, copy: copy, backup: nil)])
    }

    @Test func `if no backup can be made, the file is still written, with one notice`() throws {
      let folder = try ScratchFolder()
      try folder.write("", to: "progress.backups")
      let store = try ProgressStore(path: folder("progress.json"), device: "a")
      let notice = ProgressNotice.noBackup(
        .system(SystemFault(.open, folder("progress.backups"), .code(ENOTDIR))))
      for minute in 0..<2 as Range<Int64> {
        try store.record(.review(Sample.review(minute: minute)), at: Sample.minute(minute))
        try store.fold()
        #expect(store.notices == [notice])
      }
      #expect(try ProgressFile.history(at: folder("progress.json")).events.count == 2)
      let before = folder.bytes(of: "progress.json")
      #expect(
        throws: ProgressFault.noBackup(
          .system(SystemFault(.open, folder("progress.backups"), .code(ENOTDIR))))
      ) {
        try store.backingUp(for: .reset)
      }
      #expect(folder.bytes(of: "progress.json") == before)
    }

    @Test(arguments: ["progress.json", "progress.journal", "progress.lock"])
    func `a folder in a file's place is a fault`(name: String) throws {
      let folder = try ScratchFolder()
      try Folder.make(folder(name))
      #expect(throws: ProgressFault.system(SystemFault(.open, folder(name), .isDirectory))) {
        try ProgressStore(path: folder("progress.json"), device: "a")
      }
    }

    @Test func `a file in the folder's place is a fault`() throws {
      let folder = try ScratchFolder()
      try folder.write("", to: "x")
      #expect(throws: ProgressFault.system(SystemFault(.makeDirectory, folder("x"), .code(EEXIST)))) {
        try ProgressStore(path: folder("x/progress.json"), device: "a")
      }
    }
  }

  @Suite struct Sharing {
    @Test func `two stores on one path lose nothing and give every event its own name`() throws {
      let folder = try ScratchFolder()
      let stores = try (0..<2).map { _ in try ProgressStore(path: folder("progress.json"), device: "a") }
      var generator = SplitMix64(seed: 11)
      var names: [String] = []
      for minute in 0..<120 {
        let store = stores[Int.random(in: 0...1, using: &generator)]
        names.append(
          try store.record(.review(Sample.review(minute: Int64(minute))), at: Sample.minute(Int64(minute))).description)
        if Int.random(in: 0..<7, using: &generator) == 0 { try store.fold() }
      }
      #expect(names == (1...120).map { "a-\($0)" })
      for store in stores { try store.fold() }
      #expect(try ProgressStore(path: folder("progress.json"), device: "b").eventNames == names)
    }

    @Test func `an answer that waited for the lock comes after those saved meanwhile`() throws {
      let folder = try ScratchFolder()
      let stores = try (0..<2).map { _ in try ProgressStore(path: folder("progress.json"), device: "a") }
      try stores[0].record(.review(Sample.review("roles/animer", minute: 3)), at: Sample.minute(3))
      try stores[1].record(.review(Sample.review("roles/stratege", minute: 2)), at: Sample.minute(2))
      #expect(try stores[1].events.map(\.at) == [Sample.minute(3), Sample.minute(2)])
      #expect(try stores[1].events.map(\.order) == [1, 2])
      try stores[0].fold()
      #expect(stores[0].progress == stores[1].progress)
      #expect(try ProgressStore(path: folder("progress.json"), device: "b").progress == stores[1].progress)
    }

    @Test func `stores in many threads lose nothing`() async throws {
      let folder = try ScratchFolder()
      let path = folder("progress.json")
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<4 {
          group.addTask {
            let store = try ProgressStore(path: path, device: "a")
            for minute in 0..<25 {
              try store.record(.review(Sample.review(minute: Int64(minute))), at: Sample.minute(Int64(minute)))
            }
            try store.fold()
          }
        }
        try await group.waitForAll()
      }
      let events = try ProgressStore(path: path, device: "b").events
      #expect(Set(events.map(\.id.counter)) == Set(1...100))
    }

    @Test func `an answer that couldn't get the lock has a name of its own`() throws {
      let folder = try ScratchFolder()
      let waiting = try ProgressStore(path: folder("progress.json"), device: "a", lockPatience: 1)
      let other = try ProgressStore(path: folder("progress.json"), device: "a")
      let isHeld = try FileLock(folder("progress.lock")).whileHeld { isHeld in
        #expect(throws: ProgressFault.self) {
          try waiting.record(.review(Sample.review(minute: 1)), at: Sample.minute(1))
        }
        return isHeld
      }
      #expect(isHeld)
      try other.record(.review(Sample.review(minute: 2)), at: Sample.minute(2))
      try waiting.record(.review(Sample.review(minute: 3)), at: Sample.minute(3))
      let history = try waiting.history()
      #expect(history.events.count == 3)
      #expect(history.sharedNames.isEmpty)
    }

    @Test func `a named answer that couldn't be written gets a name of its own, and can be undone`()
      throws
    {
      let folder = try ScratchFolder()
      let failing = try ProgressStore(path: folder("progress.json"), device: "a")
      let other = try ProgressStore(path: folder("progress.json"), device: "a")
      try failing.record(.review(Sample.review()), at: Sample.minute(0))
      try failing.fold()
      try folder.remove("progress.journal")
      // A dangling link can be inspected but not appended to: the event is named under the lock, then writing fails.
      try FileManager.default.createSymbolicLink(atPath: folder("progress.journal"), withDestinationPath: "nowhere")
      for minute in 1...2 as ClosedRange<Int64> {
        #expect(throws: ProgressFault.self) {
          try failing.record(.review(Sample.review(minute: minute)), at: Sample.minute(minute))
        }
      }
      let mistaken = failing.lastRecorded
      #expect(failing.progress.reviewCount == 3)
      #expect(throws: ProgressFault.self) { try failing.record(.undo(mistaken), at: Sample.minute(3)) }
      #expect(failing.progress.reviewCount == 2)
      try folder.remove("progress.journal")
      try other.record(.review(Sample.review(minute: 4)), at: Sample.minute(4))
      try failing.record(.review(Sample.review(minute: 5)), at: Sample.minute(5))
      #expect(failing.unsaved.isEmpty)
      let device = mistaken.device
      #expect(
        try failing.eventNames == ["a-1", "\(device)-1", "a-2", "\(device)-2", "\(device)-3", "\(device)-4"])
      #expect(device.hasPrefix("ax"))
      for store in [failing, other] { try store.fold() }
      let history = try ProgressStore(path: folder("progress.json"), device: "b").history()
      #expect(history.sharedNames.isEmpty)
      #expect(history.reviews.map(\.review.at) == [0, 1, 4, 5].map(Sample.minute))
    }

    // On a file system with coarse timestamps, a journal emptied and grown again may look unchanged.
    @Test func `a journal that grew back to its old size is still reread`() throws {
      let folder = try ScratchFolder()
      let first = try ProgressStore(path: folder("progress.json"), device: "a")
      try first.record(.review(Sample.review()), at: Sample.minute(0))
      let time = try Self.time(of: folder("progress.journal"))
      let second = try ProgressStore(path: folder("progress.json"), device: "a")
      try second.record(.review(Sample.review(minute: 1)), at: Sample.minute(1))
      try Self.set(time, of: folder("progress.journal"))
      #expect(try first.record(.review(Sample.review(minute: 2)), at: Sample.minute(2)) == EventID("a-3"))
      #expect(try first.eventNames == ["a-1", "a-2", "a-3"])
    }

    @Test func `a file that only looks like the one that was read isn't copied from`() throws {
      let folder = try ScratchFolder()
      let store = try ProgressStore(path: folder("progress.json"), device: "a", now: { Sample.minute(9) })
      try store.record(.review(Sample.review()), at: Sample.minute(0))
      try store.fold()
      let time = try Self.time(of: folder("progress.json"))
      let edited = try #require(folder.text(of: "progress.json")).replacing("\"given\":\"b\"", with: "\"given\":\"c\"")
      try store.record(.review(Sample.review(minute: 1)), at: Sample.minute(1))
      let file = try OpenFile(folder("progress.json"), .append)
      try file.truncate(to: 0)
      try file.write(Array(edited.utf8))
      try Self.set(time, of: folder("progress.json"))
      try store.fold()
      let copy = folder("progress.json.altered-2026-11-22T10-09-00.000Z")
      let backup = folder("progress.backups/000002-2026-11-22T10-09-00.000Z-altered.json")
      #expect(store.notices == [.altered(.events, copy: copy, backup: ComparedBackup(path: backup, changed: 1))])
      #expect(folder.text(of: "progress.json.altered-2026-11-22T10-09-00.000Z") == edited)
    }

    @Test func `a link to the file stays a link, and both paths share one progress`() throws {
      let folder = try ScratchFolder()
      try Folder.make(folder("dotfiles"))
      let target = try ProgressStore(path: folder("dotfiles/real.json"), device: "a")
      try target.record(.review(Sample.review()), at: Sample.minute(0))
      try target.fold()
      try FileManager.default.createSymbolicLink(
        atPath: folder("progress.json"), withDestinationPath: "dotfiles/real.json")
      let link = try ProgressStore(path: folder("progress.json"), device: "a")
      try link.record(.review(Sample.review(minute: 1)), at: Sample.minute(1))
      try target.record(.review(Sample.review(minute: 2)), at: Sample.minute(2))
      try link.fold()
      try target.fold()
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: folder("progress.json")) == "dotfiles/real.json")
      #expect(try ProgressStore(path: folder("progress.json"), device: "b").eventNames == ["a-1", "a-2", "a-3"])
      #expect(try ProgressStore(path: folder("dotfiles/real.json"), device: "b").eventNames == ["a-1", "a-2", "a-3"])
    }

    @Test func `a link to a file that doesn't exist yet stays a link`() throws {
      let folder = try ScratchFolder()
      try Folder.make(folder("dotfiles"))
      try FileManager.default.createSymbolicLink(
        atPath: folder("progress.json"), withDestinationPath: "dotfiles/real.json")
      let store = try ProgressStore(path: folder("progress.json"), device: "a")
      try store.record(.review(Sample.review()), at: Sample.minute(0))
      try store.fold()
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: folder("progress.json")) == "dotfiles/real.json")
      #expect(try ProgressStore(path: folder("dotfiles/real.json"), device: "b").eventNames == ["a-1"])
    }

    private static func time(of path: String) throws -> timespec {
      var raw = stat()
      try #require(stat(path, &raw) == 0)
      #if canImport(Darwin)
        return raw.st_mtimespec
      #else
        return raw.st_mtim
      #endif
    }

    private static func set(_ time: timespec, of path: String) throws {
      try #require(utimensat(AT_FDCWD, path, [time, time], 0) == 0)
    }
  }
}
