import Testing

/// What the program answers to completion scripts.
struct ShellCompletionTests {
  @Test(
    arguments: [
      ("distinguo exa", "examen\tun examen : aucun retour avant la fin, puis la note et tout…\n"),
      ("distinguo packs add ", ":files\n"), ("distinguo --home ", ":folders\n"), ("distinguo quiz -n ", ""),
      ("distinguo zut ", ""), ("distinguo quiz --pack=lu", "lune\tLa lune\n"),
      ("distinguo --lang en packs li", "list\tevery available pack\n"),
    ])
  func `each word comes with its meaning`(line: String, answer: String) throws {
    let home = try TemporaryHome()
    try home.write(SamplePacks.moon, to: "data/packs/lune.yaml")
    let run = try home.run("help", "--complete", "bash", "--", line)
    #expect(run.output == answer)
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func `a pack's text can't control the terminal or start another word`() throws {
    let home = try TemporaryHome()
    try home.write(
      SamplePacks.moon.replacing("La lune\"", with: "La\\e[31m\\tlune\\nronde\""), to: "data/packs/lune.yaml")
    for shell in ["zsh", "fish"] {
      let output = try home.run("help", "--complete", shell, "--", "distinguo quiz --pack lu").output
      #expect(output.split(separator: "\n").count == 1, "\(output)")
      #expect(!output.contains("\u{1B}"))
      #expect(output.filter { $0 == "\t" }.count == 1)
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `the argument parser's own flag prints our script`(shell: String)
    throws
  {
    let home = try TemporaryHome()
    let script = try home.run("help", "--completion", shell).output
    #expect(script.contains("help --complete \(shell) -- "))
    for words in [["--generate-completion-script", shell], ["--generate-completion-script=\(shell)"]] {
      #expect(try PipedRun(words, environment: home.environment()).output == script)
    }
    let own = try PipedRun(
      ["--generate-completion-script"], environment: home.environment(["SHELL": "/usr/bin/\(shell)"]))
    #expect(own.output == script)
  }
}
