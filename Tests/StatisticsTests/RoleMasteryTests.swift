import FSRS
import Grading
import QuestionBank
import Statistics
import Testing
import Training

@Suite struct RoleMasteryTests {
  private static func role(_ id: String) -> Role { Role(id: RoleID(id)!, name: id.uppercased()) }

  private static func question(_ id: String, role: String? = nil, right: [String] = [], wrong: [String] = [])
    -> Question
  {
    let options =
      right.map { Question.Option(text: $0, isRight: true, role: RoleID($0)) }
      + wrong.map { Question.Option(text: $0, role: RoleID($0)) }
    return Question(
      id: Sample.id(id), topic: "t", prompt: "?", body: options.isEmpty ? .trueFalse(true) : .multiple(options),
      role: role.flatMap { RoleID($0) })
  }

  private static let library = Library([
    Pack(
      id: PackID("p")!, title: "P", language: "fr", roles: ["cm", "smm", "dmm", "seo"].map(role),
      questions: [
        question("a", right: ["cm"], wrong: ["smm"]), question("b", role: "cm"),
        question("c", right: ["cm", "smm"], wrong: ["dmm"]), question("d", role: "dmm"), question("e"),
      ])
  ])

  private static func roles(_ reviews: [Review], day: Double = 0) -> [RoleMastery] {
    StatsReport(
      library: library, progress: Sample.progress(reviews), answers: reviews, now: Sample.day(day).present
    ).roles
  }

  private static func mixedUp(_ asked: String, _ answered: String) -> Review {
    var review = Sample.review("a", .wrong, day: 0)
    review.confusion = Confusion(asked: RoleID(asked)!, answered: RoleID(answered)!)
    return review
  }

  @Test func `a role has the questions whose right answer it is, and a role without any is left out`() {
    #expect(
      Self.roles([]).map { "\($0.role.name) \($0.known)/\($0.questions)" } == ["CM 0/3", "SMM 0/1", "DMM 0/1"])
  }

  @Test func `a question once answered right is known, even if it was missed since`() {
    let roles = Self.roles([
      Sample.review("a", .near, day: 0), Sample.review("a", .wrong, day: 1), Sample.review("b", .wrong, day: 1),
      Sample.review("c", .partial, day: 1), Sample.review("e", .right, day: 1),
    ])
    #expect(roles.map { [$0.known, $0.answered] } == [[1, 3], [0, 1], [0, 0]])
  }

  @Test func `the recall is the mean over what was answered, now`() throws {
    let reviews = [
      Sample.review("a", .right, day: 0, rating: .easy), Sample.review("b", .right, day: 3, rating: .easy),
    ]
    let progress = Sample.progress(reviews)
    let now = Sample.day(40)
    let recalls = ["a", "b"].map { progress.recall(of: Sample.id($0), at: now) }
    let cm = try #require(Self.roles(reviews, day: 40).first)
    #expect(cm.recall == (recalls[0] + recalls[1]) / 2)
    #expect(recalls[0] < recalls[1] && recalls[1] < 0.9)
    #expect(Self.roles(reviews, day: 40).last?.recall == nil)
  }

  @Test func `what a role is mixed up with counts both ways, the most often confused first`() {
    let roles = Self.roles([
      Self.mixedUp("cm", "seo"), Self.mixedUp("cm", "smm"), Self.mixedUp("smm", "cm"), Self.mixedUp("dmm", "cm"),
    ])
    #expect(
      roles.map { role in role.confused.map { "\($0.role.name) \($0.times)" } } == [
        ["SMM 2", "DMM 1", "SEO 1"], ["CM 2"], ["CM 1"],
      ])
  }
}
