import FSRS
import Grading
import QuestionBank
import Training

/// Reviews as a table for people, in RFC 4180: a header, then one review per line.
///
/// Spreadsheets run a cell that begins like a formula (CWE-1236), so such text gets an apostrophe in front.
package enum ReviewsCSV {
  /// The first line.
  package static let header = line([
    "id", "at", "session", "mode", "question", "kind", "topic", "prompt", "given", "chosen", "verdict", "credit",
    "rating", "sure", "hints", "thinking", "free", "asked", "answered", "day", "because", "revision", "found", "set",
  ])

  /// The line of a review. Choices are given in words, because the letters typed refer to a shuffled order.
  package static func line(_ counted: CountedReview) -> String {
    let review = counted.review
    let question = counted.question
    return line([
      counted.id.description, counted.timestamp, review.session.text, review.mode.rawValue,
      review.question.description, question?.kind.rawValue ?? "", question?.topic ?? "", question?.prompt ?? "",
      review.given, review.chosen.texts(in: question).joined(separator: " ; "), review.verdict.rawValue,
      DecimalText.of(review.credit), String(review.rating.rawValue), review.sureness.map { "\($0 == .sure)" } ?? "",
      String(review.hints), String(review.thinkingMilliseconds), String(review.isFree),
      review.confusion?.asked.text ?? "", review.confusion?.answered.text ?? "", review.day.description,
      review.because?.rawValue ?? "", review.revision ?? "", numbers(review.found), numbers(review.points?.set),
    ])
  }

  private static func numbers(_ numbers: [Int]?) -> String { (numbers ?? []).map(String.init).joined(separator: " ") }

  private static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  /// A cell, in quotation marks if it needs them.
  static func cell(_ text: String) -> String {
    // Nearly all cells are like that.
    if text.utf8.first != UInt8(ascii: "-"), text.utf8.allSatisfy(isPlain) { return text }
    let armed = TableCell.armed(text)
    guard armed.unicodeScalars.contains(where: { isLineEnd($0) || isQuoted($0) }) else { return armed }
    // Each review stays on one line, for programs that read line by line.
    let lines = armed.replacing("\r\n", with: "\n").unicodeScalars
    let content = String(String.UnicodeScalarView(lines.map { isLineEnd($0) ? " " : $0 }))
    guard content.unicodeScalars.contains(where: isQuoted) else { return content }
    return "\"\(content.replacing("\"", with: "\"\""))\""
  }

  /// Whether a byte of ASCII means nothing in a table, after the first of a cell.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-")...UInt8(ascii: ":"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  private static func isQuoted(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "," || scalar == ";" || scalar == "\t"
  }
}
