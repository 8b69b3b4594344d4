import FSRS
import Grading
import QuestionBank
import Testing
import Training

@testable import ProgressStore

@Suite struct ProgressFileTests {
  private static func events(_ changes: [ProgressEvent.Change]) -> [ProgressEvent] {
    changes.enumerated().map { index, change in
      ProgressEvent(
        id: EventID(device: "a", counter: index + 1), at: Sample.minute(Int64(index)), order: index + 1, change: change)
    }
  }

  @Suite struct Writing {
    @Test func `a file that can't be read back takes no other's place`() throws {
      let folder = try ScratchFolder()
      try folder.write("before", to: "progress.json")
      // After the year 9999.
      let later = Moment(milliseconds: 300_000_000_000_000)
      let event = ProgressEvent(id: EventID("a-1")!, at: later, order: 1, change: .review(Sample.review()))
      #expect(throws: ProgressFault.unreadable(path: folder("progress.json"), event: "a-1")) {
        try ProgressFile.write(Progress(), .all([event]), to: folder("progress.json"))
      }
      #expect(folder.text(of: "progress.json") == "before")
    }

    @Test func `a small progress file is written exactly like this`() throws {
      let history = History(
        events: events(
          [
            .review(Sample.review("roles/animer", .wrong)), .review(Sample.fullReview), .undo(EventID("a-9")!),
            .reset(.question(QuestionID("mots/part")!)), .reset(.pack(PackID("mots")!)),
          ] + Sample.laterChanges))
      #expect(
        String(decoding: try ProgressFile.bytes(of: history), as: UTF8.self) == #"""
          {"version":2,
          "count":9,
          "newest":{"at":"2026-11-22T10:08:00.000Z","id":"a-9","order":9},
          "devices":{"a":9},
          "lessons":["roles/bases"],
          "free":{
          "roles/stratege":{"answers":1,"number":2,"right":0,"session":"a-1"}
          },
          "questions":{
          "roles/animer":{"difficulty":6.4133,"due":"2026-11-22T10:01:00.000Z","firstDay":"2026-11-22","firstReview":"2026-11-22T10:00:00.000Z","lastReview":"2026-11-22T10:00:00.000Z","missed":true,"missedIn":"a-1","number":1,"reviews":1,"session":"a-1","stability":0.212,"state":"learning","step":0,"thinking":0,"verdict":"wrong"}
          },
          "events":[
          {"at":"2026-11-22T10:00:00.000Z","credit":0,"day":"2026-11-22","given":"b","id":"a-1","mode":"quiz","order":1,"question":"roles/animer","rating":1,"session":"a-1","thinking":0,"type":"review","verdict":"wrong"},
          {"answered":"cm","asked":"smm","at":"2026-11-22T10:01:00.000Z","because":"contrast","chosen":["Le SMM"],"credit":0.25,"day":"2026-11-22","found":[1,3],"free":true,"fuzz":false,"given":"le \"CM\" / é\n","hints":2,"id":"a-2","maximumInterval":90,"mode":"review","order":2,"points":3,"question":"roles/stratege","rating":1,"retention":0.85,"revision":"0123abcd","session":"a-1","sure":false,"thinking":6100,"type":"review","verdict":"partial"},
          {"at":"2026-11-22T10:02:00.000Z","id":"a-3","of":"a-9","order":3,"type":"undo"},
          {"at":"2026-11-22T10:03:00.000Z","id":"a-4","order":4,"question":"mots/part","type":"reset"},
          {"at":"2026-11-22T10:04:00.000Z","id":"a-5","order":5,"pack":"mots","type":"reset"},
          {"at":"2026-11-22T10:05:00.000Z","id":"a-6","minutes":30,"order":6,"pass":60,"planned":20,"seed":18446744073709551615,"session":"a-6-x","type":"begin","verb":"exam"},
          {"at":"2026-11-22T10:06:00.000Z","givenUp":true,"id":"a-7","late":["roles/animer"],"mark":62.5,"order":7,"passed":true,"session":"a-6-x","type":"end"},
          {"at":"2026-11-22T10:07:00.000Z","id":"a-8","lesson":"roles/bases","order":8,"type":"lesson"},
          {"at":"2026-11-22T10:08:00.000Z","id":"a-9","of":"a-2","order":9,"set":[2],"type":"points"}
          ],
          "hash":"xxh64:fdaf3dbc9d9eeab3"}

          """#)
    }

    @Test func `empty progress makes a valid file too`() throws {
      #expect(
        String(decoding: try ProgressFile.bytes(of: History()), as: UTF8.self) == """
          {"version":2,
          "count":0,
          "devices":{},
          "questions":{
          },
          "events":[
          ],
          "hash":"xxh64:1363c86a0403b863"}

          """)
    }
  }

  @Suite struct Reading {
    @Test func `what is written is read`() throws {
      let events = events(Sample.changes + Sample.laterChanges)
      let bytes = try ProgressFile.bytes(of: History(events: events))
      #expect(try ProgressFile.history(in: bytes, path: "p").events == events)
    }

    @Test(arguments: [Chosen.texts(["SMM → coder"]), .indexes([nil, 2])])
    func `what was chosen is kept in words or, from version 0.1, as places, and may be missing`(chosen: Chosen) throws {
      var review = Sample.review("mots/paires", .wrong)
      review.chosen = chosen
      let events = events([.review(review), .review(Sample.review(minute: 1))])
      let bytes = try ProgressFile.bytes(of: History(events: events))
      #expect(String(decoding: bytes, as: UTF8.self).ranges(of: "\"chosen\"").count == 1)
      #expect(try ProgressFile.history(in: bytes, path: "p").events == events)
    }

    @Test func `a file reformatted by another program reads the same`() throws {
      let text = """
        { "questions" : {}, "later": [1, 2],
          "events" : [ { "type": "undo", "of": "a-1",
                         "id": "a-2", "at": "2026-11-22T11:01:00+01:00", "why": "a slip" } ],
          "version" : 1 }
        """
      #expect(
        try ProgressFile.history(in: Array(text.utf8), path: "p").events == [
          ProgressEvent(id: EventID("a-2")!, at: Sample.minute(1), order: nil, change: .undo(EventID("a-1")!))
        ])
    }

    @Test(arguments: [
      ("{\"version\":1,\n\"events\":[\nx]}", 3),
      ("{\"version\":1,\n\"events\":[\n{\"id\" \"a-1\"}]}", 3),
      ("{\"version\":1,\n\"events\":[]\n}\n\nx", 5),
      ("{\"version\":1,\n\"events\":[", 2),
      ("{\"version\":1,\n\"events\":[\n", 3),
      ("", 1),
      ("\u{0}\u{0}\u{0}", 1),
      ("not JSON", 1),
    ])
    func `text that isn't JSON is refused with its line`(text: String, line: Int) {
      let fault = Self.fault(in: text)
      guard case .damaged("p", let found, _)? = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
      #expect(found == line)
    }

    @Test(arguments: [
      ("{}", "version"),
      ("{\"version\":\"1\"}", "version"),
      ("{\"version\":1}", "events"),
      ("{\"version\":1,\"events\":{}}", "events"),
      ("{\"version\":1,\"events\":[{}]}", "events[0].id"),
      ("{\"version\":1,\"events\":[{\"id\":\"a-1\",\"at\":3}]}", "events[0].at"),
      ("{\"version\":1,\"events\":[{\"id\":\"a-1\",\"at\":\"2026-11-22\",\"type\":\"reset\"},3]}", "events[1]"),
    ])
    func `a missing or malformed field is named`(text: String, place: String) {
      #expect(Self.fault(in: text) == .damaged(path: "p", line: nil, problem: place))
    }

    @Test(arguments: [
      "\"id\":\"a\"", "\"id\":\"a-9223372036854775807\"", "\"at\":\"yesterday\"", "\"at\":\"2026-02-30\"",
      "\"type\":\"flag\"", "\"question\":\"roles\"", "\"question\":\"ROLES/x\"", "\"mode\":\"cramming\"",
      "\"verdict\":\"good\"", "\"credit\":1.5", "\"credit\":-0.1", "\"rating\":0", "\"rating\":5",
    ])
    func `an invalid event is named by its index`(field: String) throws {
      var fields = [
        "id": "\"a-1\"", "at": "\"2026-11-22\"", "type": "\"review\"", "question": "\"roles/x\"", "session": "\"a-1\"",
        "mode": "\"quiz\"", "verdict": "\"right\"", "credit": "1", "rating": "3",
      ]
      let text = { "{\"version\":1,\"events\":[{" + fields.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}]}" }
      #expect(Self.fault(in: text()) == nil)
      let parts = field.split(separator: ":", maxSplits: 1)
      fields[String(parts[0].dropFirst().dropLast())] = String(parts[1])
      #expect(Self.fault(in: text()) == .damaged(path: "p", line: nil, problem: "events[0]"))
    }

    // The fault's message contains the number, which mustn't be mistaken for a place in the text.
    @Test(arguments: ["1.5", "1e400", "99999999999999999999"])
    func `an out-of-range number is damage without a line`(number: String) {
      let fault = Self.fault(in: "{\"version\":\(number),\n\n\n\"events\":[]}")
      guard case .damaged("p", nil, _)? = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
    }

    @Test func `a file of a later version is refused before anything else of it is believed`() {
      #expect(Self.fault(in: "{\"version\":3,\"events\":7}") == .newerVersion(path: "p", version: 3))
    }

    @Test func `out-of-range settings are clamped`() throws {
      let text = """
        {"version":1,"events":[{"id":"a-1","at":"2026-11-22","type":"review","question":"roles/x","session":"a-1",
        "mode":"quiz","verdict":"right","credit":1,"rating":4,"maximumInterval":9000000000000000000,"retention":7}]}
        """
      let history = try ProgressFile.history(in: Array(text.utf8), path: "p")
      let policies = history.reviews.map(\.review.policy)
      #expect(policies == [SchedulePolicy(retention: 0.99, maximumIntervalInDays: 365_000)])
      #expect(throws: Never.self) { try ProgressFile.bytes(of: history) }
    }

    private static func fault(in text: String) -> ProgressFault? {
      do {
        _ = try ProgressFile.history(in: Array(text.utf8), path: "p")
        return nil
      } catch { return error }
    }
  }
}
