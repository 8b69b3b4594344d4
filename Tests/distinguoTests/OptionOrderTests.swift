import Testing

/// Options may appear anywhere among the words.
struct OptionOrderTests {
  @Test(arguments: [
    ["packs", "list", "--no-bundled", "--lang", "en"],
    ["packs", "--no-bundled", "--lang", "en", "list"],
    ["--no-bundled", "--lang=en", "packs", "list"],
    ["--lang", "en", "packs", "--no-bundled"],
    ["--lang", "fr", "packs", "list", "--no-bundled", "--lang", "en"],
  ])
  func `global options may come before, between and after the words`(words: [String]) throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.moon, to: "lune.yaml")
    let run = try PipedRun(words + ["--packs", pack], environment: home.environment())
    #expect(run.errors == "")
    #expect(run.output == "lune: La lune · 1 question · given\n")
    let before = try PipedRun(["--packs", pack] + words, environment: home.environment())
    #expect(before.output == run.output)
  }

  @Test(arguments: [("--home", "--home cours"), ("--progress", "--progress progress.json")])
  func `an empty path is a missing value`(option: String, example: String) throws {
    let home = try TemporaryHome()
    let run = try home.run("quiz", "--no-bundled", option, "")
    #expect(run.status == 64)
    #expect(run.errors == "distinguo : il manque une valeur après « \(option) ». Exemple : « \(example) ».\n")
  }

  @Test func `a global option without its value is reported`() throws {
    let home = try TemporaryHome()
    let run = try home.run("packs", "list", "--home")
    #expect(run.status == 64)
    #expect(run.errors == "distinguo : il manque une valeur après « --home ». Exemple : « --home cours ».\n")
  }
}
