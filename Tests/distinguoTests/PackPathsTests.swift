import Foundation
import Testing

/// Which files the paths of packs name.
struct PackPathsTests {
  private let faulty = SamplePacks.moon.replacing("kind: truefalse", with: "kind: truefals")

  @Test func `a pack comes through standard input, by its name or as a dash`() throws {
    let home = try TemporaryHome()
    for path in ["-", "/dev/stdin"] {
      let sound = try home.run("packs", "check", path, "--lang", "en", input: SamplePacks.moon)
      #expect(sound.status == 0)
      #expect(sound.output.contains("1 pack, 1 question, "), "\(sound.output)")
      let run = try home.run("packs", "check", path, "--lang", "en", input: faulty)
      #expect(run.status == 1)
      #expect(
        run.output.hasPrefix(
          "\(path):9:11: error: unknown kind of question: \"truefals\"; did you mean \"truefalse\"? [unknown-kind]\n"),
        "\(run.output)")
    }
    let json = try home.run("packs", "check", "-", "--json", input: faulty)
    #expect(json.output.contains(#""file":"-""#))
    #expect(try home.run("packs", "add", "-", input: SamplePacks.moon).status == 0)
    #expect(home.bytes("data/packs/lune.yaml") == Array(SamplePacks.moon.utf8))
  }

  @Test func `a pack comes through a named pipe, but a folder with one is refused`() throws {
    let home = try TemporaryHome()
    let folder = try home.write(SamplePacks.moon, to: "deux/lune.yaml").replacing("/lune.yaml", with: "")
    let pipe = folder + "/tube.yaml"
    #expect(mkfifo(pipe, 0o600) == 0)
    let refused = try home.run("packs", "check", folder, "--lang", "en")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("\(pipe) isn't a regular file."), "\(refused.errors)")
    let run = try PipedRun(
      ["-c", "cat '\(folder)/lune.yaml' > '\(pipe)' & '\(try BuiltProgram.path())' packs check '\(pipe)' --lang en"],
      environment: home.environment(["PATH": "/usr/bin:/bin"]), program: "/bin/sh")
    #expect(run.status == 0)
    #expect(run.output.contains("1 pack, 1 question, "), "\(run.output)\(run.errors)")
  }

  @Test func `the name of a pack's file ends in yaml or yml, in letters of any size`() throws {
    let home = try TemporaryHome()
    try home.write(SamplePacks.moon, to: "deux/LUNE.YAML")
    try home.write(SamplePacks.garden, to: "deux/jardin.Yml")
    try home.write("no", to: "deux/.#lune.YAML")
    let run = try home.run("packs", "check", home.path + "/deux")
    #expect(run.output.contains("2 paquets, "), "\(run.output)\(run.errors)")
  }

  @Test func `a pack is found in the other spelling of its accents`() throws {
    let home = try TemporaryHome()
    try home.write(SamplePacks.moon, to: "e\u{301}le\u{301}ments.yaml")
    let run = try home.run("packs", "check", home.path + "/éléments.yaml")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func `a tilde means the home wherever a path stands`() throws {
    let home = try TemporaryHome()
    try home.write(SamplePacks.moon, to: "lune.yaml")
    try home.write("", to: "textes/a.txt")
    for words in [["--packs=~/lune.yaml"], ["--packs", "~/lune.yaml"]] {
      let run = try PipedRun(["packs", "list", "--no-bundled"] + words, environment: home.environment())
      #expect(run.output.hasPrefix("lune : "), "\(run.errors)")
    }
    #expect(try home.run("packs", "check", "~/lune.yaml", "--articles=~/textes").status == 1)
    #expect(
      try home.run("progress", "path", "--progress=~/p.json").output == home.path + "/p.json\n")
    #expect(try home.run("progress", "path", "--home=~/d").output == home.path + "/d/progress.json\n")
    #expect(
      try home.run("progress", "path", changing: ["DISTINGUO_HOME": "~/e"]).output
        == home.path + "/e/progress.json\n")
    try home.write(#"{"articles": "~/textes"}"#, to: "data/config.json")
    let check = try home.run("packs", "check", "~/lune.yaml")
    #expect(check.errors == "")
    #expect(check.output.contains("ciel.txt"), "\(check.output)")
    #expect(!FileManager.default.fileExists(atPath: "~"))
  }

  @Test func `a name that isn't UTF-8 is refused rather than taken for another`() throws {
    let home = try TemporaryHome()
    for (script, name) in [
      (#"packs check "$(printf 'caf\351.yaml')""#, "caf�.yaml"), (#"stats --home "$(printf 'ho\351')""#, "ho�"),
    ] {
      let run = try PipedRun(
        ["-c", "'\(try BuiltProgram.path())' \(script) --lang en"],
        environment: home.environment(["PATH": "/usr/bin:/bin"]),
        program: "/bin/sh")
      #expect(run.status == 64)
      #expect(
        run.errors
          == "distinguo: \"\(name)\" isn't UTF-8 (the bytes in question are shown as �): rename the file or folder in UTF-8.\n"
      )
    }
  }

  @Test func `a line feed in a name doesn't begin a line of its own`() throws {
    let home = try TemporaryHome()
    let missing = try home.run("packs", "check", "a\ndistinguo: all is well", "--lang", "en")
    #expect(missing.errors == "distinguo: no such file: a^Jdistinguo: all is well. Check the path.\n")
    let path = try home.write("version: 2\n", to: "a\nb.yaml")
    let run = try home.run("packs", "check", path, "--lang", "en")
    #expect(run.output.hasPrefix(path.replacing("\n", with: "^J") + ":1:1: error: "), "\(run.output)")
  }
}

