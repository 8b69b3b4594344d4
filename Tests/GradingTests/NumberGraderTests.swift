import Testing

@testable import Grading

struct NumberGraderTests {
  typealias Case = (typed: String, value: Double, tolerance: Double, unit: String?, verdict: Verdict)

  static let answers: [Case] = [
    // Thousands
    ("24000", 24_000, 0, "€", .right),
    ("24 000", 24_000, 0, "€", .right),
    ("24\u{A0}000", 24_000, 0, "€", .right),
    ("24\u{202F}000", 24_000, 0, "€", .right),
    ("24\u{2009}000", 24_000, 0, "€", .right),
    ("24.000", 24_000, 0, "€", .right),
    ("24,000", 24_000, 0, "€", .right),
    ("24'000", 24_000, 0, "€", .right),
    ("24’000", 24_000, 0, "€", .right),
    ("24_000", 24_000, 0, "€", .right),
    ("24 000 €", 24_000, 0, "€", .right),
    ("24 000€", 24_000, 0, "€", .right),
    ("€24,000", 24_000, 0, "€", .right),
    ("€ 24 000", 24_000, 0, "€", .right),
    ("24000 euros", 24_000, 0, "€", .right),
    ("24 000 EUR", 24_000, 0, "€", .right),
    ("24 000 euros par an", 24_000, 0, "€", .right),
    ("24k", 24_000, 0, "€", .right),
    ("24K", 24_000, 0, "€", .right),
    ("24 k", 24_000, 0, "€", .right),
    ("24 K€", 24_000, 0, "€", .right),
    ("24k€", 24_000, 0, "€", .right),
    ("24 k euros", 24_000, 0, "€", .right),
    ("24 mille", 24_000, 0, "€", .right),
    ("24 mille euros", 24_000, 0, "€", .right),
    ("24,0 k€", 24_000, 0, "€", .right),
    ("50 000 euros", 50_000, 0, "€", .right),
    ("24.000,00 €", 24_000, 0, "€", .right),
    ("24,000.00", 24_000, 0, "€", .right),
    ("24 000,50", 24_000.5, 0, "€", .right),
    ("1.234.567", 1_234_567, 0, nil, .right),
    ("1,234,567", 1_234_567, 0, nil, .right),
    ("1 234 567", 1_234_567, 0, nil, .right),
    ("environ 24 000 €", 24_000, 0, "€", .right),
    ("à peu près 24000", 24_000, 0, "€", .right),
    ("~ 24 000", 24_000, 0, "€", .right),
    ("≈24 000", 24_000, 0, "€", .right),
    ("24", 24_000, 0, "€", .wrong),
    ("24 €", 24_000, 0, "€", .wrong),
    ("240000", 24_000, 0, "€", .wrong),
    ("24 000 %", 24_000, 0, "€", .wrong),
    ("24 000 $", 24_000, 0, "€", .wrong),
    ("25 000", 24_000, 999, "€", .wrong),
    ("25 000", 24_000, 1_000, "€", .right),
    ("23k", 24_000, 1_000, "€", .right),
    // Units that carry a multiple
    ("24", 24, 0, "k€", .right),
    ("24 k€", 24, 0, "k€", .right),
    ("24k", 24, 0, "k€", .right),
    ("24 000 €", 24, 0, "k€", .right),
    ("24 €", 24, 0, "k€", .wrong),
    ("1,5 M€", 1_500_000, 0, "€", .right),
    ("1.5m€", 1_500_000, 0, "€", .right),
    ("1,5 million d'euros", 1_500_000, 0, "€", .right),
    ("2 milliards", 2_000_000_000, 0, nil, .right),
    ("2 M", 2_000_000, 0, "abonnés", .right),
    ("2 m", 2, 0, "m", .right),
    // Percentages
    ("68", 68, 0, "%", .right),
    ("68%", 68, 0, "%", .right),
    ("68 %", 68, 0, "%", .right),
    ("68\u{202F}%", 68, 0, "%", .right),
    ("68 pour cent", 68, 0, "%", .right),
    ("68 pourcent", 68, 0, "%", .right),
    ("68 percent", 68, 0, "%", .right),
    ("68 % des entreprises", 68, 0, "%", .right),
    ("les 68 %", 68, 0, "%", .right),
    ("68.", 68, 0, "%", .right),
    ("68,0", 68, 0, "%", .right),
    ("６８％", 68, 0, "%", .right),
    ("٦٨", 68, 0, "%", .right),
    ("68 €", 68, 0, "%", .wrong),
    ("68 euros", 68, 0, "%", .wrong),
    ("68 ans", 68, 0, "%", .wrong),
    ("67", 68, 0, "%", .wrong),
    ("67", 68, 1, "%", .right),
    ("69", 68, 1, "%", .right),
    ("70", 68, 1, "%", .wrong),
    ("-68", 68, 0, "%", .wrong),
    ("680", 68, 0, "%", .wrong),
    ("0,68", 68, 0, "%", .wrong),
    ("68 %", 0.68, 0, nil, .right),
    ("68 %", 68, 0, nil, .right),
    ("68 %", 68, 0, "abonnés", .wrong),
    // Decimals and signs
    ("0,5", 0.5, 0, nil, .right),
    ("0.5", 0.5, 0, nil, .right),
    (".5", 0.5, 0, nil, .right),
    (",5", 0.5, 0, nil, .right),
    ("0.500", 0.5, 0, nil, .right),
    ("2.400", 2.4, 0, nil, .right),
    ("2,400", 2_400, 0, nil, .right),
    ("3,14159", 3.14159, 0, nil, .right),
    ("0.4", 0.3, 0.1, nil, .right),
    ("-3", -3, 0, nil, .right),
    ("−3", -3, 0, nil, .right),
    ("- 3 °C", -3, 0, "°C", .right),
    ("+3", 3, 0, nil, .right),
    ("3", -3, 0, nil, .wrong),
    ("0", 0, 0, nil, .right),
    ("0", 0.000_000_001, 0, nil, .wrong),
    // Other units
    ("3 ans", 3, 0, "ans", .right),
    ("3 années", 3, 0, "ans", .right),
    ("3 mois", 3, 0, "ans", .wrong),
    ("3 articles", 3, 0, "articles", .right),
    ("3 rôles", 3, 0, "articles", .right),
    ("3 par jour", 3, 0, "articles par jour", .right),
    ("2013", 2_013, 0, nil, .right),
    ("en 2013", 2_013, 0, nil, .right),
    // Words
    ("deux", 2, 0, nil, .right),
    ("Deux", 2, 0, nil, .right),
    ("les deux", 2, 0, nil, .right),
    ("trois articles", 3, 0, "articles", .right),
    ("une", 1, 0, nil, .right),
    ("zéro", 0, 0, nil, .right),
    ("dix-sept", 17, 0, nil, .right),
    ("dix sept", 17, 0, nil, .right),
    ("vingt", 20, 0, nil, .right),
    ("vingt pour cent", 20, 0, "%", .right),
    ("seventeen", 17, 0, nil, .right),
    ("twelve", 12, 0, nil, .right),
    ("cinq", 6, 0, nil, .wrong),
    ("deux mille", 2_000, 0, nil, .right),
    ("mille euros", 1_000, 0, "€", .right),
    ("cent mille", 100_000, 0, nil, .right),
    ("un million", 1_000_000, 0, nil, .right),
    ("environ dix", 10, 0, nil, .right),
    // Too large to represent
    (String(repeating: "9", count: 4_000), 68, 0, nil, .wrong),
  ]

