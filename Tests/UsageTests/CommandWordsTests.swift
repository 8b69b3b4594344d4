import Testing

@testable import Usage

struct CommandWordsTests {
  @Test(
    arguments: [
      ("", []),
      ("   ", []),
      ("quiz -n 3", ["quiz", "-n", "3"]),
      ("  packs   add\tx.yaml ", ["packs", "add", "x.yaml"]),
      (#"packs add "ma lune.yaml""#, ["packs", "add", "ma lune.yaml"]),
      ("packs add 'ma lune.yaml'", ["packs", "add", "ma lune.yaml"]),
      (#"packs add ma\ lune.yaml"#, ["packs", "add", "ma lune.yaml"]),
      (#"--topic "l'été \"chaud\"""#, ["--topic", #"l'été "chaud""#]),
      ("--topic l'été", ["--topic", "l'été"]),
      (#"quiz """#, ["quiz", ""]),
      (#"\q"#, [#"\q"#]),
      (#"a'b c'd"#, ["a'b", "c'd"]),
    ] as [(String, [String])])
  func `a line is split as a shell would`(line: String, words: [String]) throws {
    #expect(try CommandWords.split(line) == words)
  }

  @Test(
    arguments: [
      ("packs add ~/lune.yaml ~", ["packs", "add", "/h/lune.yaml", "/h"]),
      (#"~/ma\ lune.yaml"#, ["/h/ma lune.yaml"]),
      (#""~/lune" '~/lune' a~/b ~lune"#, ["~/lune", "~/lune", "a~/b", "~lune"]),
    ])
  func `a tilde at the start of a word is the home folder`(line: String, words: [String]) throws {
    #expect(try CommandWords.split(line, home: "/h") == words)
  }

  @Test(arguments: [#"packs add "ma lune"#, "packs add 'ma lune"])
  func `an unclosed quotation mark is reported`(line: String) {
    let error = #expect(throws: Fault.self) { try CommandWords.split(line) }
    guard case .openQuotation(let mark) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(["\"", "'"].contains(mark))
  }
}
