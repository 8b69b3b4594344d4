import Testing

/// The Tab key at a real terminal.
struct CompletionDialogueTests {
  @Test(arguments: ["C.UTF-8", "C"]) func `one Tab completes and two list the candidates`(locale: String) throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let moon = try home.write(SamplePacks.moon, to: "ma lune d’été.yaml")
    let terminal = try home.terminal("--no-bundled", "--packs", pack, changing: ["LANG": locale])
    try terminal.expect("distinguo>")
    terminal.type("paq\taj\t\(moon.dropLast("ma lune d’été.yaml".count))ma\t")
    try terminal.enter("", expect: "Paquet « lune » ajouté")
    try terminal.expect("distinguo>")
    terminal.type("q\t\t")
    let list = try terminal.expect("distinguo> qui")
    #expect(
      list.contains("  quiz     une séance d’entraînement") && list.contains("\n  quitter  quitter l’invite\n"),
      "\(list.debugDescription)")
    terminal.type("z\t--pack l\t")
    try terminal.enter("", expect: "La lune est ronde.")
    try terminal.expect(locale == "C" ? "1/1 >" : "1/1 ›")
    // Don't complete the answer, not even a letter of it.
    terminal.type("v\t\t\u{15}:ind\t")
    try terminal.enter("", expect: "Cette question n’a pas d’indice.")
  }

  @Test func `a name in the home folder is completed after a tilde`() throws {
    let home = try TemporaryHome()
    try home.write(SamplePacks.moon, to: "lune.yaml")
    let terminal = try home.terminal("--no-bundled")
    try terminal.expect("distinguo>")
    terminal.type("packs add ~/lu\t")
    try terminal.enter("", expect: "Paquet « lune » ajouté")
  }
}
