/// What a unit measures, and how many of the quantity's base units it is.
struct Measure: Hashable, Sendable {
  /// Quantities that can be told apart for certain. A number in one is never a number in another.
  enum Quantity: Hashable, Sendable {
    case ratio
    case euros, dollars, pounds, yen, swissFrancs, francs
    /// A hundredth of whatever currency is meant.
    case cents
    case length, area, volume, mass, time
    /// Months and years, which have no fixed number of days.
    case calendar
    /// Degrees of any kind, and those of one scale.
    case degrees, celsius, fahrenheit
    case power, energy, frequency, voltage, current, resistance, pressure, force, data
  }

  let quantity: Quantity
  let factor: Double
}

extension Measure {
  /// What one of these units is in the other; nil when they measure different things.
  func converted(to other: Measure) -> Double? {
    if quantity == other.quantity { return factor / other.factor }
    if quantity == .cents, other.quantity.isCurrency { return factor / other.factor }
    if other.quantity == .cents, quantity.isCurrency { return factor / other.factor }
    let isTemperature =
      Set([quantity, other.quantity]).isSubset(of: [.degrees, .celsius])
      || Set([quantity, other.quantity]).isSubset(of: [.degrees, .fahrenheit])
    return isTemperature ? 1 : nil
  }
}

extension Measure.Quantity {
  fileprivate var isCurrency: Bool {
    switch self {
    case .euros, .dollars, .pounds, .yen, .swissFrancs, .francs: true
    default: false
    }
  }

  /// Whether "per something" makes another quantity of it: a length per hour is a speed, euros per month are euros.
  var changesWhenDivided: Bool { !(isCurrency || self == .cents || self == .ratio) }
}

/// Units by their symbols and names.
enum UnitTable {
  /// The unit that the tokens begin with, and how many tokens it takes.
  static func unit(in tokens: ArraySlice<NumberToken>) -> (measure: Measure, length: Int)? {
    for length in [3, 2] where tokens.count >= length {
      let words = tokens.prefix(length).map(\.text)
      if let measure = phrase(words) { return (measure, length) }
    }
    switch tokens.first {
    case .sign(let sign)?: return signs[sign].map { ($0, 1) }
    case .word(let written, let plain)?: return (symbol(written) ?? name(plain)).map { ($0, 1) }
    case .figures?, .fraction?, nil: return nil
    }
  }

  /// Whether a word is a unit of length.
  static func isLength(_ word: String) -> Bool {
    let plain = Folding.plainSymbols(of: Folding.symbols(of: word))
    return (symbol(word) ?? name(String(String.UnicodeScalarView(plain))))?.quantity == .length
  }

  /// Units of several words: `pour cent`, `mètres carrés`, `square feet`, `degrés Celsius`, `° C`.
  private static func phrase(_ words: [String]) -> Measure? {
    if let measure = phrases[words.joined(separator: " ")] { return measure }
    guard words.count == 2 else { return nil }
    let (first, last) = (words[0], words[1])
    if ["°", "degre", "degres", "degree", "degrees"].contains(first) { return scales[last] }
    if let power = powers[last], let length = name(first) ?? symbol(first) { return length.raised(to: power) }
    if let power = powers[first], let length = name(last) { return length.raised(to: power) }
    return nil
  }

  private static func symbol(_ written: String) -> Measure? {
    symbols[written] ?? power(written) ?? symbols[written.lowercased()]
  }

  /// `m2`, `km3`
  private static func power(_ written: String) -> Measure? {
    guard let last = written.last, let power = ["2": 2, "3": 3][last] else { return nil }
    return (symbols[String(written.dropLast())] ?? symbols[written.dropLast().lowercased()])?.raised(to: power)
  }

  private static func name(_ plain: String) -> Measure? {
    names[plain] ?? (plain.hasSuffix("s") ? names[String(plain.dropLast())] : nil)
  }

  private static let powers = [
    "carre": 2, "carres": 2, "square": 2, "squared": 2, "cube": 3, "cubes": 3, "cubic": 3, "cubed": 3,
  ]
}

extension Measure {
  /// The area or the volume with sides of this length.
  fileprivate func raised(to power: Int) -> Measure? {
    guard quantity == .length else { return nil }
    let square = factor * factor
    return power == 2 ? Measure(quantity: .area, factor: square) : Measure(quantity: .volume, factor: square * factor)
  }
}

