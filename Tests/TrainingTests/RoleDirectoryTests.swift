import Grading
import QuestionBank
import Testing
import Training

@Suite struct RoleDirectoryTests {
  private static let dmm = Role(id: RoleID("dmm")!, name: "digital marketing manager", accept: ["DMM"])

  /// Two packs that share a role's id, and a third role.
  private static let library: Library = {
    var later = Sample.words
    later.roles = [Role(id: Sample.cm, name: "concierge"), dmm]
    return Library([Sample.roles, later])
  }()

  private static let directory = RoleDirectory(library: library)

  private static func confusions(_ pairs: (asked: RoleID, answered: RoleID)...) -> Confusions {
    Confusions(
      pairs.map { asked, answered in
        var review = Sample.review("roles/animer", .wrong, at: Sample.day(0))
        review.confusion = Confusion(asked: asked, answered: answered)
        return review
      }, library: library)
  }

  private func pair(_ named: [Role], _ confusions: Confusions) -> [RoleID]? {
    Self.directory.pair(named: named, confusions: confusions).map { [$0.first.id, $0.second.id] }
  }

  @Test func `every role is listed once, as the first pack describes it`() {
    #expect(
      Self.directory.roles.map(\.name) == [
        "community manager", "social media manager", "digital marketing manager",
      ])
    #expect(Self.directory.role(Sample.cm)?.name == "community manager")
    #expect(Self.directory.role(RoleID("seo")!) == nil)
  }

  @Test(arguments: ["cm", "CM", "Community Manager", "le community manager", "animateur de communaute"])
  func `a role is found by its id and all its names`(name: String) throws {
    #expect(try Self.directory.role(named: name).id == Sample.cm)
  }

  @Test(arguments: [
    ("cmm", "cm"), ("socail media manager", "social media manager"), ("webmestre", nil),
  ])
  func `an unknown role is reported with the known ones and the nearest`(name: String, nearest: String?) {
    #expect(
      throws: UnknownRole(name: name, allowed: [Sample.cm, Sample.smm, Self.dmm.id], nearest: nearest)
    ) { try Self.directory.role(named: name) }
  }

  @Test func `of a role in several packs the first definition counts, else the first facts`() {
    func named(_ roles: Role...) -> [String] {
      let packs = zip(["a", "b", "c"], roles).map { id, role in
        Pack(id: PackID(id)!, title: id, language: "fr", roles: [role], questions: [])
      }
      return RoleDirectory(library: Library(packs)).entries.map { "\($0.pack): \($0.role.name)" }
    }
    let bare = Role(id: Sample.cm, name: "bare")
    let stated = Role(id: Sample.cm, name: "stated", facts: [Role.Fact(aspect: "a", text: "b")])
    let defined = Role(id: Sample.cm, name: "defined", definition: "c")
    #expect(named(bare, stated, defined) == ["c: defined"])
    #expect(named(bare, stated, stated) == ["b: stated"])
    #expect(named(defined, stated) == ["a: defined"])
    #expect(named(bare, bare) == ["a: bare"])
  }

  @Test func `roles can be taken from some packs alone`() {
    #expect(
      RoleDirectory(library: Self.library, packs: [Sample.words.id]).roles.map(\.name) == [
        "concierge", "digital marketing manager",
      ])
  }

  @Test(arguments: [
    ("cm", ["cm"]), ("community manager", ["cm"]), ("cm smm", ["cm", "smm"]),
    ("community manager smm", ["cm", "smm"]), ("DMM animateur de communauté", ["dmm", "cm"]),
    ("social media manager le community manager", ["smm", "cm"]), ("cm cm", ["cm", "cm"]),
  ])
  func `words name one role together, else two`(words: String, roles: [String]) throws {
    let named = try Self.directory.entries(named: words.split(separator: " ").map(String.init))
    #expect(named.map(\.role.id.text) == roles)
  }

  @Test(arguments: [
    ("cmm", "cmm", "cm"), ("comunity manager", "comunity manager", "community manager"),
    ("cm socail media manager", "socail media manager", "social media manager"),
    ("comunity manager smm", "comunity manager", "community manager"), ("cmm smn", "cmm", "cm"),
    ("cm webmestre", "webmestre", nil), ("web mestre", "web mestre", nil),
  ])
  func `of words that name no roles the part at fault is reported`(words: String, name: String, nearest: String?) {
    #expect(
      throws: UnknownRole(name: name, allowed: [Sample.cm, Sample.smm, Self.dmm.id], nearest: nearest)
    ) { try Self.directory.entries(named: words.split(separator: " ").map(String.init)) }
  }

  @Test func `two named roles make the pair, in the order given`() {
    #expect(
      pair([Self.dmm, Self.directory.roles[0]], Self.confusions((Sample.cm, Sample.smm))) == [
        Self.dmm.id, Sample.cm,
      ])
  }

  @Test func `one named role is paired with the one it's confused with most`() {
    let confusions = Self.confusions((Sample.cm, Sample.smm), (Sample.cm, Sample.smm), (Self.dmm.id, Sample.cm))
    #expect(pair([Self.dmm], confusions) == [Self.dmm.id, Sample.cm])
    #expect(pair([Self.directory.roles[1]], confusions) == [Sample.smm, Sample.cm])
  }

  @Test func `without names the most confused pair is drilled`() {
    #expect(pair([], Self.confusions((Self.dmm.id, Sample.smm))) == [Self.dmm.id, Sample.smm])
  }

  @Test func `without confusions the first roles are drilled`() {
    #expect(pair([], Self.confusions()) == [Sample.cm, Sample.smm])
    #expect(pair([Self.dmm], Self.confusions()) == [Self.dmm.id, Sample.cm])
  }

  @Test func `a role no longer in the library isn't drilled`() {
    #expect(pair([], Self.confusions((RoleID("seo")!, Sample.cm))) == [Sample.cm, Sample.smm])
  }

  @Test func `fewer than two roles don't make a pair`() {
    let alone = RoleDirectory(library: Library([Sample.words]))
    #expect(alone.pair(named: [], confusions: Self.confusions()) == nil)
  }
}
