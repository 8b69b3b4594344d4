import PackReading
import Testing

@Suite struct ArticleTests {
  @Test func `every line that isn't blank is a paragraph`() {
    let article = Article(text: "\u{FEFF}Title\r\n\r\n  First. \n \t\u{A0}\nSecond.\r\rThird.")
    #expect(article.paragraphs == ["Title", "First.", "Second.", "Third."])
  }

  @Test func `a blank text has no paragraphs`() {
    #expect(Article(text: " \n\n\u{2003}\n").paragraphs.isEmpty)
  }

  @Test func `a quotation is found in every paragraph that contains it`() {
    let article = Article(text: "The affineur turns.\nNobody does.\nNow the affineur turns again.")
    #expect(article.paragraphs(quoting: "the affineur turns") == [3])
    #expect(article.paragraphs(quoting: "affineur turns") == [1, 3])
    #expect(article.paragraphs(quoting: "affineur sleeps").isEmpty)
  }

  @Test(arguments: [
    ("l'affineur", "l’affineur"),
    ("l’affineur", "l'affineur"),
    ("l´affineur", "l'affineur"),
    ("lʼaffineur", "l’affineur"),
    ("pâte  pressée\tcuite", "pâte pressée cuite"),
    ("« pâte\u{A0}» :\u{202F}cuite", "« pâte » : cuite"),
    ("pa\u{302}te", "pâte"),
    ("pâte", "pa\u{302}te"),
    ("une pâte cuite", " pâte cuite "),
  ])
  func `spaces, apostrophes and accents match however they're encoded`(paragraph: String, quote: String) {
    #expect(Article(text: paragraph).paragraphs(quoting: quote) == [1])
  }

  @Test(arguments: [
    ("La pâte", "la pâte"),
    ("La pâte", "La pate"),
    ("La pâte, cuite", "La pâte cuite"),
    ("La pâte-cuite", "La pâte cuite"),
    ("La pâte « cuite »", "La pâte cuite"),
  ])
  func `case, accents and punctuation must match`(paragraph: String, quote: String) {
    #expect(Article(text: paragraph).paragraphs(quoting: quote).isEmpty)
  }

  @Test(arguments: [
    ("The affineur turns.", "affineur turn"),
    ("The affineur turns.", "ffineur turns"),
    ("En l’an 2013", "l’an 201"),
  ])
  func `part of a word isn't a match`(paragraph: String, quote: String) {
    #expect(Article(text: paragraph).paragraphs(quoting: quote).isEmpty)
  }

  @Test func `part of a word before the word itself doesn't hide it`() {
    #expect(Article(text: "affineurs and affineur").paragraphs(quoting: "affineur") == [1])
  }

  @Test(arguments: [
    ("", 0),
    ("—", 0),
    ("pâte", 1),
    ("e\u{301}te\u{301}", 1),
    ("l’affineur", 2),
    ("pâte-cuite", 2),
    ("68 % des fromages", 3),
    ("  une   pâte,  cuite. ", 3),
  ])
  func `words are counted as a reader would`(text: String, count: Int) {
    #expect(Article.wordCount(text) == count)
  }
}
