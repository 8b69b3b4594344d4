import Testing

@testable import Usage

/// A shell's command line up to the cursor.
struct ShellLineTests {
  @Test(
    arguments: [
      ("distinguo qu", ["distinguo"], "qu"), ("distinguo quiz ", ["distinguo", "quiz"], ""),
      (#"d --topic l\'été\ a"#, ["d", "--topic"], "l'été a"), (#"d "ma lune.yaml" "œ"#, ["d", "ma lune.yaml"], "œ"),
      (#"d "dit \"x\" \n"#, ["d"], #"dit "x" \n"#), ("d 'ma l", ["d"], "ma l"), (#"d '' x"#, ["d", ""], "x"),
      ("d ~/a b~/c ~", ["d", "/home/eve/a", "b~/c"], "~"), (#"d \~/a"#, ["d"], "~/a"), ("d '~/a'", ["d"], "~/a"),
      ("d --home=~/a", ["d"], "--home=~/a"),
    ] as [(String, [String], String)], Shell.allCases)
  func `words are read as the shell reads them`(line: (text: String, words: [String], last: String), shell: Shell) {
    let read = ShellLine(line.text, shell: shell, home: "/home/eve")
    #expect(read.words == line.words)
    #expect(read.last == line.last)
  }

  @Test func `in fish a backslash also escapes between single quotes`() {
    #expect(ShellLine(#"d 'l\'été"#, shell: .fish, home: nil).last == "l'été")
    let bash = ShellLine(#"d 'a\' b"#, shell: .bash, home: nil)
    #expect(bash.words == ["d", #"a\"#])
    #expect(bash.last == "b")
  }

  @Test(
    arguments: [
      ("d ", #"l’été\ \"x\"\ \$5\;\ qu\'on"#), ("d '", #"l’été "x" $5; qu'\''on"#),
      ("d \"", #"l’été \"x\" \$5; qu'on"#),
    ])
  func `a word is quoted for bash to suit the open quotation mark`(line: String, spelled: String) {
    #expect(ShellLine(line, shell: .bash, home: nil).quotedForBash("l’été \"x\" $5; qu'on") == spelled)
  }
}
