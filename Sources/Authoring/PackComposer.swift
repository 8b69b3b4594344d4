import Grading
import PackReading
import QuestionBank

/// A pack that's made by answering questions: a state machine that takes one line after another.
///
/// The kind of a question is offered by what's typed as its answer. Whatever a strict check would complain of is said
/// at once, so that the pack passes it; a line that's typed again, or `skip()`, insists.
package struct PackComposer: Sendable {
  /// What the composer fills in itself.
  package struct Defaults: Sendable {
    /// The prompt of a text with gaps.
    package var fillGaps: String
    /// The author of a source, where nobody is named.
    package var author: String
    /// The id of the source that a question has when none is named: the author's own course.
    package var source: SourceID?

    package init(fillGaps: String, author: String, source: SourceID?) {
      self.fillGaps = fillGaps
      self.author = author
      self.source = source
    }
  }

  /// What one line came to.
  package enum Outcome: Hashable, Sendable {
    case taken
    case refused(Complaint)
    /// A question was finished and is part of the pack now.
    case kept(LocalQuestionID)
  }

  private typealias Manner = QuestionInProgress.Manner

  private struct State {
    var pack: Pack
    var step: Step
    var question = QuestionInProgress()
    /// What was refused last: the same line again insists.
    var refused: String?
  }

  private var state: State
  private var history: [State] = []
  private let fixedID: PackID?
  private let suggestedLanguage: String
  private let defaults: @Sendable (String) -> Defaults

  /// A composer of a new pack.
  ///
  /// - Parameters:
  ///   - id: The pack's id; nil to make it of its title.
  ///   - defaults: What the composer fills in, in a language.
  package init(id: PackID?, suggestedLanguage: String, defaults: @escaping @Sendable (String) -> Defaults) {
    fixedID = id
    self.suggestedLanguage = suggestedLanguage
    self.defaults = defaults
    state = State(
      pack: Pack(id: id ?? .placeholder, title: "", language: suggestedLanguage, questions: []), step: .title)
  }

  /// A composer that adds questions to a pack.
  package init(
    adding pack: Pack, suggestedLanguage: String, defaults: @escaping @Sendable (String) -> Defaults
  ) {
    fixedID = pack.id
    self.suggestedLanguage = suggestedLanguage
    self.defaults = defaults
    state = State(pack: pack, step: .prompt(number: pack.questions.count + 1))
  }

  /// What's asked now.
  package var step: Step { state.step }

  /// The pack with the questions that were kept.
  package var pack: Pack { state.pack }

  package var isFinished: Bool { state.step == .finished }

  /// Whether a question was begun and isn't kept yet.
  package var isWithinQuestion: Bool {
    switch state.step {
    case .title, .language, .author, .prompt, .finished: false
    default: true
    }
  }

  private var words: Defaults { defaults(state.pack.language) }
}

// MARK: - Lines

extension PackComposer {
  /// Takes a line.
  package mutating func take(_ line: String) -> Outcome {
    let text = line.trimmingWhitespace
    var next = state
    next.refused = nil
    do throws(Complaint) {
      try advance(&next, with: text, state.refused == text ? .insisting : .plain)
    } catch {
      state.refused = text
      return .refused(error)
    }
    return move(to: next)
  }

  /// Leaves out what's asked now, if a question can do without.
  package mutating func skip() -> Outcome {
    var next = state
    next.refused = nil
    guard next.step.isOptional else { return .refused(.needed) }
    do throws(Complaint) {
      try advance(&next, with: "", .skipping)
    } catch {
      return .refused(error)
    }
    return move(to: next)
  }

  /// Takes the last line back; false if there's none.
  package mutating func undo() -> Bool {
    guard let last = history.popLast() else { return false }
    state = last
    return true
  }

  private mutating func move(to next: State) -> Outcome {
    let kept = next.pack.questions.count > state.pack.questions.count ? next.pack.questions.last : nil
    history.append(state)
    state = next
    return kept.map { .kept($0.id.question) } ?? .taken
  }

