import Testing

@testable import Grading

struct VerdictTests {
  @Test func `a verdict is stored by its English word`() {
    #expect(Verdict.allCases.map(\.rawValue) == ["right", "near", "partial", "wrong", "blank"])
  }
}