/// What `packs check` shows.
struct PackCheckTests {
  @Test func `warnings are counted, and shown with --strict, which ends with 1 on any`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(
      SamplePacks.moon.replacing("    explanation: \"Comme une orange.\"\n", with: ""), to: "lune.yaml")
    let plain = try home.run("packs", "check", pack, "--lang", "en")
    #expect(plain.status == 0)
    #expect(
      plain.output.hasSuffix(
        """
        "--strict" shows the warnings.
        1 pack, 1 question, 1 citation (0 verified): 0 errors, 1 warning.
        The citations were not checked against the articles: "--articles FOLDER" does that.

        """), "\(plain.output)")
    #expect(!plain.output.contains("no-explanation"))
    let strict = try home.run("packs", "check", pack, "--lang", "en", "--strict")
    #expect(strict.status == 1)
    #expect(
      strict.output.hasPrefix(
        """
        \(pack):8:5: warning: question without an explanation: write one under "explanation" [no-explanation]
            - id: ronde
              ^

        """), "\(strict.output)")
    let json = try home.run("packs", "check", pack, "--json")
    #expect(json.status == 0 && json.output.contains(#""code":"no-explanation""#))
    #expect(try home.run("packs", "check", pack, "--json", "--strict").status == 1)
    try home.write(SamplePacks.moon, to: "lune.yaml")
    #expect(try home.run("packs", "check", pack, "--strict").status == 0)
  }

  @Test func `of many faults the first are shown, and the others counted`() throws {
    let home = try TemporaryHome()
    let fields = (0..<5_000).map { "x\($0): 1\n" }.joined()
    let pack = try home.write(SamplePacks.moon + fields, to: "lune.yaml")
    let run = try home.run("packs", "check", pack, "--lang", "en")
    #expect(run.status == 1)
    #expect(run.lines.count { $0.contains("[unknown-field]") } == 100)
    #expect(run.output.contains("\n  … and 4,900 more.\n"))
    #expect(run.output.contains(": 5,000 errors, 0 warnings.\n"))
    let json = try home.run("packs", "check", pack, "--json")
    #expect(json.output.contains(#""errors":5000"#) && json.output.contains(#""more":4000"#))
  }

  @Test func `of many unknown settings the first are told, and the others counted`() throws {
    let home = try TemporaryHome()
    let members = (0..<8_000).map { "\"x\($0)\": 1" }.joined(separator: ", ")
    try home.write("{\(members)}", to: "data/config.json")
    let run = try home.run("packs", "list", "--no-bundled", "--lang", "en")
    #expect(run.status == 0)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 21)
    #expect(lines.last == "distinguo: warning: \(home.data)/config.json: 7,980 more like these.")
  }
}
