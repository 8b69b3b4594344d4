import QuestionBank
import SafeText
import Training

/// What answers are about, as activities: questions, packs and sessions. A question's, which doesn't change during a run,
/// is made once.
struct XAPIActivities {
  private let library: Library
  /// The start of their ids.
  private let base: String
  private var questions: [QuestionID: Asked] = [:]

  init(library: Library, base: String) {
    self.library = library
    self.base = base
  }

  /// A question as an activity; without the question if that isn't at hand.
  struct Asked {
    let written: Repeated<XAPIStatement.Activity>
    var interaction: (of: Question, as: XAPIInteraction)?
  }

  mutating func activity(of id: QuestionID) -> Asked {
    if let known = questions[id] { return known }
    let made = made(of: id)
    questions[id] = made
    return made
  }

  private func made(of id: QuestionID) -> Asked {
    let iri = base + "questions/\(id)"
    guard let question = library.question(id) else {
      // The pack is no longer available, so the kind of question isn't known either.
      let definition = XAPIStatement.Definition(
        type: XAPIName.activityType("question"), name: [Self.unknownLanguage: id.description])
      return Asked(written: Repeated(XAPIStatement.Activity(id: iri, definition: definition)))
    }
    let language = language(of: id.pack) ?? Self.unknownLanguage
    let interaction = XAPIInteraction(question)
    func components(_ components: [XAPIInteraction.Component]?) -> [XAPIStatement.Component]? {
      components?.map { XAPIStatement.Component(id: $0.id, description: [language: $0.text]) }
    }
    let definition = XAPIStatement.Definition(
      type: XAPIName.activityType("cmi.interaction"), name: [language: id.description],
      description: [language: question.wholePrompt], interactionType: interaction.type.rawValue,
      correctResponsesPattern: interaction.correctResponses, choices: components(interaction.choices),
      source: components(interaction.source), target: components(interaction.target))
    return Asked(
      written: Repeated(XAPIStatement.Activity(id: iri, definition: definition)), interaction: (question, interaction))
  }

  func activity(of pack: PackID) -> XAPIStatement.Activity {
    let found = library.pack(pack)
    return XAPIStatement.Activity(
      id: base + "packs/\(pack)",
      definition: XAPIStatement.Definition(
        type: XAPIName.activityType("module"),
        name: [language(of: pack) ?? Self.unknownLanguage: found?.title ?? pack.text]))
  }

  func activity(of session: SessionID) -> XAPIStatement.Activity {
    XAPIStatement.Activity(
      id: base + "sessions/" + XAPIName.encoded(session.text),
      definition: XAPIStatement.Definition(
        type: XAPIName.activityType("assessment"),
        name: ["en": "Session \(session.text)", "fr": "Séance \(session.text)"]))
  }
}

// MARK: - Languages

extension XAPIActivities {
  /// "Undetermined", ISO 639-3.
  private static let unknownLanguage = "und"

  /// The language of a pack; nil if that isn't known.
  func language(of pack: PackID) -> String? { library.pack(pack).flatMap { Self.tag($0.language) } }

  /// The language if it looks like an RFC 5646 tag, or nil.
  static func tag(_ language: String) -> String? {
    let parts = language.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      parts.first.map { (2...3).contains($0.count) && $0.allSatisfy(\.isLetter) } ?? false
      && parts.dropFirst().allSatisfy { (2...8).contains($0.count) }
    return isTag && language.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") } ? language : nil
  }
}

extension Question {
  /// The prompt, followed by any text with gaps.
  fileprivate var wholePrompt: String {
    guard let text = sheet.text else { return prompt }
    return prompt + "\n" + ClozeText(text).filled { "(\($0)) …" }
  }
}
