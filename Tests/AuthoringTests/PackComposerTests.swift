import Authoring
import Grading
import PackReading
import QuestionBank
import Testing

struct PackComposerTests {
  @Test func `a first pack, with nothing said that needn't be`() throws {
    var composer = Self.composer()
    try type(
      [
        "Fromages", "", "Mme Dupont",
        "Qu'est-ce que le beaufort ?", "une pâte pressée cuite", "", "une pâte molle", "Le brie en est une.", "",
        "Le caillé est chauffé, puis pressé.", "", "", "",
      ], &composer)
    #expect(
      String(decoding: PackDocument(composer.pack).yaml().text.utf8, as: UTF8.self) == """
        version: 1
        id: "fromages"
        title: "Fromages"
        language: "fr"
        authors:
          - "Mme Dupont"
        sources:
          - id: "cours"
            author: "Mme Dupont"
            title: "Fromages"
        questions:
          - id: "qu-est-ce-que-le-beaufort"
            kind: choice
            topic: "Fromages"
            prompt: "Qu’est-ce que le beaufort\u{A0}?"
            options:
              - text: "une pâte pressée cuite"
                right: true
              - text: "une pâte molle"
                why: "Le brie en est une."
            explanation: "Le caillé est chauffé, puis pressé."
            cite:
              - source: "cours"

        """)
    #expect(composer.step == .prompt(number: 2))
    #expect(composer.take("") == .taken)
    #expect(composer.isFinished)
  }

  @Test(arguments: [
    ("vrai", Kind.truefalse), ("68 %", .number), ("24 000", .number), ("beaufort", .short),
    ("une pâte pressée cuite", .choice), ("brie ; camembert", .multiple), ("lait > caillé > fromage", .order),
    ("brie = molle ; beaufort = cuite", .match),
    ("Le caillé est chauffé, puis pressé dans un moule en bois.", .recall),
  ])
  func `the kind is offered by what's typed as the answer`(answer: String, kind: Kind) throws {
    var composer = Self.composer()
    try type(["Fromages", "", "", "Quoi ?", answer], &composer)
    #expect(composer.step == .kind(offered: kind))
  }

  /// What's typed for a question of a kind, and what becomes of it.
  @Test(arguments: [
    ([Kind.multiple.rawValue, "tomme", "", "abondance", "Une pâte pressée."], "multiple"),
    (["vf", "f"], "truefalse"), (["short", "(le) brie", ""], "short"),
    (["trous", "Le ___ est mou, le ___ est dur.", "brie ; brie de Meaux", "(le) comté"], "cloze"),
    (["nombre", "3 kg", "", "2024"], "number"), (["match", "a = 1 ; b = 2", "", "3 ; 4"], "match"),
    (["trier", "molle ; cuite", "brie = molle", "beaufort = Cuite", ""], "sort"),
    (["ordre", "lait > caillé"], "order"), (["recall", ""], "recall"),
  ])
  func `every kind can be made`(lines: [String], kind: String) throws {
    var composer = Self.composer()
    try type(["Fromages", "", "", "Que dire du fromage ?", "Il est affiné."] + lines, &composer)
    if case .wrong = composer.step { try type([""], &composer) }
    try type(["C'est ainsi.", "Une fromagère ; Le guide", "cave"], &composer)
    guard case .keep(let draft) = composer.step else {
      Issue.record("\(composer.step)")
      return
    }
    #expect(draft.question?.kind.rawValue == kind)
    #expect(draft.faults == [])
    #expect(composer.take("") != .taken)
  }

  @Test func `ten questions typed with plain signs pass a strict check`() throws {
    var composer = Self.composer()
    try type(["L'art du fromage", "français", ""], &composer)
    for number in 1...10 {
      try type(
        [
          "D'où vient l'appellation n° \(number) : \"\(Self.names[number - 1])\" ?",
          "de \(number) vallées des Alpes du Nord", "choice",
          "de l'ouest, et surtout de Bretagne, n° \(number)", "Ce n'est \"pas\" là : c'est l'est !",
          "d'un autre pays que la France, n° \(number)", "L'appellation est d'ici ; pas d'ailleurs.", "",
          "C'est l'usage : \(Self.names[number - 1]) !", "", "", "",
        ], &composer)
    }
    #expect(composer.pack.questions.count == 10)
    let read = try PackReader.pack(from: Array(PackDocument(composer.pack).yaml().text.utf8))
    #expect(PackLint.warnings(for: read).map(\.fault) == [])
    let places = composer.pack.questions.compactMap { $0.options.firstIndex(where: \.isRight) }
    #expect(Set(places).count == 3)
  }

  @Test func `what a strict check would say is said at once, and can be insisted on`() throws {
    var composer = Self.composer()
    try type(["Fromages", "", ""], &composer)
    #expect(composer.take("Lequel n'est pas mou ?") == .refused(.fault(.hiddenNegation("pas"))))
    #expect(composer.take("Lequel n'est PAS mou ?") == .taken)
    try type(["comté", "short"], &composer)
    #expect(composer.take("") == .refused(.fault(.singleAcceptedForm)))
    #expect(composer.take("jsp") == .taken)
    #expect(composer.take("") == .refused(.fault(.reservedForm("jsp"))))
    _ = composer.undo()
    try type(["(le) comté", ""], &composer)
    #expect(composer.take("") == .refused(.needed))
    #expect(composer.take("") == .refused(.needed))
    #expect(composer.skip() == .taken)
    try type(["", ""], &composer)
    guard case .keep(let draft) = composer.step else {
      Issue.record("\(composer.step)")
      return
    }
    #expect(draft.faults == [.noExplanation])
    #expect(composer.take("") == .refused(.wouldWarn))
    #expect(composer.take("o") == .kept(try #require(LocalQuestionID("lequel-n-est-pas-mou"))))
  }

  @Test func `lines are taken back one by one, kept questions too`() throws {
    var composer = Self.composer()
    let lines = ["Fromages", "", "", "Le brie est mou.", "v", "", "Il coule.", "", "mou", ""]
    try type(lines, &composer)
    #expect(composer.pack.questions.count == 1)
    let undone = lines.map { _ in composer.undo() }
    #expect(undone == lines.map { _ in true })
    let more = composer.undo()
    #expect(!more)
    #expect(composer.step == .title)
    #expect(composer.pack.questions.isEmpty)
  }

  @Test(arguments: [
    (["???"], Complaint.withoutLetters), (["Fromages", "klingon"], .notALanguage("klingon")),
    (["Fromages", "", "", ""], .needed), (["Fromages", "", "", "Quoi ?", "brie", "genre"], .unknownKind("genre")),
    (["Fromages", "", "", "Quoi ?", "brie", "vf", "peut-être"], .notATruth),
    (["Fromages", "", "", "Quoi ?", "brie", "cloze", "sans trou"], .withoutGap),
    (["Fromages", "", "", "Quoi ?", "brie", "nombre", "beaucoup"], .notANumber("beaucoup")),
    (["Fromages", "", "", "Quoi ?", "brie", "match", "brie"], .withoutEqualsSign),
    (["Fromages", "", "", "Quoi ?", "brie", "sort", "mou"], .tooFew(needed: 2)),
    (["Fromages", "", "", "Quoi ?", "brie", "sort", "mou ; dur", "brie = bleu"], .unknownCategory("bleu")),
    (["Fromages", "", "", "Quoi ?", "brie", "choice", "Brie"], .repeated("Brie")),
    (["Fromages", "", "", "Quoi ?", "v", "", "Si.", "7"], .noSuchNumber(7)),
    (["Fromages", "", "", "Quoi ?", "v", "", "Si.", "Le guide"], .authorAndTitle),
  ])
  func `what can't be taken is asked again`(lines: [String], complaint: Complaint) throws {
    var composer = Self.composer()
    try type(Array(lines.dropLast()), &composer)
    #expect(composer.take(lines[lines.count - 1]) == .refused(complaint))
  }

  @Test func `a pack that was made before is gone on with`() throws {
    var first = Self.composer()
    try type(["Fromages", "", "", "Le brie est mou.", "v", "", "Il coule.", "", "mou", ""], &first)
    var second = PackComposer(adding: first.pack, suggestedLanguage: "en", defaults: Self.defaults)
    #expect(second.step == .prompt(number: 2))
    try type(["Le comté est dur.", "v", "", "Il se râpe.", "1", "", ""], &second)
    #expect(second.pack.questions.map(\.id.question.text) == ["le-brie-est-mou", "le-comte-est-dur"])
    #expect(second.pack.questions[1].topic == "mou")
  }

  private static let names = [
    "abondance", "reblochon", "beaufort", "comté", "tome", "vacherin", "morbier", "cantal", "laguiole", "roquefort",
  ]

  private static let defaults: @Sendable (String) -> PackComposer.Defaults = { _ in
    PackComposer.Defaults(fillGaps: "Complète.", author: "l’auteur", source: SourceID("cours"))
  }

  private static func composer() -> PackComposer {
    PackComposer(id: nil, suggestedLanguage: "fr", defaults: defaults)
  }

  /// Types lines that are taken.
  private func type(
    _ lines: [String], _ composer: inout PackComposer, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for line in lines {
      if case .refused(let complaint) = composer.take(line) {
        Issue.record("« \(line) »: \(complaint)", sourceLocation: sourceLocation)
        throw complaint
      }
    }
  }
}
