import Testing

@testable import Grading

struct WrittenNumberTests {
  static let numbers: [(text: String, readings: [Double], end: Int)] = [
    ("68", [68], 2), ("68 %", [68], 2), ("24.000", [24_000, 24], 6), ("24,000", [24_000, 24], 6),
    ("24 000", [24_000], 6), ("1.234,5", [1_234.5], 7), ("1.234.567", [1_234_567], 9), ("0.500", [0.5], 5),
    (".5", [0.5], 2), ("3,5k", [3.5], 3), ("007", [7], 3), ("1234.567", [1_234.567], 8), ("3 1/2", [3], 1),
    ("12 34", [12], 2),
  ]

  @Test(arguments: numbers) func `figures are given every valid reading`(
    number: (text: String, readings: [Double], end: Int)
  ) {
    let written = WrittenNumber(in: Array(number.text.unicodeScalars), from: 0)
    #expect(written.readings == number.readings)
    #expect(written.end == number.end)
  }

  @Test(arguments: ["1.2.3", "0 500", "1,000.000,0", "1 234,567 890", "24'00"])
  func `figures grouped as no number is have no reading`(text: String) {
    #expect(WrittenNumber(in: Array(text.unicodeScalars), from: 0).readings == [])
  }

  @Test func `only a number of nothing but digits can be part of a fraction`() {
    #expect(WrittenNumber(in: Array("05".unicodeScalars), from: 0).digits == "05")
    #expect(WrittenNumber(in: Array("2.5".unicodeScalars), from: 0).digits == nil)
  }
}