  private func advance(_ state: inout State, with text: String, _ manner: Manner) throws(Complaint) {
    switch state.step {
    case .title: try takeTitle(text, &state)
    case .language:
      let language = text.isEmpty ? suggestedLanguage : text
      guard let code = LanguageTag.isValid(language) ? language : LanguageTag.code(ofName: language) else {
        throw .notALanguage(text)
      }
      state.pack.language = code
      if FrenchTypography.applies(to: code) { state.pack.title = FrenchTypography.mended(state.pack.title) }
      state.step = .author
    case .author:
      state.pack.authors = text.isEmpty ? [] : [text]
      state.step = .prompt(number: 1)
    case .prompt: try takePrompt(text, &state, manner)
    case .explanation:
      if text.isEmpty, manner != .skipping { throw .needed }
      state.question.explanation = text
      state.step = .source(state.pack.sources, usual: usualSource(in: state.pack))
    case .source: try takeSource(text, &state)
    case .topic(let suggested):
      state.question.topic = text.isEmpty ? suggested : text
      state.step = .keep(try finished(state))
    case .keep(let draft): try decide(text, draft, &state)
    case .finished: break
    default:
      var question = state.question
      let pack = state.pack
      let context = QuestionInProgress.Context(manner: manner) { lint($0, in: pack) }
      state.step = try question.take(text, at: state.step, context)
      state.question = question
    }
  }

  private func takeTitle(_ text: String, _ state: inout State) throws(Complaint) {
    guard !text.isEmpty else { throw .needed }
    guard let id = fixedID ?? PackID(words: text) else { throw .withoutLetters }
    state.pack.id = id
    state.pack.title = text
    state.step = .language(suggested: suggestedLanguage)
  }

  private func takePrompt(_ text: String, _ state: inout State, _ manner: Manner) throws(Complaint) {
    guard !text.isEmpty else {
      guard !state.pack.questions.isEmpty else { throw .needed }
      state.step = .finished
      return
    }
    state.question = QuestionInProgress()
    state.question.prompt = text
    // A negation matters where there are options, and a prompt that's asked already always does.
    let placeholder = Question.Body.choice([.init(text: "✓", isRight: true), .init(text: "✗", why: "✗")])
    let faults = lint(placeholder, prompt: text, in: state.pack).filter(\.isAboutPrompt)
    if let fault = faults.first, manner == .plain { throw .fault(fault) }
    state.step = state.question.hasGaps ? .kind(offered: .cloze) : .answer(prompt: text)
  }
}

// MARK: - Sources

extension PackComposer {
  /// The source that an empty line names: the last one that was cited, or the author's own course.
  private func usualSource(in pack: Pack) -> Source? {
    if let last = pack.questions.last?.citations.first?.source, let source = pack.source(last) { return source }
    return pack.sources.last ?? ownSource(of: pack)
  }

  private func ownSource(of pack: Pack) -> Source? {
    words.source.map { Source(id: $0, author: pack.authors.first ?? words.author, title: pack.title) }
  }

  /// A number of a known source, an author and a title, or nothing for the usual one.
  private func takeSource(_ text: String, _ state: inout State) throws(Complaint) {
    let source: Source
    if text.isEmpty {
      guard let usual = usualSource(in: state.pack) else { throw .needed }
      source = usual
    } else if let number = Int(text) {
      guard state.pack.sources.indices.contains(number - 1) else { throw .noSuchNumber(number) }
      source = state.pack.sources[number - 1]
    } else {
      let parts = text.split(separator: ";", maxSplits: 1).map { String($0).trimmingWhitespace }
      guard parts.count == 2, !parts.contains("") else { throw .authorAndTitle }
      let known = Set(state.pack.sources.map(\.id))
      guard let id = SourceID(words: parts[1], isTaken: known.contains) else { throw .withoutLetters }
      source =
        state.pack.sources.first { $0.author == parts[0] && $0.title == parts[1] }
        ?? Source(id: id, author: parts[0], title: parts[1])
    }
    state.question.source = source
    state.step = .topic(suggested: state.pack.questions.last?.topic ?? state.pack.title)
  }
}

// MARK: - The whole question

