/// What could be meant by the word in front of the cursor.
public struct Completion: Hashable, Sendable {
  /// One of the words that could be meant.
  public struct Candidate: Hashable, Sendable {
    /// What stands in the line for it, quoted as the line wants it.
    public var text: String
    /// What follows once there is no doubt: a space, a closing quotation mark, nothing after a folder.
    public var ending: String
    /// The word as people read it.
    public var label: String
    /// What it means, in a few words; may be empty.
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
    /// The word in front of the cursor becomes this.
    case replace(with: String)
    /// Several words are possible, and none of their letters is certain.
    case list
    case nothing
  }

  /// The word in front of the cursor, as it stands in the line.
  public var typed: String
  /// In the order to list them.
  public var candidates: [Candidate]

  /// The candidates for a word.
  public init(typed: String, candidates: [Candidate]) {
    self.typed = typed
    self.candidates = candidates
  }

  /// Completes as far as nothing is ambiguous.
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
    // Half of an escaped character would quote what is typed next.
    if !common.reversed().prefix(while: { $0 == "\\" }).count.isMultiple(of: 2) { common.removeLast() }
    return common.count > typed.count ? .replace(with: common) : .list
  }
}

/// Knows what can be typed at a prompt.
public protocol Completer {
  /// The candidates for the word at the end of a text, which is what stands in front of the cursor; nil where nothing
  /// can be completed.
  func completion(of text: String) -> Completion?
  /// Shows the candidates below the line.
  func show(_ candidates: [Completion.Candidate])
}
