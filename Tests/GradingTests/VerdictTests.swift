import Testing

@testable import Grading

struct VerdictTests {
  @Test func `a verdict's raw value is its English word`() {
    #expect(Verdict.allCases.map(\.rawValue) == ["right", "near", "partial", "wrong", "blank"])
  }
}
