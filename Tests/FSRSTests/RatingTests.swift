import FSRS
import Testing

@Suite struct RatingTests {
  @Test func `ratings are the grades 1 to 4`() {
    #expect(Rating.allCases.map(\.rawValue) == [1, 2, 3, 4])
    #expect(Rating.allCases == [.again, .hard, .good, .easy])
  }

  @Test(arguments: [0, 5, -1])
  func `no other grade exists`(grade: Int) {
    #expect(Rating(rawValue: grade) == nil)
  }
}
