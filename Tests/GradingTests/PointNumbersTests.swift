import Grading
import Testing

/// The line that says which key points an answer makes.
@Suite struct PointNumbersTests {
  @Test(arguments: [
    ("1 3", [1, 3]), ("1,3", [1, 3]), ("3, 1", [1, 3]), ("2", [2]), ("1 1 2", [1, 2]), ("0", []), ("００１", [1]),
    ("  1\t2  ", [1, 2]),
  ])
  func `numbers between spaces or commas are exactly these points, and 0 is none`(typed: String, numbers: [Int]) throws
  {
    #expect(try PointNumbers.reading(typed, of: 3) == numbers)
  }

  @Test(arguments: [
    ("13", Unusable.numberOutOfRange("13")), ("1 4", .numberOutOfRange("4")),
    ("99999999999999999999", .numberOutOfRange("9223372036854775807")), ("0 1", .mixed), ("a", .unrecognised),
    ("1-3", .unrecognised), ("1.3", .unrecognised), ("1 3!", .unrecognised), ("-1", .unrecognised),
    ("un", .unrecognised),
    ("", .nothing), (" , ", .nothing),
  ])
  func `anything else is refused`(typed: String, reason: Unusable) {
    #expect(throws: reason) { try PointNumbers.reading(typed, of: 3) }
  }

  @Test func `with thirteen points, 13 is the last of them`() throws {
    #expect(try PointNumbers.reading("13", of: 13) == [13])
  }
}
