import Foundation
import Testing

@testable import distinguo

/// That both languages say everything, each in its own words.
struct SentenceTests {
  /// The names of an enumeration's cases, from its source: the samples have to keep up with it.
  private func cases(of name: String, in file: String) throws -> Set<String> {
    let path = "\(PackageRoot.path)/Sources/distinguo/\(file).swift"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex { $0.contains("enum \(name):") }, "enum \(name) in \(file)")
    let indent = String(lines[start].prefix { $0 == " " })
    let body = lines[(start + 1)...].prefix { $0 != indent + "}" }
    return Set(
      body.filter { $0.hasPrefix(indent + "  case ") }.map {
        String($0.dropFirst(indent.count + 7).prefix { $0.isLetter || $0.isNumber })
      })
  }

  /// The name of a value's case.
  private func name(_ value: Any) -> String {
    Mirror(reflecting: value).children.first?.label ?? "\(value)"
  }

  @Test func `there is a sample of every sentence`() throws {
    let samples: [(name: String, file: String, samples: [Any])] = [
      ("Sentence", "Localisation/Sentence", SentenceSamples.sentences),
      ("Toned", "Localisation/Sentence+Toned", SentenceSamples.toned),
      ("Exam", "Localisation/Sentence+Training", SentenceSamples.exam),
      ("Drill", "Localisation/Sentence+Training", SentenceSamples.drill),
      ("Resuming", "Localisation/Sentence+Training", SentenceSamples.resuming),
      ("Stats", "Localisation/Sentence+Stats", SentenceSamples.stats),
      ("Setting", "Localisation/Sentence+Setting", SentenceSamples.settings),
      ("Manual", "Localisation/Sentence+Manual", SentenceSamples.manual),
      ("Work", "Localisation/Sentence+Work", SentenceSamples.work),
      ("ProgressSentence", "Localisation/ProgressSentence", SentenceSamples.progress),
      ("Complaint", "Settings", SentenceSamples.complaints),
      ("Fault", "Fault", SentenceSamples.faults),
      ("YAMLProblem", "../QuestionBank/YAMLProblem", SentenceSamples.yamlProblems),
    ]
    for (enumeration, file, samples) in samples {
      let cases = try cases(of: enumeration, in: file)
      #expect(cases.count > 1, "\(enumeration)")
      #expect(cases.subtracting(samples.map(name)) == [], "no sample of \(enumeration)")
    }
  }

  /// What is the same in both languages and should be.
  private static let same: Set<String> = [
    "distinguo>", "2/3 ›", "x, 2013, § 2", "« x »", "Options", "Corrections", "Distinguo 1",
    "OPTIONS", "SYNOPSIS", "DESCRIPTION", "N", "M", "T", "ID", "IRI", ":source",
    "man(1), bash(1), zsh(1), fish(1), git(1)",
  ]

  @Test(arguments: [Tone.sober, .friendly])
  func `each says every sentence in words of its own`(tone: Tone) {
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

  @Test func `numbers are never left as the other language writes them`() {
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

  @Test func `French keeps a no-break space before its tall marks`() {
    let french = Wording(language: .french)
    for sentence in SentenceSamples.sentences {
      let words = french(sentence)
      for mark in [" ;", " :", " ?", " !", " »", "« ", " %"] {
        // A command that begins with a colon, and marks that are quoted, are no punctuation.
        let text = words.replacing(/« [:;!?]/, with: "").replacing(/\ :\p{Letter}/, with: "")
        #expect(!text.contains(mark), "\(words)")
      }
    }
  }
}
