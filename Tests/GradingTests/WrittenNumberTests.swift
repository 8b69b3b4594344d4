import Testing

@testable import Grading

struct WrittenNumberTests {
  static let numbers: [(text: String, before: String, readings: [Double], after: String)] = [
    ("68", "", [68], ""), ("68 %", "", [68], " %"), ("24.000", "", [24_000, 24], ""), ("24,000", "", [24_000, 24], ""),
    ("24 000", "", [24_000], ""), ("24  000", "", [24_000], ""), ("1.234,5", "", [1_234.5], ""),
    ("1.234.567", "", [1_234_567], ""), ("0.500", "", [0.5], ""), (".5", "", [0.5], ""), ("€ -3,5k", "€ ", [-3.5], "k"),
    ("007", "", [7], ""), ("1234.567", "", [1_234.567], ""),
  ]

  @Test(arguments: numbers) func `figures are given every valid reading`(
    number: (text: String, before: String, readings: [Double], after: String)
  ) {
    let written = WrittenNumber(number.text)
    #expect(written?.before == number.before)
    #expect(written?.readings == number.readings)
    #expect(written?.after == number.after)
  }

  @Test(arguments: ["", "deux", "1 2", "12 34", "1.2.3", "0 500", "1,000.000,0", "68-70", "1 234,567 890"])
  func `anything but a single number is refused`(text: String) {
    #expect(WrittenNumber(text) == nil)
  }
}
