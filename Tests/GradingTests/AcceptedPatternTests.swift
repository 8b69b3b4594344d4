import TestSupport
import Testing

@testable import Grading

struct AcceptedPatternTests {
  typealias Case = (pattern: String, text: String, isForm: Bool)

  static let matches: [Case] = [
    ("community manager", "Community  Manager", true),
    ("community manager", "community", false),
    ("animat[eur|rice] de communauté(s)", "animateur de communauté", true),
    ("animat[eur|rice] de communauté(s)", "animatrice de communautés", true),
    ("animat[eur|rice] de communauté(s)", "animat de communauté", false),
    ("animat[eur|rice] de communauté(s)", "animateurrice de communauté", false),
    ("animat(eur)", "animat", true),
    ("(le) (grand) public", "public", true),
    ("(le) (grand) public", "le public", true),
    ("(le) (grand) public", "grand public", true),
    ("(le) (grand) public", "le grand public", true),
    ("(le) (grand) public", "legrandpublic", false),
    ("grand (et petit) public", "grand public", true),
    ("grand (et petit) public", "grandpublic", false),
    ("public (visé)", "public", true),
    ("[a|b] [c|d]", "b c", true),
    ("[a|b] [c|d]", "b", false),
    ("[community|social media] manager", "social media manager", true),
    ("[a [b|c]|d](e)", "a ce", true),
    ("[a [b|c]|d](e)", "de", true),
    ("[a [b|c]|d](e)", "e", false),
    ("[x|]y", "y", true),
    ("[x|]y", "xy", true),
    ("()x", "x", true),
    ("gérer * communauté", "gérer communauté", true),
    ("gérer * communauté", "gérer une grande communauté", true),
    ("gérer * communauté", "gérercommunauté", false),
    ("strat*", "stratégie", true),
    ("* manager", "community manager", true),
    ("* manager", "manager", true),
    ("* manager", "xmanager", false),
    ("*a*b*", "xaxbx", true),
    ("*a*b*", "xbxax", false),
    ("la marque", "marque", true),
    ("la marque", "une marque", true),
    ("[la|une] marque", "marque", true),
    ("(la) marque", "les marque", true),
    ("l'entreprise", "entreprise", true),
    ("lentille", "entille", false),
    ("la", "le", false),
    ("e-mail", "email", true),
    ("email", "e-mail", true),
    ("web marketing", "web-marketing", true),
    ("web marketing", "webmarketing", false),
    ("C.M.", "cm", true),
    ("CM", "C.M.", true),
    ("R&D", "R & D", true),
    ("œuvre", "oeuvre", false),
    ("stratégie", "strate\u{301}gie", true),
    ("strate\u{301}gie", "stratégie", true),
    ("stratégie", "strategie", false),
  ]

  @Test(arguments: matches) func `a text matches one of the pattern's forms or none`(match: Case) throws {
    #expect(try AcceptedPattern(match.pattern).matches(FrenchText(match.text)) == match.isForm)
  }

  @Test(arguments: [("stratégie", "strategie"), ("œuvre", "oeuvre"), ("strategie", "stràtégïe"), ("a[é|è]", "ae")])
  func `plain matching ignores accents`(pattern: String, text: String) throws {
    #expect(try AcceptedPattern(pattern).matchesPlainly(FrenchText(text)))
  }

  static let firstForms: [(pattern: String, form: String)] = [
    ("community manager", "community manager"),
    ("animat[eur|rice] de communauté(s)", "animateur de communautés"),
    ("(le) (grand) public", "le grand public"),
    ("gérer * communauté", "gérer communauté"),
    ("* manager *", "manager"),
    ("[|x] y", "y"),
    ("[a [b|c]|d](e)", "a be"),
    ("  a  b ", "a b"),
  ]

  @Test(arguments: firstForms) func `the first form is the one shown`(pattern: String, form: String) throws {
    #expect(try AcceptedPattern(pattern).firstForm == form)
  }

  @Test func `a pattern lists its forms when there are few`() throws {
    #expect(("a[b|c](d)" as AcceptedPattern).forms == ["abd", "ab", "acd", "ac"])
    #expect(("a * b" as AcceptedPattern).forms == [])
    #expect(try AcceptedPattern("x" + String(repeating: "[a|b]", count: 6)).forms.count == 64)
    #expect(try AcceptedPattern("x" + String(repeating: "[a|b]", count: 7)).forms == ["xaaaaaaa"])
    #expect(try AcceptedPattern("x" + String(repeating: "(a)", count: 100)).forms.count == 1)
  }

  @Test func `a pattern matches its forms and nothing else`() throws {
    var generator = SplitMix64(seed: 11)
    for _ in 0..<300 {
      let source = "b" + Self.source(depth: 3, using: &generator)
      let pattern = try AcceptedPattern(source)
      guard pattern.forms.count > 1 else { continue }
      let forms = Set(pattern.forms.map { FrenchText($0).folded })
      for form in forms { #expect(pattern.matches(FrenchText(form)), "\(source) and \(form)") }
      for _ in 0..<20 {
        let text = "b" + Self.letters(using: &generator)
        #expect(pattern.matches(FrenchText(text)) == forms.contains(FrenchText(text).folded), "\(source) and \(text)")
      }
    }
  }

  private static func letters(using generator: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...4, using: &generator)).map { _ in ["b", "c", "f", " "].randomElement(using: &generator)! }
      .joined()
  }

  private static func source(depth: Int, using generator: inout SplitMix64) -> String {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      switch depth > 0 ? Int.random(in: 0...3, using: &generator) : 0 {
      case 1: "(\(source(depth: depth - 1, using: &generator)))"
      case 2: "[\(source(depth: depth - 1, using: &generator))|\(source(depth: depth - 1, using: &generator))]"
      default: letters(using: &generator)
      }
    }
    .joined()
  }
}
