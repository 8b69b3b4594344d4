import Testing
import Training

@Suite struct MomentTests {
  @Test(arguments: [
    ("later already", 1_001, 1_000, 1_001),
    ("the same", 1_000, 1_000, 1_001),
    ("the clock went back a little", 1_000, 5_000, 5_001),
    ("the clock was just short of a day ahead", 1_000, 86_400_999, 86_401_000),
    ("the clock was a day ahead", 1_000, 86_401_000, 1_000),
    ("the clock was years ahead", 1_000, 999_999_999_999, 1_000),
  ])
  func `a moment comes after another unless the other is from a wrong clock`(
    _: String, now: Int64, other: Int64, expected: Int64
  ) {
    #expect(Moment(milliseconds: now).following(Moment(milliseconds: other)) == Moment(milliseconds: expected))
  }

  @Test func `a moment has its time in seconds`() {
    #expect(Moment(milliseconds: 1_500).seconds == 1.5)
    #expect(Moment(milliseconds: -500).seconds == -0.5)
  }
}