extension NumberToken {
  /// The word or the sign, in lower case without accents.
  var text: String {
    switch self {
    case .word(_, let plain): plain
    case .sign(let sign): String(Character(sign))
    case .figures(let number): number.digits ?? ""
    case .fraction(let value): String(value)
    }
  }
}

// MARK: - The table

extension UnitTable {
  private struct Row {
    let quantity: Measure.Quantity
    var factor = 1.0
    var symbols: [String] = []
    /// In lower case without accents, in the singular.
    var names: [String] = []
    var prefixes = Prefixes.none
  }

  private enum Prefixes {
    case none
    /// Those of everyday measures. `Mm` is a millimetre that was capitalised.
    case everyday
    case all
  }

  private static let rows: [Row] = [
    Row(quantity: .ratio, factor: 0.01, symbols: ["%", "pct"], names: ["pourcent", "percent"]),
    Row(quantity: .ratio, factor: 0.001, symbols: ["‰"], names: ["permille"]),
    Row(quantity: .ratio, factor: 1e-6, symbols: ["ppm"]),
    Row(quantity: .euros, symbols: ["€", "eur"], names: ["euro"]),
    Row(quantity: .dollars, symbols: ["$", "usd"], names: ["dollar"]),
    Row(quantity: .pounds, symbols: ["£", "gbp"], names: ["livre", "pound"]),
    Row(quantity: .pounds, factor: 0.01, names: ["penny", "pence"]),
    Row(quantity: .yen, symbols: ["¥", "jpy"], names: ["yen"]),
    Row(quantity: .swissFrancs, symbols: ["chf"]),
    Row(quantity: .francs, symbols: ["fcfa", "xaf", "xof"], names: ["franc"]),
    Row(quantity: .cents, factor: 0.01, symbols: ["¢", "ct", "cts"], names: ["cent", "centime"]),
    Row(quantity: .length, symbols: ["m"], names: ["metre", "meter"], prefixes: .everyday),
    Row(quantity: .length, factor: 0.0254, names: ["pouce", "inch", "inche"]),
    Row(quantity: .length, factor: 0.3048, symbols: ["ft"], names: ["pied", "foot", "feet"]),
    Row(quantity: .length, factor: 0.9144, symbols: ["yd"], names: ["yard"]),
    Row(quantity: .length, factor: 1_609.344, symbols: ["mi"], names: ["mile"]),
    Row(quantity: .area, factor: 10_000, symbols: ["ha"], names: ["hectare"]),
    Row(quantity: .area, factor: 100, names: ["are"]),
    Row(quantity: .volume, factor: 0.001, symbols: ["l", "L"], names: ["litre", "liter"], prefixes: .everyday),
    Row(quantity: .mass, factor: 0.001, symbols: ["g"], names: ["gramme", "gram"], prefixes: .everyday),
    Row(quantity: .mass, names: ["kilo"]),
    Row(quantity: .mass, factor: 100, names: ["quintal", "quintaux"]),
    Row(quantity: .mass, factor: 1_000, symbols: ["t"], names: ["tonne"]),
    Row(quantity: .mass, factor: 0.45359237, symbols: ["lb", "lbs"]),
    Row(quantity: .mass, factor: 0.028349523125, symbols: ["oz"], names: ["once", "ounce"]),
    Row(quantity: .time, symbols: ["s", "sec"], names: ["seconde", "second"], prefixes: .everyday),
    Row(quantity: .time, factor: 60, symbols: ["min", "mn"], names: ["minute"]),
    Row(quantity: .time, factor: 3_600, symbols: ["h"], names: ["heure", "hour"]),
    Row(quantity: .time, factor: 86_400, symbols: ["j"], names: ["jour", "journee", "day"]),
    Row(quantity: .time, factor: 604_800, names: ["semaine", "week"]),
    Row(quantity: .calendar, names: ["mois", "month"]),
    Row(quantity: .calendar, factor: 3, names: ["trimestre"]),
    Row(quantity: .calendar, factor: 6, names: ["semestre"]),
    Row(quantity: .calendar, factor: 12, names: ["an", "annee", "year"]),
    Row(quantity: .calendar, factor: 120, names: ["decennie", "decade"]),
    Row(quantity: .calendar, factor: 1_200, names: ["siecle", "century", "centurie"]),
    Row(quantity: .calendar, factor: 12_000, names: ["millenaire", "millennium", "millennia"]),
    Row(quantity: .degrees, symbols: ["°"], names: ["degre", "degree"]),
    Row(quantity: .celsius, names: ["celsius"]),
    Row(quantity: .fahrenheit, names: ["fahrenheit"]),
    Row(quantity: .power, symbols: ["W"], names: ["watt"], prefixes: .all),
    Row(quantity: .energy, symbols: ["J"], names: ["joule"], prefixes: .all),
    Row(quantity: .energy, factor: 3_600, symbols: ["Wh"], names: ["wattheure"], prefixes: .all),
    Row(quantity: .energy, factor: 4.184, symbols: ["cal"], names: ["calorie"], prefixes: .everyday),
    Row(quantity: .frequency, symbols: ["Hz"], names: ["hertz"], prefixes: .all),
    Row(quantity: .voltage, symbols: ["V"], names: ["volt"], prefixes: .all),
    Row(quantity: .current, symbols: ["A"], names: ["ampere", "amp"], prefixes: .all),
    Row(quantity: .resistance, symbols: ["Ω", "Ω"], names: ["ohm"], prefixes: .all),
    Row(quantity: .pressure, symbols: ["Pa"], names: ["pascal"], prefixes: .all),
    Row(quantity: .pressure, factor: 100_000, symbols: ["bar"], names: ["bar"], prefixes: .everyday),
    Row(quantity: .force, symbols: ["N"], names: ["newton"], prefixes: .all),
    Row(quantity: .data, factor: 8, symbols: ["o", "B"], names: ["octet", "byte"], prefixes: .all),
    Row(quantity: .data, symbols: ["b"], names: ["bit"], prefixes: .all),
  ]

