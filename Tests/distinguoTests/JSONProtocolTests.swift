import Foundation
import Testing

/// The protocol for programs, field by field.
struct JSONProtocolTests {
  private func events(_ run: PipedRun) throws -> [NSDictionary] {
    try run.lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary, "\(line)")
    }
  }

  private let citation: NSDictionary = [
    "source": "herbier", "author": "Ève Noël", "title": "L’herbier d’été", "published": "2019-07-01",
    "url": "https://exemple.test/herbier", "section": "Les sous-bois", "paragraph": 8, "quote": "en mai, le muguet",
  ]

  @Test func `a session is reported event by event`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let run = try home.run(
      "quiz", "--json", "--no-bundled", "--packs", pack, "--seed", "42",
      input: "la tulipe\nvrai!\n:hint\nête\n:zut\n:passer\n")
    #expect(run.status == 0)
    #expect(run.errors == "")
    let events = try events(run)
    #expect(
      events.compactMap { $0["event"] as? String } == [
        "session", "question", "verdict", "question", "verdict", "question", "notice", "verdict", "question", "notice",
        "notice", "question", "summary",
      ])
    #expect(
      events[0] == [
        "version": 1, "event": "session", "verb": "quiz", "seed": 42, "asked": 4, "due": 0, "missed": 0, "new": 4,
      ])
    let options = try #require(events[1]["options"] as? [String])
    #expect(options.sorted() == ["La rose", "La tulipe", "Le muguet"])
    #expect(
      events[1] == [
        "event": "question", "number": 1, "question": "jardin/epines", "kind": "choice", "topic": "fleurs",
        "prompt": "Quelle fleur pique ?", "options": options, "presented": 0, "because": "new",
      ])
    #expect(
      events[2] == [
        "event": "verdict", "question": "jardin/epines", "given": "la tulipe", "verdict": "wrong", "credit": 0,
        "slips": [String](), "expected": ["La rose"], "explanation": "Ses aiguillons la gardent.",
        "citations": [
          [
            "source": "herbier", "author": "Ève Noël", "title": "L’herbier d’été", "published": "2019-07-01",
            "url": "https://exemple.test/herbier", "section": "Les haies", "paragraph": 4,
            "quote": "la rose pique, on l’aime",
          ] as NSDictionary
        ],
        "rating": 1, "memory": ["state": "learning", "stability": 0.212, "difficulty": 6.4133] as NSDictionary,
        "due": "2026-11-22T10:01:00Z", "sure": NSNull(),
      ])
    #expect(
      events[3] == [
        "event": "question", "number": 2, "question": "jardin/mai", "kind": "truefalse", "topic": "saisons",
        "prompt": "Le muguet fleurit en mai.", "presented": 0, "because": "new",
      ])
    let memory = try #require(events[4]["memory"] as? NSDictionary)
    #expect(
      events[4] == [
        "event": "verdict", "question": "jardin/mai", "given": "vrai", "verdict": "right", "credit": 1,
        "slips": [String](), "expected": ["true"], "explanation": "On l’offre le premier jour de mai.",
        "citations": [citation], "rating": 3, "memory": memory, "due": "2026-11-22T10:10:00Z", "sure": true,
      ])
    #expect(memory["state"] as? String == "learning")
    #expect(memory["stability"] as? Double == 2.3065)
    #expect(
      events[6] == [
        "event": "notice", "code": "no-more-hints",
        "text": "Cette question n’a pas d’indice. « jsp » montre la réponse.",
      ])
    #expect(events[7]["verdict"] as? String == "near")
    #expect(events[7]["slips"] as? [String] == ["été"])
    #expect(events[9]["code"] as? String == "unknown-command")
    #expect(events[10]["code"] as? String == "skipped")
    #expect(
      events[11] == [
        "event": "question", "number": 5, "question": "jardin/petales", "kind": "number", "topic": "fleurs",
        "prompt": "Combien de pétales a une rose sauvage ?", "presented": 0, "because": "new",
      ])
    #expect(events[8]["question"] as? String == "jardin/epines")
    #expect(events[8]["presented"] as? Int == 1)
    #expect(events[8]["because"] as? String == "again")
    #expect(
      events[12] == [
        "event": "summary", "asked": 3, "right": 1, "near": 1, "partial": 0, "wrong": 1, "blank": 0, "credit": 2,
        "missed": ["jardin/epines"],
      ])
  }

  @Test func `a hint, an undo and the end of input are events too`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let run = try home.run(
      "quiz", "--json", "--no-bundled", "--packs", pack, "--seed", "42", input: ":hint\nb\n:undo\njsp\n:why\n:source\n")
    let events = try events(run)
    #expect(
      events[2] == ["event": "hint", "question": "jardin/epines", "hint": "On l’offre rouge."])
    #expect(events.compactMap { $0["code"] as? String } == ["undone", "why", "source"])
    let verdicts = events.filter { $0["event"] as? String == "verdict" }
    #expect(verdicts.count == 2)
    #expect(verdicts[1]["verdict"] as? String == "blank")
    #expect(verdicts[1]["given"] as? String == "")
    #expect(
      events.last == [
        "event": "summary", "asked": 1, "right": 0, "near": 0, "partial": 0, "wrong": 0, "blank": 1, "credit": 0,
        "missed": ["jardin/epines"],
      ])
  }

  @Test func `the same seed, clock and answers give the same bytes`() throws {
    let answers = "a\nv\nété\n5\nb!\njsp\n:skip\n?\n:why\na\nb\nc\nd\n"
    let first = try TemporaryHome()
    let second = try TemporaryHome()
    let runs = try [first, second].map { home in
      try home.run("quiz", "--json", "--seed", "7", "-n", "12", input: answers)
    }
    #expect(runs[0].outputBytes == runs[1].outputBytes)
    #expect(runs[0].lines.count > 12)
    #expect(runs[0].status == 0)
  }

  @Test func `a review in JSON asks missed questions and says when there are none`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    _ = try home.run("quiz", "--json", "--no-bundled", "--packs", pack, "--seed", "1", input: "la tulipe\nv\n")
    let review = try events(
      home.run("review", "--json", "--no-bundled", "--packs", pack, "--seed", "1", input: "la rose\n"))
    #expect(
      review[0] == [
        "version": 1, "event": "session", "verb": "review", "seed": 1, "asked": 1, "due": 0, "missed": 1, "new": 0,
      ])
    #expect(review[1]["presented"] as? Int == 1)
    let empty = try events(home.run("review", "--json", "--no-bundled", "--packs", pack, "--seed", "1"))
    #expect(empty.count == 2)
    #expect(empty[0]["asked"] as? Int == 0)
    #expect(
      empty[1] == [
        "event": "summary", "asked": 0, "right": 0, "near": 0, "partial": 0, "wrong": 0, "blank": 0, "credit": 0,
        "missed": [String](),
      ])
  }

  @Test func `free practice leaves the schedule alone`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.moon, to: "lune.yaml")
    let free = try events(
      home.run("quiz", "--free", "--json", "--no-bundled", "--packs", pack, "--seed", "1", input: "v\n"))
    #expect(free[2]["verdict"] as? String == "right")
    #expect(free[2]["memory"] is NSNull)
    #expect(free[2]["due"] is NSNull)
  }

  @Test func `progress is reported question by question`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    _ = try home.run("quiz", "--no-bundled", "--packs", pack, input: "la tulipe\n:stop\n")
    let report = try events(home.run("progress", "show", "--json", "--no-bundled", "--packs", pack))[0]
    #expect(
      report == [
        "version": 1, "path": home.progress, "reviews": 1, "seen": 1, "due": 0, "missed": ["jardin/epines"],
        "gone": 0, "first": "2026-11-22T10:00:00Z", "last": "2026-11-22T10:00:00Z",
        "questions": [
          "jardin/epines": [
            "reviews": 1, "state": "learning", "stability": 0.212, "difficulty": 6.4133,
            "due": "2026-11-22T10:01:00Z", "missed": true,
          ] as NSDictionary
        ] as NSDictionary,
      ])
  }

  @Test func `a missed question is listed without its pack`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    _ = try home.run("quiz", "--no-bundled", "--packs", pack, input: "la tulipe\n:stop\n")
    let report = try events(home.run("progress", "show", "--json", "--no-bundled"))[0]
    #expect(report["missed"] as? [String] == ["jardin/epines"])
    #expect(report["gone"] as? Int == 1 && report["reviews"] as? Int == 0)
  }

  @Test func `packs and questions are listed in the pack's own words`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.moon, to: "lune.yaml")
    let list = try events(home.run("packs", "list", "--json", "--no-bundled", "--packs", pack))[0]
    #expect(
      list == [
        "version": 1,
        "packs": [
          ["id": "lune", "title": "La lune", "language": "fr", "questions": 1, "from": "given", "path": pack]
            as NSDictionary
        ],
      ])
    let shown = try events(home.run("packs", "show", "lune", "--json", "--no-bundled", "--packs", pack))[0]
    #expect(
      shown == [
        "version": 1, "id": "lune", "title": "La lune", "language": "fr", "authors": [String](),
        "sources": [
          ["id": "ciel", "author": "A. Astre", "title": "Le ciel", "published": "1969"] as NSDictionary
        ],
        "roles": [NSDictionary](),
        "questions": [
          [
            "id": "ronde", "kind": "truefalse", "topic": "ciel", "prompt": "La lune est ronde.", "answer": true,
            "explanation": "Comme une orange.",
            "cite": [["source": "ciel", "paragraph": 1, "quote": "la lune ronde"] as NSDictionary],
          ] as NSDictionary
        ],
      ])
    let bundled = try events(home.run("packs", "list", "--json"))[0]["packs"] as? [NSDictionary]
    #expect(bundled?.first?["from"] as? String == "bundled")
    #expect(bundled?.first?["path"] is NSNull)
  }

  @Test func `a check in JSON reports counts and every diagnostic`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.moon.replacing("truefalse", with: "truefals"), to: "lune.yaml")
    let run = try home.run("packs", "check", "--json", pack)
    #expect(run.status == 1)
    #expect(
      try events(run)[0] == [
        "version": 1, "packs": 1, "questions": 0, "citations": 0, "verified": 0, "errors": 1, "warnings": 0,
        "diagnostics": [
          [
            "file": pack, "line": 9, "column": 11, "severity": "error", "code": "unknown-kind",
            "message": "genre de question inconnu : « truefals » ; voulais-tu dire « truefalse » ?",
          ] as NSDictionary
        ],
      ])
  }
}
