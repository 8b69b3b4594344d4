import PackReading
import Testing

@Suite struct ArticleTests {
  @Test func `a paragraph is a line that is not blank`() {
    let article = Article(text: "\u{FEFF}Title\r\n\r\n  First. \n \t\u{A0}\nSecond.\r\rThird.")
    #expect(article.paragraphs == ["Title", "First.", "Second.", "Third."])
  }

  @Test func `a blank text has no paragraph`() {
    #expect(Article(text: " \n\n\u{2003}\n").paragraphs.isEmpty)
  }

  @Test func `words are found in every paragraph that has them`() {
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
  func `spaces, apostrophes and composed accents are as good as each other`(paragraph: String, quote: String) {
    #expect(Article(text: paragraph).paragraphs(quoting: quote) == [1])
  }

  @Test(arguments: [
    ("La pâte", "la pâte"),
    ("La pâte", "La pate"),
    ("La pâte, cuite", "La pâte cuite"),
    ("La pâte-cuite", "La pâte cuite"),
    ("La pâte « cuite »", "La pâte cuite"),
  ])
  func `case, accents and punctuation count`(paragraph: String, quote: String) {
    #expect(Article(text: paragraph).paragraphs(quoting: quote).isEmpty)
  }

  @Test(arguments: [
    ("The affineur turns.", "affineur turn"),
    ("The affineur turns.", "ffineur turns"),
    ("En l’an 2013", "l’an 201"),
  ])
  func `part of a word doesn't count as a word of the paragraph`(paragraph: String, quote: String) {
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
  func `words are counted as they are read`(text: String, count: Int) {
    #expect(Article.wordCount(text) == count)
  }
}
