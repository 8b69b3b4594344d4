import Testing

@testable import Grading

struct LeadingWordsTests {
  static let texts: [(text: String, starts: [Int])] = [
    ("marque", [0]), ("la marque", [0, 3]), ("la", [0]), ("la la", [0, 3]), ("l'image", [0, 2]), ("l image", [0, 2]),
    ("l marque", [0]), ("c'est", [0]), ("c'est la marque", [0, 6, 9]), ("c est elle", [0, 6]), ("ce sont eux", [0, 8]),
    ("le/la cm", [0, 3, 6]), ("le la les cm", [0, 3, 6]), ("de l'image", [0, 5]), ("de marque", [0]), ("lamarque", [0]),
    ("", [0]),
  ]

  @Test(arguments: texts) func `an answer may start after its leading words`(text: String, starts: [Int]) {
    #expect(LeadingWords.starts(in: Folding.symbols(of: text)) == starts)
  }
}
