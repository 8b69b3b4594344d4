import FSRS
import Grading
import QuestionBank
import Training

/// Reviews as a table for people, in the form of RFC 4180: one review a line, and a first line of names.
///
/// A spreadsheet takes a cell for a formula when it begins like one (CWE-1236); such text has an apostrophe put before it.
package enum ReviewsCSV {
  /// The first line.
  package static let header = line([
    "id", "at", "session", "mode", "question", "kind", "topic", "prompt", "given", "chosen", "verdict", "credit",
    "rating", "sure", "hints", "thinking", "free", "asked", "answered",
  ])

  /// The line of a review. What was chosen is in words, for the letters that were typed stood for a shuffled order.
  package static func line(_ counted: CountedReview) -> String {
    let review = counted.review
    let question = counted.question
    return line([
      counted.id.description, counted.timestamp, review.session.text, review.mode.rawValue,
      review.question.description, question?.kind.rawValue ?? "", question?.topic ?? "", question?.prompt ?? "",
      review.given, question?.texts(ofChosen: review.chosen).joined(separator: " ; ") ?? "", review.verdict.rawValue,
      DecimalText.of(review.credit), String(review.rating.rawValue), review.sureness.map { "\($0 == .sure)" } ?? "",
      String(review.hints), String(review.thinkingMilliseconds), String(review.isFree),
      review.confusion?.asked.text ?? "", review.confusion?.answered.text ?? "",
    ])
  }

  private static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  /// A cell with its quotation marks, if it needs any.
  static func cell(_ text: String) -> String {
    var scalars = text.unicodeScalars
    if let first = scalars.first, formulaSigns.contains(first) { scalars.insert("'", at: scalars.startIndex) }
    // A line for each review: what reads line by line would be lost otherwise.
    let lines = String(scalars).replacing("\r\n", with: "\n").unicodeScalars
    let content = String(String.UnicodeScalarView(lines.map { lineEnds.contains($0) ? " " : $0 }))
    guard content.unicodeScalars.contains(where: quotedSigns.contains) else { return content }
    return "\"\(content.replacing("\"", with: "\"\""))\""
  }

  private static let formulaSigns: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\0", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]
  private static let lineEnds: Set<Unicode.Scalar> = ["\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"]
  private static let quotedSigns: Set<Unicode.Scalar> = ["\"", ",", ";", "\t"]
}

extension Question {
  /// What was chosen, in words (see ``Review/chosen``); nothing where it does not fit the question as it is today.
  fileprivate func texts(ofChosen chosen: [Int?]) -> [String] {
    let sheet = sheet
    if sheet.numbered.isEmpty {
      let indexes = chosen.compactMap(\.self)
      return indexes.allSatisfy(sheet.lettered.indices.contains) ? indexes.map { sheet.lettered[$0] } : []
    }
    guard chosen.count == sheet.numbered.count,
      chosen.compactMap(\.self).allSatisfy(sheet.lettered.indices.contains)
    else { return [] }
    return zip(sheet.numbered, chosen).compactMap { left, index in index.map { "\(left) → \(sheet.lettered[$0])" } }
  }
}
