/// The canonical decomposition of lower-case Latin letters.
///
/// The pairs are those of the Unicode Character Database (UnicodeData.txt, field 5) for U+00C0–U+024F and
/// U+1E00–U+1EFF. The standard library compares canonically but doesn't decompose, and Foundation would be a heavy
/// guest for this alone. A test holds the table to Foundation's results.
enum LatinDecomposition {
  /// A letter and the mark on it; the letter may be composed itself.
  struct Pair: Hashable, Sendable {
    let letter: Unicode.Scalar
    let mark: Unicode.Scalar
  }

  /// Letters whose strokes and joins Unicode doesn't decompose, as they are typed without them.
  static let spelledOut: [Unicode.Scalar: [Unicode.Scalar]] = [
    "œ": ["o", "e"], "æ": ["a", "e"], "ß": ["s", "s"], "ø": ["o"], "ł": ["l"], "đ": ["d"], "ı": ["i"],
  ]

  /// The letter and the mark that a composed letter stands for.
  static let pairs: [Unicode.Scalar: Pair] = {
    var pairs: [Unicode.Scalar: Pair] = [:]
    for (mark, letters, composed) in rows {
      for (letter, whole) in zip(letters.unicodeScalars, composed.unicodeScalars) {
        pairs[whole] = Pair(letter: letter, mark: mark)
      }
    }
    return pairs
  }()

  /// Per mark, the letters that carry it and, in the same order, the composed letters.
  private static let rows: [(mark: Unicode.Scalar, letters: String, composed: String)] = [
    ("\u{300}", "aeiouünēōwâăêôơưy", "àèìòùǜǹḕṑẁầằềồờừỳ"),
    ("\u{301}", "aeiouyclnrszügåæøçēïkmõōpũwâăêôơư", "áéíóúýćĺńŕśźǘǵǻǽǿḉḗḯḱḿṍṓṕṹẃấắếốớứ"),
    ("\u{302}", "aeioucghjswyzạẹọ", "âêîôûĉĝĥĵŝŵŷẑậệộ"),
    ("\u{303}", "anoiuvâăeêôơưy", "ãñõĩũṽẫẵẽễỗỡữỹ"),
    ("\u{304}", "aeioüäȧæǫöõȯuygḷṛ", "āēīōǖǟǡǣǭȫȭȱūȳḡḹṝ"),
    ("\u{306}", "aegiouȩạ", "ăĕğĭŏŭḝặ"),
    ("\u{307}", "cegzaobdfhmnprsśšṣtwxyſ", "ċėġżȧȯḃḋḟḣṁṅṗṙṡṥṧṩṫẇẋẏẛ"),
    ("\u{308}", "aeiouyhõūwxt", "äëïöüÿḧṏṻẅẍẗ"),
    ("\u{309}", "aâăeêioôơuưy", "ảẩẳẻểỉỏổởủửỷ"),
    ("\u{30A}", "auwy", "åůẘẙ"),
    ("\u{30B}", "ou", "őű"),
    ("\u{30C}", "cdelnrstzaiouügkʒjh", "čďěľňřšťžǎǐǒǔǚǧǩǯǰȟ"),
    ("\u{30F}", "aeioru", "ȁȅȉȍȑȕ"),
    ("\u{311}", "aeioru", "ȃȇȋȏȓȗ"),
    ("\u{31B}", "ou", "ơư"),
    ("\u{323}", "bdhklmnrstvwzaeioơuưy", "ḅḍḥḳḷṃṇṛṣṭṿẉẓạẹịọợụựỵ"),
    ("\u{324}", "u", "ṳ"),
    ("\u{325}", "a", "ḁ"),
    ("\u{326}", "st", "șț"),
    ("\u{327}", "cgklnrstedh", "çģķļņŗşţȩḑḩ"),
    ("\u{328}", "aeiuo", "ąęįųǫ"),
    ("\u{32D}", "delntu", "ḓḙḽṋṱṷ"),
    ("\u{32E}", "h", "ḫ"),
    ("\u{330}", "eiu", "ḛḭṵ"),
    ("\u{331}", "bdklnrtzh", "ḇḏḵḻṉṟṯẕẖ"),
  ]
}
