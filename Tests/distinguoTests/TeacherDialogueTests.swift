import Foundation
import Testing

/// A teacher's first hour at the prompt, in both languages: a spreadsheet's table, a Moodle export, a pack of one's own,
/// each from `packs add` to the first question.
struct TeacherDialogueTests {
  /// What a spreadsheet in France writes: semicolons and Windows-1252.
  private static let table: [UInt8] =
    Array("Question;R".utf8) + [0xE9] + Array("ponse\r\nL".utf8) + [0x92] + [0xE9] + Array("t".utf8) + [0xE9]
    + Array(";summer\r\n\"L'hiver ; la neige\";winter\r\nLe printemps;\r\n".utf8)

  private static let gift = """
    // Module 1
    $CATEGORY: Fromages

    ::Le beaufort::Qu'est-ce que le beaufort ?{=une pâte pressée cuite#Oui ~une pâte molle#C'est le brie.}

    Décris ta cave.{}
    """

  @Test func `a table from a spreadsheet, in French`() throws {
    let home = try TemporaryHome()
    let path = try home.write(Self.table, to: "Saisons.csv")
    let terminal = try home.terminal()
    try terminal.expect("distinguo>")
    try terminal.enter("paquets ajouter \(path) --dry-run", expect: "n’est pas en UTF-8 : lu en Windows-1252")
    try terminal.expect(":4:1: laissé de côté : il n’y a pas de réponse")
    try terminal.expect("2 questions, 1 élément laissé de côté.")
    try terminal.expect("L’été | summer")
    try terminal.expect("Rien n’a été installé (--dry-run).")
    try terminal.expect("distinguo>")
    try terminal.enter(
      "paquets ajouter \(path)", expect: "Paquet « saisons » ajouté : Saisons, 2 questions.")
    try terminal.expect("distinguo>")
    try terminal.enter("quiz --pack saisons --seed 1", expect: "Question 1/2")
    try terminal.expect("1/2 ›")
    try terminal.enter(":finir", expect: "distinguo>")
  }

  @Test func `a table from a spreadsheet, in English`() throws {
    let home = try TemporaryHome()
    let path = try home.write(Self.table, to: "Saisons.csv")
    let terminal = try home.terminal(changing: ["DISTINGUO_LANG": "en"])
    try terminal.expect("distinguo>")
    try terminal.enter("packs add \(path) --language fr", expect: "isn't UTF-8: read as Windows-1252, which fits.")
    try terminal.expect(":4:1: left out: there's no answer")
    try terminal.expect("Pack \"saisons\" added: Saisons, 2 questions.")
    try terminal.expect("distinguo>")
    try terminal.enter("quiz --pack saisons --question saisons/l-hiver-la-neige-8f1c1d", expect: "distinguo>")
    try terminal.enter("quiz --pack saisons --seed 1", expect: "Question 1/2")
    try terminal.expect("1/2 ›")
  }

  @Test(arguments: [
    (
      "fr", ["une rédaction sans rien à quoi comparer la réponse", "1 question, 1 élément laissé de côté.", "ajouté"],
      "Juste."
    ),
    ("en", ["an essay with nothing to compare answers with", "1 question, 1 item left out.", "added"], "Right."),
  ])
  func `an export from Moodle`(language: String, told: [String], verdict: String) throws {
    let home = try TemporaryHome()
    let path = try home.write(Self.gift, to: "module-1.txt")
    let terminal = try home.terminal(changing: ["DISTINGUO_LANG": language])
    try terminal.expect("distinguo>")
    terminal.enter("packs add \(path) --as fromages --language fr")
    for text in told { try terminal.expect(text) }
    try terminal.expect("distinguo>")
    try terminal.enter("quiz --pack fromages", expect: "Fromages")
    try terminal.expect("Qu’est-ce que le beaufort ?")
    try terminal.expect("1/1 ›")
    try terminal.enter("une pâte pressée cuite", expect: verdict)
  }

  @Test(arguments: [
    ("fr", "Le titre du paquet", "un contrôle strict n’y trouve rien à redire.", "ajouté", "Juste."),
    ("en", "The title of the pack?", "a strict check has no complaint.", "added", "Right."),
  ])
  func `a pack of one's own`(
    language: String, first: String, checked: String, added: String, verdict: String
  ) throws {
    let home = try TemporaryHome()
    let path = home.path + "/cave.yaml"
    let terminal = try home.terminal(changing: ["DISTINGUO_LANG": language])
    try terminal.expect("distinguo>")
    try terminal.enter("packs new \(path)", expect: first)
    let lines = [
      "L'essentiel de la cave", "fr", "Mme Dupont", "Qu'est-ce que l'affinage ?", "le temps où le fromage mûrit",
      "choice",
      "l'instant où le lait caille", "C'est le caillage.", "", "Le fromage mûrit à la cave.", "", "", "",
    ]
    for line in lines {
      try terminal.expect("›")
      terminal.enter(line)
    }
    try terminal.expect(path)
    try terminal.expect("›")
    try terminal.enter("", expect: checked)
    try terminal.expect("distinguo>")
    try terminal.enter("packs check \(path) --strict", expect: "0 ")
    try terminal.expect("distinguo>")
    try terminal.enter("packs add \(path)", expect: added)
    try terminal.expect("distinguo>")
    try terminal.enter("quiz --pack cave", expect: "Qu’est-ce que l’affinage ?")
    try terminal.expect("1/1 ›")
    try terminal.enter("le temps ou le fromage murit", expect: verdict)
  }
}
