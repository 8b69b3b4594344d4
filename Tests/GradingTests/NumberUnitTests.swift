import Testing

@testable import Grading

struct NumberUnitTests {
  static let units: [(text: String, scale: Double, quantity: NumberUnit.Quantity?, words: [String])] = [
    ("", 1, nil, []), (" %", 1, .percent, ["%"]), ("pour cent", 1, .percent, ["pour", "cent"]), ("€", 1, .euros, ["€"]),
    ("k€", 1_000, .euros, ["€"]), ("K €", 1_000, .euros, ["€"]), ("M€", 1_000_000, .euros, ["€"]),
    ("m€", 1_000_000, .euros, ["€"]), ("m", 1, nil, ["m"]), ("mille euros", 1_000, .euros, ["euros"]),
    ("millions d'euros", 1_000_000, .euros, ["euros"]), ("millions de dollars", 1_000_000, .dollars, ["dollars"]),
    ("cent mille", 100_000, nil, []), ("ans", 1, .years, ["ans"]), ("abonnés", 1, nil, ["abonnes"]),
    ("€ par mois", 1, .euros, ["€", "par", "mois"]), ("kg", 1, nil, ["kg"]),
  ]

  @Test(arguments: units) func `a unit has a scale, a quantity and its words`(
    unit: (text: String, scale: Double, quantity: NumberUnit.Quantity?, words: [String])
  ) {
    let read = NumberUnit(unit.text)
    #expect(read.scale == unit.scale)
    #expect(read.quantity == unit.quantity)
    #expect(read.words == unit.words)
  }
}
