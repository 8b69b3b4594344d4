import FSRS
import Testing

@Suite struct RatingTests {
  @Test func `ratings are graded 1 to 4`() {
    #expect(Rating.allCases.map(\.rawValue) == [1, 2, 3, 4])
    #expect(Rating.allCases == [.again, .hard, .good, .easy])
  }

  @Test(arguments: [0, 5, -1])
  func `there are no other grades`(grade: Int) {
    #expect(Rating(rawValue: grade) == nil)
  }
}
