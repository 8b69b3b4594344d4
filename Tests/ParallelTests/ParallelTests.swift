import Parallel
import Testing

struct ParallelTests {
  @Test(arguments: [0, 1, 2, 1_000])
  func `what's made of each part keeps the parts' order`(count: Int) {
    #expect(inParallel(Array(0..<count)) { $0 * $0 } == (0..<count).map { $0 * $0 })
  }

  @Test(arguments: [0, 1, 255, 256, 257, 4_096, 10_000])
  func `texts are passed on in the order of what they're made of`(count: Int) throws {
    var texts = ParallelTexts<Int> { "\($0)\n" }
    var written = ""
    for number in 0..<count { try texts.add(number) { written += $0 } }
    try texts.finish { written += $0 }
    #expect(written == (0..<count).map { "\($0)\n" }.joined())
  }

  @Test func `nothing is passed on from the part with the first text that can't be made`() {
    struct Odd: Error, Equatable { let number: Int }
    var texts = ParallelTexts<Int> {
      if $0 == 300 || $0 == 700 { throw Odd(number: $0) }
      return "\($0) "
    }
    var written = ""
    #expect(throws: Odd(number: 300)) {
      for number in 0..<5_000 { try texts.add(number) { written += $0 } }
    }
    #expect(written == (0..<256).map { "\($0) " }.joined())
  }
}
