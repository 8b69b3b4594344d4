import Grading
import QuestionBank

extension Request {
  /// The filter that the options make; every value has to be one that the library knows.
  package func filter(for library: Library) throws(Fault) -> QuestionFilter {
    var filter = QuestionFilter()
    let packs = library.shelf.map(\.pack)
    for name in values(of: .pack) {
      filter.packs.insert(try Self.known(name, among: packs.map(\.id), option: .pack))
    }
    for name in values(of: .topic) {
      let topics = library.topics
      // Case and accents may be left out.
      let meant = topics.filter { FrenchText($0).plain == FrenchText(name).plain }
      guard !meant.isEmpty else { throw Self.unknown(name, among: topics.sorted(), option: .topic) }
      filter.topics.formUnion(meant)
    }
    for name in values(of: .kind) {
      guard let kind = Kind(rawValue: name) else {
        throw Self.unknown(name, among: Kind.allCases.map(\.rawValue), option: .kind)
      }
      filter.kinds.insert(kind)
    }
    for name in values(of: .role) {
      filter.roles.insert(try Self.known(name, among: packs.flatMap(\.roles).map(\.id), option: .role))
    }
    for name in values(of: .source) {
      filter.sources.insert(try Self.known(name, among: packs.flatMap(\.sources).map(\.id), option: .source))
    }
    for name in values(of: .question) {
      guard let id = QuestionID(name), library.holds(id) else { throw .unknownQuestion(name) }
      filter.questions.insert(id)
    }
    return filter
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
