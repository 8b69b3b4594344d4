import Foundation
import Testing

@testable import Grading

struct LatinDecompositionTests {
  @Test func `lower-case Latin letters decompose as Foundation has it`() {
    for value in Array(0xC0...0x24F) + Array(0x1E00...0x1EFF) {
      guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.lowercaseMapping == String(scalar) else {
        continue
      }
      let expected = Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
      #expect(Self.decomposition(of: scalar) == expected, "U+\(String(value, radix: 16))")
    }
  }

  @Test func `letters with strokes and joins are spelled out`() {
    #expect(LatinDecomposition.spelledOut["œ"] == ["o", "e"])
    #expect(LatinDecomposition.spelledOut["ø"] == ["o"])
  }

  private static func decomposition(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    guard let pair = LatinDecomposition.pairs[scalar] else { return [scalar] }
    // Canonical order matters only for marks of different classes: the lower class comes first.
    return (decomposition(of: pair.letter) + [pair.mark]).enumerated()
      .sorted { one, other in
        let classes = [one, other].map { $0.element.properties.canonicalCombiningClass }
        return classes[0] == classes[1] || classes.contains(.notReordered)
          ? one.offset < other.offset : classes[0] < classes[1]
      }
      .map(\.element)
  }
}
