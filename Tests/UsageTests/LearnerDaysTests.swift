import Foundation
import Testing
import Training

@testable import Usage

/// The days of the system's time. The zone is that of the process, so each is tried in the built program elsewhere; here the
/// calendar of the process itself is the measure.
struct LearnerDaysTests {
  @Test(arguments: [0, 4, 23])
  func `a day begins at its hour of local time, in winter and in summer`(hour: Int) throws {
    let days = LearnerDays.local(beginningAt: hour)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .current
    for month in 1...12 {
      let noon = try #require(calendar.date(from: DateComponents(year: 2026, month: month, day: 15, hour: hour)))
      let start = Moment(milliseconds: Int64(noon.timeIntervalSince1970 * 1_000))
      let day = try #require(Day("2026-\(month < 10 ? "0" : "")\(month)-15"))
      #expect(days.day(of: start) == day)
      #expect(days.day(of: start.adding(milliseconds: -1)) == day.adding(-1))
      #expect(days.start(of: day) == start)
    }
  }
}
