import ArgumentParser
import Grading
import QuestionBank
import Usage

/// The options of every verb that asks questions.
struct AskingOptions: ParsableArguments {
  @Option(name: [.customShort("n"), .customLong("number")]) var number: Int?
  @Option var pack: [String] = []
  @Option var topic: [String] = []
  @Option var kind: [String] = []
  @Option var role: [String] = []
  @Option var source: [String] = []
  @Option var question: [String] = []
  @Option var new: Int?
  @Flag var free = false
  @Option var seed: UInt64?
  @Flag var json = false

  /// The filter that the options make; every value has to be one that the library knows.
  func filter(for library: Library) throws(Fault) -> QuestionFilter {
    var filter = QuestionFilter()
    let packs = library.shelf.map(\.pack)
    for name in pack {
      filter.packs.insert(try Self.known(name, among: packs.map(\.id), option: .pack))
    }
    for name in topic {
      let topics = Set(library.allQuestions.map(\.topic))
      // Case and accents may be left out.
      let meant = topics.filter { FrenchText($0).plain == FrenchText(name).plain }
      guard !meant.isEmpty else { throw Self.unknown(name, among: topics.sorted(), option: .topic) }
      filter.topics.formUnion(meant)
    }
    for name in kind {
      guard let kind = Kind(rawValue: name) else {
        throw Self.unknown(name, among: Kind.allCases.map(\.rawValue), option: .kind)
      }
      filter.kinds.insert(kind)
    }
    for name in role {
      filter.roles.insert(try Self.known(name, among: packs.flatMap(\.roles).map(\.id), option: .role))
    }
    for name in source {
      filter.sources.insert(try Self.known(name, among: packs.flatMap(\.sources).map(\.id), option: .source))
    }
    for name in question {
      guard let id = QuestionID(name), library.question(id) != nil else { throw .unknownQuestion(name) }
      filter.questions.insert(id)
    }
    return filter
  }

  /// A count that an option gives, at least `least`.
  static func count(_ value: Int?, _ option: OptionName, atLeast least: Int) throws(Fault) -> Int? {
    guard let value else { return nil }
    guard value >= least else {
      throw .invalidValue(
        option: option.flag, value: String(value), allowed: ["\(least)", "\(least + 1)", "\(least + 2)…"], nearest: nil)
    }
    return value
  }

  private static func known<Subject>(
    _ name: String, among ids: [Identifier<Subject>], option: OptionName
  ) throws(Fault) -> Identifier<Subject> {
    guard let id = ids.first(where: { $0.text == name }) else {
      throw unknown(name, among: Set(ids.map(\.text)).sorted(), option: option)
    }
    return id
  }

  private static func unknown(_ name: String, among known: [String], option: OptionName) -> Fault {
    .invalidValue(
      option: option.flag, value: name, allowed: known.count <= 40 ? known : [],
      nearest: Spelling.nearest(to: name, among: known))
  }
}
