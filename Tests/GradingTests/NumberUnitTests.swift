import Testing

@testable import Grading

struct NumberUnitTests {
  typealias Case = (text: String, scale: Double, measure: Measure?, words: [String])

  static let units: [Case] = [
    ("", 1, nil, []), (" %", 1, Measure(quantity: .ratio, factor: 0.01), []),
    ("pour cent", 1, Measure(quantity: .ratio, factor: 0.01), []),
    ("‰", 1, Measure(quantity: .ratio, factor: 0.001), []),
    ("€", 1, Measure(quantity: .euros, factor: 1), []), ("k€", 1_000, Measure(quantity: .euros, factor: 1), []),
    ("K €", 1_000, Measure(quantity: .euros, factor: 1), []),
    ("M€", 1_000_000, Measure(quantity: .euros, factor: 1), []),
    ("m€", 1_000_000, Measure(quantity: .euros, factor: 1), []), ("m", 1, Measure(quantity: .length, factor: 1), []),
    ("mille euros", 1_000, Measure(quantity: .euros, factor: 1), []),
    ("millions d'euros", 1_000_000, Measure(quantity: .euros, factor: 1), []),
    ("douzaines d’œufs", 12, nil, ["oeufs"]), ("ans", 1, Measure(quantity: .calendar, factor: 12), []),
    ("abonnés", 1, nil, ["abonnes"]), ("€ par mois", 1, Measure(quantity: .euros, factor: 1), []),
    ("kg", 1, Measure(quantity: .mass, factor: 1), []), ("KM", 1, Measure(quantity: .length, factor: 1_000), []),
    ("kilomètres", 1, Measure(quantity: .length, factor: 1_000), []),
    ("m²", 1, Measure(quantity: .area, factor: 1), []), ("km^2", 1, Measure(quantity: .area, factor: 1e6), []),
    ("mètres cubes", 1, Measure(quantity: .volume, factor: 1), []),
    ("% des entreprises", 1, Measure(quantity: .ratio, factor: 0.01), ["des", "entreprises"]),
    ("° C", 1, Measure(quantity: .celsius, factor: 1), []), ("kWh", 1, Measure(quantity: .energy, factor: 3.6e6), []),
  ]

  @Test(arguments: units) func `a unit has a scale, a measure and words left over`(unit: Case) {
    let read = NumberUnit(NumberTokens.tokens(of: unit.text)[...])
    #expect(read.scale == unit.scale)
    #expect(read.measure == unit.measure)
    #expect(read.words == unit.words)
  }

  @Test func `a unit may be divided by another one`() {
    let read = NumberUnit(NumberTokens.tokens(of: "km/h")[...])
    #expect(read.measure == Measure(quantity: .length, factor: 1_000))
    #expect(read.divisor == Measure(quantity: .time, factor: 3_600))
  }

  @Test(arguments: ["personnes", "articles par jour", "rôles du texte", ""])
  func `plain nouns change nothing`(text: String) {
    #expect(NumberUnit(NumberTokens.tokens(of: text)[...]).isHarmless)
  }

  @Test(arguments: ["ou six", "et plus", "au moins", "max", "sous zéro", "av. J.-C.", "vingts", "quarts", "-", "^3"])
  func `words that make another number of it do`(text: String) {
    #expect(!NumberUnit(NumberTokens.tokens(of: text)[...]).isHarmless)
  }
}
