import QuestionBank
import Testing
import Training

/// Which new questions a session takes along the paths.
@Suite struct PathSelectionTests {
  private static func chosen(
    _ selection: Selection, _ progress: Progress = Progress(), from library: Library = SampleLessons.library,
    at now: Moment = Sample.day(40)
  ) -> [String] {
    let choice = selection.choice(from: library, progress: progress, now: now.present)
    return choice.questions.map { "\($0.id.question) \(choice.because[$0.id].map(\.rawValue) ?? "?")" }
  }

  @Test func `two base questions, then one beyond, and nothing of a closed lesson or a nuance`() {
    #expect(
      Self.chosen(Selection(limit: 9)) == ["verbes-1a new", "verbes-1b new", "verbes-2a new", "verbes-1c new"])
  }

  @Test func `when a lesson is known, the base of the next comes first, and its nuances in between`() {
    let progress = SampleLessons.knowing("verbes-1a", "verbes-1b", "verbes-1c", "verbes-2a")
    let new = Self.chosen(Selection(limit: 9), progress, at: Sample.minute(5))
    #expect(new == ["cadre-1a new", "verbes-3a new", "cadre-2a new"])
  }

  @Test func `a third of the places is kept for new questions while some are open`() {
    let progress = SampleLessons.knowing("verbes-1a", "verbes-1b")
    // All are due long after.
    #expect(
      Self.chosen(Selection(limit: 3), progress) == ["verbes-1a due", "verbes-1b due", "cadre-1a new"])
    #expect(Self.chosen(Selection(limit: 2), progress) == ["verbes-1a due", "verbes-1b due"])
  }

  @Test func `the day's limit comes before the places kept`() {
    let progress = SampleLessons.knowing("verbes-1a", "verbes-1b")
    #expect(Self.chosen(Selection(limit: 3, newLimit: 0), progress) == ["verbes-1a due", "verbes-1b due"])
  }

  @Test func `packs take turns, the one that met fewest questions today first, then by name`() {
    let library = Library([SampleLessons.pack(id: "zebre"), SampleLessons.pack(id: "ane")])
    let choice = Selection(limit: 3).choice(from: library, progress: Progress(), now: Sample.minute(9).present)
    #expect(choice.questions.map(\.id.description) == ["ane/verbes-1a", "zebre/verbes-1a", "ane/verbes-1b"])
    let progress = SampleLessons.knowing("verbes-1a", pack: "ane")
    let next = Selection(limit: 2).choice(from: library, progress: progress, now: Sample.minute(9).present)
    #expect(next.questions.map(\.id.description) == ["zebre/verbes-1a", "ane/verbes-1b"])
  }

  @Test func `naming what to ask for opens everything`() {
    var selection = Selection(limit: nil)
    selection.filter.topics = ["missions"]
    #expect(Self.chosen(selection).count == 9)
    selection.filter = QuestionFilter()
    selection.filter.packs = [PackID("metiers")!]
    #expect(Self.chosen(selection).count == 4)
  }

  @Test func `a lesson asks its base questions and their use, those never answered`() throws {
    let learn = Selection(mode: .learn, limit: nil)
    func asked(_ progress: Progress) -> [String]? {
      learn.nextLesson(from: SampleLessons.library, progress: progress)?.choice.questions.map(\.id.question.text)
    }
    #expect(asked(Progress()) == ["verbes-1a", "verbes-1b", "verbes-1c", "verbes-2a"])
    #expect(asked(SampleLessons.knowing("verbes-1a")) == ["verbes-1b", "verbes-1c", "verbes-2a"])
    #expect(
      asked(SampleLessons.knowing("verbes-1a", "verbes-1b", "verbes-1c", "verbes-2a")) == ["cadre-1a", "cadre-2a"])
    #expect(
      asked(
        SampleLessons.knowing(
          "verbes-1a", "verbes-1b", "verbes-1c", "verbes-2a", "cadre-1a", "cadre-2a", "cas-2a")) == nil)
  }

  @Test func `a lesson that's named is opened, and asked again when nothing is left`() throws {
    let learn = Selection(mode: .learn, limit: nil)
    func asked(_ name: String, _ progress: Progress) -> [String]? {
      learn.lesson(named: LessonName(name)!, from: SampleLessons.library, progress: progress)?.choice.questions
        .map(\.id.question.text)
    }
    #expect(asked("metiers/cadre", Progress()) == ["cadre-1a", "cadre-2a"])
    #expect(asked("metiers/cadre", SampleLessons.knowing("cadre-1a", "cadre-2a")) == ["cadre-1a", "cadre-2a"])
    #expect(asked("metiers/rien", Progress()) == nil)
  }
}
