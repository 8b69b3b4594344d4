import Grading
import QuestionBank
import Testing
import Training

@testable import Interchange

struct XAPIExportTests {
  private func statements(
    _ reviews: [Review], actor: XAPIActor = XAPIActor(), base: String = XAPIName.base,
    sessions: [(start: SessionStart, end: SessionEnd?)] = []
  ) throws -> [String] {
    var export = XAPIExport(actor: actor, library: Sample.library, activityBase: base)
    var lines: [String] = []
    let events = reviews.enumerated().map { (id: EventID(device: "a", counter: $0.offset + 1), review: $0.element) }
    let known = Dictionary(uniqueKeysWithValues: sessions.map { ($0.start.session, $0) })
    try export.write(events, sessions: known, timestamp: Sample.timestamp) { lines.append(try Sample.json($0)) }
    return lines
  }

  private func verbs(_ reviews: [Review]) throws -> [String] {
    try statements(reviews).compactMap { $0.firstMatch(of: /expapi\/verbs\/(\w+)/).map { String($0.1) } }
  }

  @Test func `an answer and the end of its session are two statements`() throws {
    var review = Sample.review("mots/qui", "b!", chosen: [1], .wrong)
    review.sureness = .sure
    #expect(
      try statements([review]).joined(separator: "\n")
        == #"""
        {"actor":{"account":{"homePage":"https://distinguo.example/devices","name":"a"},"objectType":"Agent"},"context":{"contextActivities":{"grouping":[{"definition":{"name":{"en":"Session a-1","fr":"Séance a-1"},"type":"http://adlnet.gov/expapi/activities/assessment"},"id":"https://distinguo.example/sessions/a-1","objectType":"Activity"}],"parent":[{"definition":{"name":{"fr":"Les mots"},"type":"http://adlnet.gov/expapi/activities/module"},"id":"https://distinguo.example/packs/mots","objectType":"Activity"}]},"extensions":{"https://distinguo.example/extensions/mode":"quiz"},"language":"fr","platform":"Distinguo","registration":"53a7f5cb-8a82-5f00-824e-94be0bb1b919"},"id":"c82aadd3-2fa8-5841-bd8e-968a5e3b54a9","object":{"definition":{"choices":[{"description":{"fr":"Le CM"},"id":"option-1"},{"description":{"fr":"Le SMM"},"id":"option-2"},{"description":{"fr":"Personne"},"id":"option-3"}],"correctResponsesPattern":["option-1"],"description":{"fr":"Qui anime ?"},"interactionType":"choice","name":{"fr":"mots/qui"},"type":"http://adlnet.gov/expapi/activities/cmi.interaction"},"id":"https://distinguo.example/questions/mots/qui","objectType":"Activity"},"result":{"completion":true,"duration":"PT4.25S","extensions":{"https://distinguo.example/extensions/given":"b!","https://distinguo.example/extensions/hints":0,"https://distinguo.example/extensions/rating":1,"https://distinguo.example/extensions/sure":true,"https://distinguo.example/extensions/verdict":"wrong"},"response":"option-2","score":{"max":1,"min":0,"raw":0,"scaled":0},"success":false},"timestamp":"2026-11-22T10:00:00.000Z","verb":{"display":{"en":"answered","fr":"a répondu à"},"id":"http://adlnet.gov/expapi/verbs/answered"}}
        {"actor":{"account":{"homePage":"https://distinguo.example/devices","name":"a"},"objectType":"Agent"},"context":{"contextActivities":{"grouping":[{"definition":{"name":{"fr":"Les mots"},"type":"http://adlnet.gov/expapi/activities/module"},"id":"https://distinguo.example/packs/mots","objectType":"Activity"}]},"extensions":{"https://distinguo.example/extensions/mode":"quiz"},"language":"fr","platform":"Distinguo","registration":"53a7f5cb-8a82-5f00-824e-94be0bb1b919"},"id":"aee3db44-dbee-52f6-a59d-1909d499123b","object":{"definition":{"name":{"en":"Session a-1","fr":"Séance a-1"},"type":"http://adlnet.gov/expapi/activities/assessment"},"id":"https://distinguo.example/sessions/a-1","objectType":"Activity"},"result":{"completion":true,"duration":"PT4.25S","score":{"max":1,"min":0,"raw":0,"scaled":0}},"timestamp":"2026-11-22T10:00:00.000Z","verb":{"display":{"en":"completed","fr":"a terminé"},"id":"http://adlnet.gov/expapi/verbs/completed"}}
        """#)
  }

  @Test func `a question that's gone is named by its id`() throws {
    #expect(
      try statements([Sample.review("autre/question", "b", .wrong)])[0]
        == #"""
        {"actor":{"account":{"homePage":"https://distinguo.example/devices","name":"a"},"objectType":"Agent"},"context":{"contextActivities":{"grouping":[{"definition":{"name":{"en":"Session a-1","fr":"Séance a-1"},"type":"http://adlnet.gov/expapi/activities/assessment"},"id":"https://distinguo.example/sessions/a-1","objectType":"Activity"}],"parent":[{"definition":{"name":{"und":"autre"},"type":"http://adlnet.gov/expapi/activities/module"},"id":"https://distinguo.example/packs/autre","objectType":"Activity"}]},"extensions":{"https://distinguo.example/extensions/mode":"quiz"},"platform":"Distinguo","registration":"53a7f5cb-8a82-5f00-824e-94be0bb1b919"},"id":"c82aadd3-2fa8-5841-bd8e-968a5e3b54a9","object":{"definition":{"name":{"und":"autre/question"},"type":"http://adlnet.gov/expapi/activities/question"},"id":"https://distinguo.example/questions/autre/question","objectType":"Activity"},"result":{"completion":true,"duration":"PT4.25S","extensions":{"https://distinguo.example/extensions/given":"b","https://distinguo.example/extensions/hints":0,"https://distinguo.example/extensions/rating":1,"https://distinguo.example/extensions/verdict":"wrong"},"score":{"max":1,"min":0,"raw":0,"scaled":0},"success":false},"timestamp":"2026-11-22T10:00:00.000Z","verb":{"display":{"en":"answered","fr":"a répondu à"},"id":"http://adlnet.gov/expapi/verbs/answered"}}
        """#)
  }

  @Test func `three days right master a question, reported once until it's missed again`() throws {
    func right(_ day: Int64) -> Review { Sample.review("mots/vrai", "f", day: day, session: "a-\(day)") }
    let miss = Sample.review("mots/vrai", "v", .wrong, day: 4, session: "a-4")
    let ends = ["answered", "completed"]
    #expect(
      try verbs([right(0), right(1), right(2), right(3), miss, right(5), right(6), right(7)])
        == ends + ends + ["answered", "mastered", "completed"] + ends + ends + ends + ends
        + ["answered", "mastered", "completed"])
  }

  @Test func `three right answers on one day don't master a question`() throws {
    #expect(
      try verbs((0..<3).map { Sample.review("mots/vrai", "f", second: $0) })
        == ["answered", "answered", "answered", "completed"])
  }

  @Test func `a session is scored like its summary, and lasts as long as its questions were open`() throws {
    let session = try #require(
      try statements([
        Sample.review("mots/qui", "b", chosen: [1], .wrong), Sample.review("mots/vrai", "f", second: 30),
        Sample.review("mots/taches", "b", chosen: [1], .partial, credit: 0.5, second: 60),
        Sample.review("mots/qui", "a", chosen: [0], second: 90),
      ]).last)
    #expect(session.contains(#""score":{"max":3,"min":0,"raw":1.5,"scaled":0.5}"#))
    // Four times 4.25 seconds, whatever time passed between them.
    #expect(session.contains(#""duration":"PT17S""#))
  }

  @Test func `the days between leaving an exam and resuming it don't count`() throws {
    let away = try #require(
      try statements([
        Sample.review("mots/qui", "b", chosen: [1], .wrong), Sample.review("mots/vrai", "f", second: 80 * 3_600),
      ]).last)
    #expect(away.contains(#""duration":"PT8.5S""#))
  }

  @Test(
    arguments: [
      (XAPIActor(), #"{"account":{"homePage":"https://distinguo.example/devices","name":"a"},"objectType":"Agent"}"#),
      (
        XAPIActor(name: "Ève", identity: .mailbox("mailto:eve@example.org")),
        #"{"mbox":"mailto:eve@example.org","name":"Ève","objectType":"Agent"}"#
      ),
      (
        XAPIActor(identity: .account(homePage: "https://ecole.example", name: "eve")),
        #"{"account":{"homePage":"https://ecole.example","name":"eve"},"objectType":"Agent"}"#
      ),
    ])
  func `the options say who the learner is`(actor: XAPIActor, json: String) throws {
    #expect(try statements([Sample.review("mots/vrai", "f")], actor: actor)[0].hasPrefix(#"{"actor":"# + json + ","))
  }

  @Test func `activity ids begin with the given base`() throws {
    let lines = try statements([Sample.review("mots/vrai", "f")], base: "https://ecole.example/d/")
    #expect(lines[0].contains(#""id":"https://ecole.example/d/questions/mots/vrai""#))
    #expect(lines[1].contains(#""id":"https://ecole.example/d/sessions/a-1""#))
  }

  private static let exam = SessionStart(
    session: SessionID("a-1"), mode: .exam, seed: 1, planned: 4, exam: ExamRules(passPercent: 60))

  @Test func `an exam is marked by all its questions, and says whether it was passed`() throws {
    let end = SessionEnd(session: SessionID("a-1"), mark: 25, isPassed: false)
    let session = try #require(
      try statements([Sample.review("mots/vrai", "f")], sessions: [(Self.exam, end)]).last)
    #expect(session.contains(#""score":{"max":4,"min":0,"raw":1,"scaled":0.25},"success":false"#))
    #expect(session.contains("verbs/completed"))
  }

  @Test func `an exam that was left is not completed, and its mark is of what was planned`() throws {
    let end = SessionEnd(session: SessionID("a-1"), isGivenUp: true)
    let session = try #require(
      try statements([Sample.review("mots/vrai", "f")], sessions: [(Self.exam, end)]).last)
    #expect(session.contains(#""completion":false"#))
    #expect(session.contains(#""score":{"max":4,"min":0,"raw":1,"scaled":0.25}"#))
    #expect(session.contains("verbs/terminated"))
  }

  @Test func `of a session that may still be taken up nothing is said`() throws {
    #expect(try statements([Sample.review("mots/vrai", "f")], sessions: [(Self.exam, nil)]).count == 1)
  }

  @Test func `what was chosen is told in words, whatever became of the pack`() throws {
    var review = Sample.review("autre/question", "b", .wrong)
    review.chosen = .texts(["Le SMM"])
    let statement = try statements([review])[0]
    #expect(statement.contains(#""https://distinguo.example/extensions/chosen":["Le SMM"]"#))
    #expect(statement.contains(#""response":"Le SMM""#))
  }

  @Test func `machines cloned from one image give different statements`() throws {
    let here = Sample.review("mots/vrai", "f", session: "a-1-x")
    let there = Sample.review("mots/vrai", "f", session: "a-1-y")
    let ids = try [here, there].map { try statements([$0]).map { String($0.split(separator: #","id":"#)[2]) } }
    #expect(Set(ids[0]).isDisjoint(with: ids[1]))
  }

  @Test func `the same events always give the same statements, and new events don't change old statements`() throws {
    let first = Sample.review("mots/vrai", "f")
    let second = Sample.review("mots/qui", "a", chosen: [0], day: 1, session: "a-2")
    #expect(try statements([first, second]).starts(with: try statements([first])))
  }

  @Test func `the points of a free answer are extensions, and setting them makes another statement`() throws {
    var found = Sample.review("mots/libre", "la portée", .partial, credit: 0.5)
    found.points = Points(count: 2, found: [1])
    let (before, after) = (try statements([found])[0], try statements([found.settingPoints([])])[0])
    #expect(before.contains(#""https://distinguo.example/extensions/found":[1],"#))
    #expect(!before.contains("extensions/set"))
    #expect(after.contains(#""https://distinguo.example/extensions/set":[],"#))
    #expect(after.contains(#""success":false"#))
    func id(_ statement: String) -> String? { statement.firstMatch(of: /"id":"([-0-9a-f]{36})"/).map { String($0.1) } }
    #expect(id(before) != id(after))
  }

  @Test(arguments: [(0, "PT0S"), (4_250, "PT4.25S"), (94_256, "PT94.26S"), (-3, "PT0S"), (3_600_000, "PT3600S")])
  func `durations are written to the hundredth of a second`(milliseconds: Int64, text: String) {
    #expect(XAPIExport.duration(milliseconds) == text)
  }

  @Test(arguments: [("fr", "fr"), ("pt-BR", "pt-BR"), ("français", nil), ("", nil), ("f", nil), ("fr_FR", nil)])
  func `a language is used only if it's a valid tag`(language: String, tag: String?) {
    #expect(XAPIActivities.tag(language) == tag)
  }
}
