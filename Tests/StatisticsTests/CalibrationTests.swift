import Grading
import Statistics
import Testing
import Training

@Suite struct CalibrationTests {
  @Test func `answers are counted by sureness, leaving out blanks`() {
    let calibration = Calibration([
      Sample.review("a", .right, day: 0, sureness: .sure), Sample.review("b", .near, day: 0, sureness: .sure),
      Sample.review("c", .wrong, day: 0, sureness: .sure), Sample.review("d", .partial, day: 0, sureness: .unsure),
      Sample.review("e", .right, day: 0), Sample.review("f", .blank, day: 0),
    ])
    #expect(calibration.sure.share == 2.0 / 3)
    #expect(calibration.unsure.share == 0)
    #expect(calibration.unmarked == Calibration([Sample.review("e", .right, day: 0)]).unmarked)
    #expect(calibration.unmarked.answers == 1)
  }

  @Test func `without answers there is no share`() {
    #expect(Calibration([]).sure.share == nil)
  }
}