  @Test(arguments: answers) func `numbers are read as people write them in French and English`(answer: Case) {
    let key = AnswerKey.number(value: answer.value, tolerance: answer.tolerance, unit: answer.unit)
    let credit = answer.verdict == .right ? 1.0 : 0.0
    #expect(key.judgement(of: answer.typed) == Judgement(verdict: answer.verdict, credit: credit))
  }

  static let refused: [String] = [
    "beaucoup", "%", "€", "k", "68 ou 70", "68-70", "60 à 70", "1/2", "24 00", "24 0000", "2.4.0", "24.000.50", "1 2 3",
    "plus de 68", "> 68", "< 68", "moins de 68", "vingt-deux", "deux trois", "b", "-", "soixante", "x68",
    "68 est le nombre que je crois avoir lu", "½", "a 68",
  ]

  @Test(arguments: refused) func `anything but a single number is asked again`(typed: String) {
    #expect(AnswerKey.number(value: 68, tolerance: 0, unit: "%").refusal(of: typed) == .notANumber)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `with a key that isn't a finite number, every answer is wrong`(value: Double) {
    let key = AnswerKey.number(value: value, tolerance: 1, unit: nil)
    #expect(key.judgement(of: "68") == Judgement(verdict: .wrong, credit: 0))
  }
}
