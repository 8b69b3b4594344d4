/// The possible completions of the word before the cursor.
public struct Completion: Hashable, Sendable {
  /// One possible completion.
  public struct Candidate: Hashable, Sendable {
    /// The text to put in the line, quoted as the line needs.
    public var text: String
    /// What follows when it's the only candidate: a space, a closing quotation mark, or nothing after a folder.
    public var ending: String
    /// The word as shown to people.
    public var label: String
    /// Its meaning in a few words; may be empty.
    public var meaning: String

    /// A candidate.
    public init(text: String, ending: String = " ", label: String, meaning: String = "") {
      self.text = text
      self.ending = ending
      self.label = label
      self.meaning = meaning
    }
  }

  /// What a press of Tab does.
  public enum Step: Hashable, Sendable {
    /// Replaces the word before the cursor.
    case replace(with: String)
    /// Lists the candidates: they share no further letters.
    case list
    case nothing
  }

  /// The word before the cursor, as typed.
  public var typed: String
  /// The candidates, in the order to list them.
  public var candidates: [Candidate]

  /// A completion of a word.
  public init(typed: String, candidates: [Candidate]) {
    self.typed = typed
    self.candidates = candidates
  }

  /// What Tab does now: completes as far as the candidates agree.
  public var step: Step {
    guard let first = candidates.first else { return .nothing }
    if candidates.count == 1 {
      let whole = first.text + first.ending
      return whole == typed ? .nothing : .replace(with: whole)
    }
    var common = first.text
    for candidate in candidates.dropFirst() {
      common = String(zip(common, candidate.text).prefix { $0 == $1 }.map(\.0))
    }
    // A trailing backslash would quote whatever is typed next.
    if !common.reversed().prefix(while: { $0 == "\\" }).count.isMultiple(of: 2) { common.removeLast() }
    return common.count > typed.count ? .replace(with: common) : .list
  }
}

/// Supplies the completions of a prompt.
public protocol Completer {
  /// The candidates for the last word of a text, which is everything before the cursor; nil if nothing can be
  /// completed.
  func completion(of text: String) -> Completion?
  /// Shows the candidates below the line.
  func show(_ candidates: [Completion.Candidate])
}
