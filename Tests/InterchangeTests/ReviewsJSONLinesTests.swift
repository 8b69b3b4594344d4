import Grading
import QuestionBank
import Testing
import Training

@testable import Interchange

struct ReviewsJSONLinesTests {
  @Test func `a review is exported with its question`() throws {
    var full = Sample.review("mots/taches", "=a \"c\"", chosen: [0, 2], .partial, credit: 0.5)
    full.chosen = .texts(["Répondre", "Parler"])
    full.because = .due
    full.revision = "0123abcd"
    full.points = Points(count: 3, found: [1], set: [1, 2])
    full.sureness = .sure
    full.hints = 2
    full.isFree = true
    full.confusion = Confusion(asked: RoleID("cm")!, answered: RoleID("smm")!)
    #expect(
      try Sample.json(ReviewsJSONLines(Sample.counted(full)))
        == #"{"answered":"smm","asked":"cm","at":"2026-11-22T10:00:00.000Z","because":"due","chosen":["Répondre","Parler"],"credit":0.5,"day":"2026-11-22","found":[1],"free":true,"given":"=a \"c\"","hints":2,"id":"a-1","kind":"multiple","mode":"quiz","prompt":"Que fait-il ?","question":"mots/taches","rating":1,"revision":"0123abcd","session":"a-1","set":[1,2],"sure":true,"thinking":4250,"topic":"mots","verdict":"partial"}"#
    )
  }

  @Test func `a question that's gone is shown by its id`() throws {
    #expect(
      try Sample.json(ReviewsJSONLines(Sample.counted(Sample.review("autre/question", "b"), 7)))
        == #"{"at":"2026-11-22T10:00:00.000Z","credit":1,"day":"2026-11-22","given":"b","id":"a-7","mode":"quiz","question":"autre/question","rating":3,"session":"a-1","thinking":4250,"verdict":"right"}"#
    )
  }
}
