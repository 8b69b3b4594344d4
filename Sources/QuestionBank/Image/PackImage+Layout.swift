/// How an image is laid out.
///
/// First a header with the places of the parts, then the index: a row for each question, a table to find it by its key,
/// what's behind the numbers in the rows, and the pack's own fields. At the end, each question whole. What is asked about
/// all questions is in the index; the end is read one question at a time.
extension PackImage {
  /// Changes whenever images of one version can't be read by another.
  package static let formatVersion = 1

  enum Header {
    static let magic = Array("dpack\(formatVersion)\n".utf8)
    static let length = 80

    /// The numbers of the header, in order.
    enum Field: Int, CaseIterable {
      case total, contents, count, rows, lookup, lookupBits, topics, topicCount, order, details, names, extras

      var offset: Int { 8 + rawValue * ImageWriter.placeLength }
    }
  }

  /// The fields of a row, by their offset in it.
  enum Row {
    static let key = 0
    static let name = 8
    static let nameLength = 13
    static let kind = 14
    static let level = 15
    static let flags = 16
    static let lesson = 17
    static let topic = 20
    static let role = 23
    static let extras = 26
    static let content = 31
    static let contentLength = 36
    static let check = 41
    static let point = 45
    static let length = 53

    static let numberLength = 3
    static let checkLength = 4
  }

  /// What a row says yes or no to.
  struct Flags: OptionSet {
    let rawValue: UInt8
    static let isCase = Flags(rawValue: 1)
    static let hasExtras = Flags(rawValue: 2)
  }

  /// A number of an entry in the path's order.
  static let orderLength = 4

  /// The kinds by the number that a row has for them.
  static let kinds = Kind.allCases
}
