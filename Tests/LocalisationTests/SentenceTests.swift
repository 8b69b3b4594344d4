import Authoring
import Interchange
import QuestionBank
import Testing

@testable import Localisation
@testable import Usage

/// Both languages have every sentence, each in its own words.
struct SentenceTests {
  /// The name of a value's case.
  private func name(_ value: Any) -> String {
    Mirror(reflecting: value).children.first?.label ?? "\(value)"
  }

  @Test func `there is a sample of every sentence`() throws {
    try expectSamples(of: Sentence.self, SentenceSamples.sentences)
    try expectSamples(of: Sentence.Toned.self, SentenceSamples.toned)
    try expectSamples(of: Sentence.Exam.self, SentenceSamples.exam)
    try expectSamples(of: Sentence.Enter.self, SentenceSamples.enter)
    try expectSamples(of: Sentence.Lesson.self, SentenceSamples.lesson)
    try expectSamples(of: Sentence.Drill.self, SentenceSamples.drill)
    try expectSamples(of: Sentence.Resuming.self, SentenceSamples.resuming)
    try expectSamples(of: Sentence.Stats.self, SentenceSamples.stats)
    try expectSamples(of: Sentence.Setting.self, SentenceSamples.settings)
    try expectSamples(of: Sentence.Manual.self, SentenceSamples.manual)
    try expectSamples(of: Sentence.Sources.self, SentenceSamples.sources)
    try expectSamples(of: Sentence.Diagnosis.self, SentenceSamples.diagnosis)
    try expectSamples(of: Diagnosis.Finding.self, SentenceSamples.diagnosed)
    try expectSamples(of: Sentence.Sheet.self, SentenceSamples.sheet)
    try expectSamples(of: Sentence.Work.self, SentenceSamples.work)
    try expectSamples(of: Sentence.Exports.self, SentenceSamples.exports)
    try expectSamples(of: Sentence.Imports.self, SentenceSamples.imports)
    try expectSamples(of: Sentence.Authoring.self, SentenceSamples.authoring)
    try expectSamples(of: Sentence.Authoring.Composing.self, SentenceSamples.composing)
    try expectSamples(of: Step.self, SentenceSamples.steps)
    try expectSamples(of: Complaint.self, SentenceSamples.complaintsOfComposer)
    try expectSamples(of: Sentence.Authoring.Difference.self, SentenceSamples.differences)
    try expectSamples(of: Sentence.Authoring.Drafts.self, SentenceSamples.drafts)
    try expectSamples(of: Sentence.Guide.self, SentenceSamples.guide)
    try expectSamples(of: AuthoringRefusal.self, SentenceSamples.authoringRefusals)
    try expectSamples(of: ImportFault.self, SentenceSamples.importFaults)
    try expectSamples(of: ImportRefusal.self, SentenceSamples.importRefusals)
    try expectSamples(of: ProgressSentence.self, SentenceSamples.progress)
    try expectSamples(of: Settings.Complaint.self, SentenceSamples.complaints)
    try expectSamples(of: Fault.self, SentenceSamples.faults)
    try expectSamples(of: PackFault.self, SentenceSamples.packFaults)
    try expectSamples(of: YAMLProblem.self, SentenceSamples.yamlProblems)
  }

  private func expectSamples<Enumeration>(of type: Enumeration.Type, _ samples: [Any]) throws {
    let cases = EnumCases.names(of: type)
    let sampled = Set(samples.map(name))
    #expect(cases.count > 1, "\(type)")
    #expect(sampled.subtracting(cases) == [], "no case of \(type)")
    #expect(cases.subtracting(sampled) == [], "no sample of \(type)")
  }

  /// Sentences that are meant to be the same in both languages.
  private static let same: Set<String> = [
    "distinguo>", "2/3 ›", "points ›", "x, 2013, § 2", "§ 2", "« x »", "Options", "Corrections",
    "FORMAT", "OPTIONS", "x (y) 2/3", "SYNOPSIS", "DESCRIPTION", "N", "M", "T", "ID", "IRI", ":source", "x, y, z",
    "fr", "/tmp/x", "man(1), bash(1), zsh(1), fish(1), git(1)", "›", "1. x, y", "x → y", "* 1", "YAML",
  ]

  @Test(arguments: [Tone.sober, .friendly])
  func `each language words every sentence for itself`(tone: Tone) {
    let french = Wording(language: .french, tone: tone)
    let english = Wording(language: .english, tone: tone)
    var pairs = SentenceSamples.sentences.map { (french($0), english($0)) }
    pairs += SentenceSamples.progress.map { (french($0), english($0)) }
    var identical: Set<String> = []
    for (inFrench, inEnglish) in pairs {
      #expect(inFrench.contains { !$0.isWhitespace }, "without words: \(inEnglish)")
      #expect(inEnglish.contains { !$0.isWhitespace }, "without words: \(inFrench)")
      let shown = inFrench.replacing("\u{A0}", with: " ")
      if shown == inEnglish.replacing("\u{A0}", with: " ") { identical.insert(shown) }
    }
    #expect(identical == Self.same)
  }

  @Test func `numbers are never written the other language's way`() {
    let french = Wording(language: .french)
    let english = Wording(language: .english)
    for sentence in SentenceSamples.sentences {
      #expect(!french(sentence).contains("1234") && !french(sentence).contains("1,234"), "\(french(sentence))")
      #expect(!english(sentence).contains("1234") && !english(sentence).contains("1\u{A0}234"), "\(english(sentence))")
    }
    for sentence in SentenceSamples.progress {
      #expect(!french(sentence).contains("1234") && !french(sentence).contains("1,234"), "\(french(sentence))")
      #expect(!english(sentence).contains("1234") && !english(sentence).contains("1\u{A0}234"), "\(english(sentence))")
    }
  }

  @Test func `French puts no-break spaces around its punctuation`() {
    let french = Wording(language: .french)
    for sentence in SentenceSamples.sentences {
      let words = french(sentence)
      for mark in [" ;", " :", " ?", " !", " »", "« ", " %"] {
        // The colon of a command, and quoted marks, aren't punctuation.
        let text = words.replacing(/« [:;!?]/, with: "").replacing(/\ :\p{Letter}/, with: "")
        #expect(!text.contains(mark), "\(words)")
      }
    }
  }
}
