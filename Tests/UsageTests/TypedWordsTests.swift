import Testing

@testable import Usage

/// Tells options, their values and other words apart in one pass.
struct TypedWordsTests {
  private func read(_ line: String) -> TypedWords {
    TypedWords(line.split(separator: " ").map(String.init))
  }

  private func options(_ words: TypedWords) -> [String] {
    words.options.map { $0.value == nil ? $0.flag : "\($0.flag) \($0.value ?? "")" }
  }

  @Test(arguments: [
    ("quiz -n 5", ["quiz"], ["-n 5"]),
    ("quiz -n5", ["quiz"], ["-n 5"]),
    ("quiz -n=5", ["quiz"], ["-n 5"]),
    ("quiz --number=5 --free", ["quiz"], ["--number 5", "--free"]),
    ("--lang en packs --ascii list", ["packs", "list"], ["--lang en", "--ascii"]),
    ("drill cm -- --role -n", ["drill", "cm", "--role", "-n"], []),
    ("packs check -", ["packs", "check", "-"], []),
    ("quiz --pack a --pack=b", ["quiz"], ["--pack a", "--pack b"]),
  ])
  func `options can be anywhere, with their value joined or in the next word`(
    line: String, plain: [String], options: [String]
  ) {
    let words = read(line)
    #expect(words.plain == plain)
    #expect(self.options(words) == options)
  }

  @Test func `a tilde stands for the home in words and in values that are paths`() {
    let line = "packs check ~/a.yaml ~ ./~/b ~c --home=~/d --packs ~/e --articles=~ --topic=~/f --progress=~"
    let words = TypedWords(line.split(separator: " ").map(String.init), home: "/h")
    #expect(words.plain == ["packs", "check", "/h/a.yaml", "/h", "./~/b", "~c"])
    #expect(
      options(words) == ["--home /h/d", "--packs /h/e", "--articles /h", "--topic ~/f", "--progress /h"])
  }

  @Test func `faults are collected, and the rest is still read`() {
    let words = read("quiz --zut --json=1 --pack --lang en -n")
    #expect(
      words.faults.map { "\($0)" } == [
        "unknownOption(\"--zut\", nearest: nil)", "unexpectedValue(option: \"--json\", value: \"1\")",
        "missingValue(option: \"--pack\")", "missingValue(option: \"-n\")",
      ])
    #expect(EverywhereOptions(words).lang == "en")
    #expect(words.openOption == .number)
  }

  @Test func `the prompt's own options apply to its verbs, before theirs`() {
    let launch = read("--lang fr --packs a.yaml --json")
    let words = TypedWords(["packs", "list", "--lang", "en"], after: launch)
    #expect(options(words) == ["--lang fr", "--packs a.yaml", "--lang en"])
    #expect(EverywhereOptions(words).lang == "en")
  }
}
