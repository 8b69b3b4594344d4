import QuestionBank
import Testing

struct IdentifierTextTests {
  @Test(arguments: [
    ("Qu'est-ce que c'est ?", "qu-est-ce-que-c-est"), ("L’Œuvre d’été, n° 3", "l-oeuvre-d-ete-n-3"),
    ("Un titre bien trop long pour un nom qui se tape", "un-titre-bien-trop-long-pour-un-nom-qui"),
    ("Anticonstitutionnellementanticonstitutionnellement", "anticonstitutionnellementanticonstitutio"),
  ])
  func `an id is made of the first words`(text: String, id: String) {
    #expect(PackID(words: text)?.text == id)
  }

  @Test(arguments: ["", "???", "日本"]) func `there's no id without a letter or digit`(text: String) {
    #expect(PackID(words: text) == nil)
  }

  @Test func `an id that's taken gets a number`() {
    let taken: Set<String> = ["brie", "brie-2"]
    #expect(PackID(words: "Brie", isTaken: { taken.contains($0.text) })?.text == "brie-3")
  }
}
