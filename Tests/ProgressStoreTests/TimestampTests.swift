import ProgressStore
import Testing
import Training

@Suite struct TimestampTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z"),
    (1, "1970-01-01T00:00:00.001Z"),
    (-1, "1969-12-31T23:59:59.999Z"),
    (1_795_342_200_250, "2026-11-22T10:10:00.250Z"),
    (951_782_400_000, "2000-02-29T00:00:00.000Z"),
    (1_709_164_800_000, "2024-02-29T00:00:00.000Z"),
    (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
    (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    (-62_167_219_200_000, "0000-01-01T00:00:00.000Z"),
  ])
  func `a moment is written and read to the millisecond`(milliseconds: Int64, text: String) {
    let moment = Moment(milliseconds: milliseconds)
    #expect(Timestamp.milliseconds(moment) == text)
    #expect(Timestamp.moment(text) == moment)
  }

  @Test(arguments: [
    (1_795_342_200_250, "2026-11-22T10:10:00Z"), (-1, "1969-12-31T23:59:59Z"), (999, "1970-01-01T00:00:00Z"),
  ])
  func `a moment can be written without its milliseconds`(milliseconds: Int64, text: String) {
    #expect(Timestamp.seconds(Moment(milliseconds: milliseconds)) == text)
  }

  @Test(arguments: [
    ("2026-11-22", 1_795_305_600_000),
    ("2026-11-22T10:10:00Z", 1_795_342_200_000),
    ("2026-11-22T10:10:00.2Z", 1_795_342_200_200),
    ("2026-11-22T10:10:00.250999Z", 1_795_342_200_250),
    ("2026-11-22T11:10:00+01:00", 1_795_342_200_000),
    ("2026-11-22T05:40:00.250-04:30", 1_795_342_200_250),
    ("2026-11-22T10:10:00-00:00", 1_795_342_200_000),
  ])
  func `other spellings of a moment are read`(text: String, milliseconds: Int64) {
    #expect(Timestamp.moment(text) == Moment(milliseconds: milliseconds))
  }

  // A parser that stops at the first thing it doesn't know would read most of these as midnight.
  @Test(arguments: [
    "", "x", "2026", "2026-11", "2026-11-22T", "2026-11-22x", " 2026-11-22", "2026-11-22 ", "20261122", "26-11-22",
    "12026-11-22", "-026-11-22", "2026-1-2", "2026-13-01", "2026-00-01", "2026-02-29", "2100-02-29", "2026-04-31",
    "2026-11-00", "2026-11-22T10:10", "2026-11-22T10:10Z", "2026-11-22T10:10:00", "2026-11-22 10:10:00Z",
    "2026-11-22T24:00:00Z", "2026-11-22T10:60:00Z", "2026-11-22T10:10:60Z", "2026-11-22T10:10:00.Z",
    "2026-11-22T10:10:00Zx", "2026-11-22T10:10:00+0100", "2026-11-22T10:10:00+25:00", "2026-11-22T10:10:00*01:00",
    "２０２６-11-22", "2026-11-22T10:10:00.2５Z",
  ])
  func `anything else isn't a moment`(text: String) {
    #expect(Timestamp.moment(text) == nil)
  }

  @Test func `every day of four hundred years survives a round trip`() {
    for day in Int64(-73_000)..<73_097 {
      let moment = Moment(milliseconds: day * Moment.millisecondsPerDay + 43_200_000)
      guard Timestamp.moment(Timestamp.seconds(moment)) != moment else { continue }
      Issue.record("\(Timestamp.seconds(moment))")
    }
  }
}
