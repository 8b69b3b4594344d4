/// Packs with only what a test is about.
enum Samples {
  private static let head = """
    version: 1
    id: cheese
    title: Cheese
    language: en
    sources:
      - {id: dairy-2020, author: A. Dairy, title: Milk}
    roles:
      - {id: affineur, name: affineur}
    questions:

    """

  /// A pack with one source, `dairy-2020`, one role, `affineur`, and these questions.
  static func pack(_ questions: String) -> String { head + questions }

  /// The same, with marks in the questions.
  static func marked(_ questions: String) -> MarkedText { MarkedText(pack(questions)) }

  /// A pack with one question that has these marked lines, and is otherwise faultless.
  static func question(_ lines: String) -> MarkedText {
    let indented = lines.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
    return marked("  - id: one\n    topic: rind\n    prompt: Who?\n" + indented.joined(separator: "\n"))
  }
}