extension PackComposer {
  /// The question as it would be kept, and what a strict check would say of it.
  private func finished(_ state: State) throws(Complaint) -> Draft {
    guard let body = state.question.body else { throw .needed }
    let taken = Set(state.pack.questions.map(\.id.question))
    let words = state.question.clozePrompt(words.fillGaps)
    let id =
      LocalQuestionID(words: state.question.prompt, isTaken: taken.contains)
      ?? LocalQuestionID(words: "q\(taken.count + 1)", isTaken: taken.contains)
    guard let id, let source = state.question.source else { throw .needed }
    var question = Question(
      id: QuestionID(pack: state.pack.id, question: id), topic: state.question.topic, prompt: words, body: body,
      explanation: state.question.explanation, citations: [Citation(source: source.id)])
    question.placeKey(after: state.pack.questions)
    if FrenchTypography.applies(to: state.pack.language) {
      question = question.mappingTexts(FrenchTypography.mended)
    }
    var pack = state.pack
    if pack.source(source.id) == nil { pack.sources.append(source) }
    pack.questions.append(question)
    switch DraftedPack.checking(pack) {
    case .pack(let drafted, let refused):
      if let fault = refused.values.first { throw .fault(fault) }
      let known = Set(faults(of: state.pack))
      return Draft(pack: pack, faults: faults(of: drafted).filter { !known.contains($0) })
    case .nothing(let refused): throw refused.values.first.map(Complaint.fault) ?? .needed
    case .rejected(let rejection): throw rejection.diagnostics.first.map { .fault($0.fault) } ?? .needed
    }
  }

  private func decide(_ text: String, _ draft: Draft, _ state: inout State) throws(Complaint) {
    switch Decision(text) {
    case .enter where !draft.faults.isEmpty: throw .wouldWarn
    case .enter, .yes:
      state.pack = draft.pack
      state.step = .prompt(number: draft.pack.questions.count + 1)
    case .no: state.step = .prompt(number: state.pack.questions.count + 1)
    case nil: throw .howToKeep
    }
    state.question = QuestionInProgress()
  }

  /// What a strict check would say of a question with a body, and of nothing else.
  private func lint(_ body: Question.Body, prompt: String, in pack: Pack) -> [PackFault] {
    guard let id = LocalQuestionID(words: "q", isTaken: Set(pack.questions.map(\.id.question)).contains) else {
      return []
    }
    var draft = pack
    if draft.title.isEmpty { draft.title = "-" }
    draft.questions.append(
      Question(id: QuestionID(pack: pack.id, question: id), topic: "-", prompt: prompt, body: body, explanation: "-"))
    guard case .pack(let drafted, _) = DraftedPack.checking(draft) else { return [] }
    let known = Set(faults(of: pack))
    return faults(of: drafted).filter { !known.contains($0) }
  }

  private func lint(_ question: QuestionInProgress, in pack: Pack) -> [PackFault] {
    question.body.map { lint($0, prompt: question.clozePrompt(words.fillGaps), in: pack) } ?? []
  }

  private func faults(of pack: Pack) -> [PackFault] {
    guard !pack.questions.isEmpty, case .pack(let drafted, _) = DraftedPack.checking(pack) else { return [] }
    return faults(of: drafted)
  }

  private func faults(of drafted: DraftedPack) -> [PackFault] { PackLint.warnings(for: drafted.read).map(\.fault) }
}

extension Question {
  /// Puts the right option in the place where the fewest are, so that its place tells nothing.
  fileprivate mutating func placeKey(after questions: [Question]) {
    guard case .choice(var options) = body, let right = options.firstIndex(where: \.isRight) else { return }
    let earlier = questions.compactMap { question -> Int? in
      if case .choice(let options) = question.body { options.firstIndex(where: \.isRight) } else { nil }
    }
    let counts = options.indices.map { place in earlier.count { $0 == place } }
    let place = options.indices.min { (counts[$0], $0) < (counts[$1], $1) } ?? right
    options.insert(options.remove(at: right), at: place)
    body = .choice(options)
  }
}

extension String {
  var trimmingWhitespace: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last].drop(while: \.isWhitespace))
  }
}
