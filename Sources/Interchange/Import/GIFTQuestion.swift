/// A question of a GIFT file, as Moodle reads it.
struct GIFTQuestion {
  var kind: Kind
  /// The name between `::` and `::`.
  var name: String?
  var text: Rich
  var generalFeedback: Rich
  var idNumber: String?
  var tags: [String] = []

  enum Kind {
    case category(String)
    case description
    case essay
    case multichoice(isSingle: Bool, [Answer])
    case match([(left: Rich, right: Rich)])
    case trueFalse(Bool, wrong: Rich, right: Rich)
    case short([Answer])
    case numerical([Number], wrong: Rich)
    /// A text with answers in several places.
    case cloze(ByteText)
  }

  /// A text and how it's written.
  struct Rich {
    var format: Format
    /// Without escapes.
    var bytes: [UInt8]
    /// Where it begins in the file.
    var origin: Int

    var string: String { String(decoding: bytes, as: UTF8.self) }
  }

  enum Format: String { case moodle, html, plain, markdown }

  struct Answer {
    var text: Rich
    /// The share of the mark, from -1 to 1.
    var fraction: Double
    var feedback: Rich
  }

  struct Number {
    var value: Double
    var tolerance: Double
    var fraction: Double
    var feedback: Rich
  }
}

/// Why a question can't be read, and where.
struct GIFTFault: Error {
  var fault: ImportFault
  /// In the file.
  var origin: Int
}
