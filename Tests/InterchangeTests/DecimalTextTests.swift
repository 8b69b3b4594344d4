import Testing

@testable import Interchange

struct DecimalTextTests {
  @Test(
    arguments: [
      (0, "0"), (1, "1"), (-2, "-2"), (0.5, "0.5"), (-0.25, "-0.25"), (0.3 - 0.1, "0.2"), (0.1 + 0.2, "0.3"),
      (1e-7, "0.0000001"),
      (24_000, "24000"), (1_500_000_000, "1500000000"), (2_500_000_000.5, "2500000000.5"),
    ] as [(Double, String)])
  func `a number is written in plain decimal notation`(number: Double, text: String) {
    #expect(DecimalText.of(number) == text)
  }
}