  private static let everydayPrefixes: [(symbol: String, name: String, factor: Double)] = [
    ("k", "kilo", 1e3), ("h", "hecto", 1e2), ("da", "deca", 10), ("d", "deci", 0.1), ("c", "centi", 0.01),
    ("m", "milli", 1e-3), ("µ", "micro", 1e-6), ("μ", "micro", 1e-6), ("n", "nano", 1e-9),
  ]
  private static let largePrefixes: [(symbol: String, name: String, factor: Double)] = [
    ("M", "mega", 1e6), ("G", "giga", 1e9), ("T", "tera", 1e12),
  ]

  private static func prefixes(of row: Row) -> [(symbol: String, name: String, factor: Double)] {
    switch row.prefixes {
    case .none: []
    case .everyday: everydayPrefixes
    case .all: everydayPrefixes + largePrefixes
    }
  }

  /// By the exact symbol. Those of the table itself come before those with a prefix: `min` is no inch.
  private static let symbols = dictionary(\.symbols) { $0.symbol }
  private static let names = dictionary(\.names) { $0.name }

  private static func dictionary(
    _ words: KeyPath<Row, [String]>, prefix: ((symbol: String, name: String, factor: Double)) -> String
  ) -> [String: Measure] {
    var found: [String: Measure] = [:]
    for row in rows {
      for word in row[keyPath: words] { found[word] = Measure(quantity: row.quantity, factor: row.factor) }
    }
    for row in rows {
      for scale in prefixes(of: row) {
        for word in row[keyPath: words] where found[prefix(scale) + word] == nil {
          found[prefix(scale) + word] = Measure(quantity: row.quantity, factor: row.factor * scale.factor)
        }
      }
    }
    return found
  }

  private static let signs: [Unicode.Scalar: Measure] = {
    var signs: [Unicode.Scalar: Measure] = [:]
    for (symbol, measure) in symbols where symbol.unicodeScalars.count == 1 {
      for scalar in symbol.unicodeScalars where !scalar.isLetter { signs[scalar] = measure }
    }
    return signs
  }()

  private static let scales: [String: Measure] = [
    "c": Measure(quantity: .celsius, factor: 1), "celsius": Measure(quantity: .celsius, factor: 1),
    "centigrade": Measure(quantity: .celsius, factor: 1), "centigrades": Measure(quantity: .celsius, factor: 1),
    "f": Measure(quantity: .fahrenheit, factor: 1), "fahrenheit": Measure(quantity: .fahrenheit, factor: 1),
  ]

  private static let phrases: [String: Measure] = [
    "pour cent": Measure(quantity: .ratio, factor: 0.01), "per cent": Measure(quantity: .ratio, factor: 0.01),
    "pour mille": Measure(quantity: .ratio, factor: 0.001), "per mille": Measure(quantity: .ratio, factor: 0.001),
    "pour million": Measure(quantity: .ratio, factor: 1e-6),
    "franc suisse": Measure(quantity: .swissFrancs, factor: 1),
    "francs suisses": Measure(quantity: .swissFrancs, factor: 1),
  ]
}
