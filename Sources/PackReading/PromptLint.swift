import Grading
import QuestionBank

/// Finds prompts and options that are unfair or not worth asking.
enum PromptLint {
  /// Whether an option, without case, accents and articles, stands for all the others or for none.
  static func coversOthers(_ plain: String) -> Bool { allOrNone.contains { plain.containsBytes(of: $0) } }

  private static let allOrNone = [
    "toutes les reponses", "toutes ces reponses", "toutes les propositions", "toutes ces propositions",
    "aucune de ces", "aucune des reponses", "aucune reponse", "aucune des propositions", "all of the above",
    "none of the above", "all of these", "none of these",
  ]

  /// A word that negates a question without being in capitals.
  static func hiddenNegation(_ prompt: String) -> String? {
    // A negation in the case described is part of the case; one in the question itself reverses it.
    let asked = prompt.split(whereSeparator: { ".!…".contains($0) }).last { $0.utf8.contains(UInt8(ascii: "?")) } ?? ""
    let words = asked.split { !$0.isLetter }.map(String.init)
    if let exception = words.first(where: exceptions.contains) { return exception }
    // Asking for a reason in the negative is fine.
    guard !words.contains(where: ["pourquoi", "Pourquoi", "why", "Why"].contains) else { return nil }
    return words.first(where: negations.contains)
  }

  private static let exceptions: Set<String> = ["sauf", "excepté", "hormis", "except"]
  private static let negations: Set<String> = ["pas", "jamais", "aucun", "aucune", "not", "never"]

  /// Whether a prompt, without case, accents and articles, dates its figure, with a year or by saying it's undated.
  static func saysWhen(_ plain: String) -> Bool {
    if plain.containsBytes(of: "sans date") || plain.containsBytes(of: "undated") { return true }
    return plain.split { !$0.isNumber }.contains { $0.count == 4 && ($0.hasPrefix("1") || $0.hasPrefix("2")) }
  }

  /// Two options that differ only in case, accents and articles; `plain` has their texts without these.
  static func repeatedOption(_ options: [Question.Option], plain: [String]) -> PackFault? {
    var seen: [String: String] = [:]
    for (option, plain) in zip(options, plain) {
      if let first = seen.updateValue(option.text, forKey: plain) {
        return .overlappingOptions(first, option.text)
      }
    }
    return nil
  }

  /// Whether an accepted form means something else at the prompt, as `jsp` does.
  static func isReserved(_ form: String) -> Bool {
    TypedAnswer.isDontKnow(form) || form.hasPrefix(":") || form.hasPrefix("?")
  }
}
