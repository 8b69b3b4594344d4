import Foundation
import Testing

@testable import Interchange

/// Inputs with what Moodle makes of them, one JSON object a line, in the file that `DISTINGUO_GIFT_PROBES` names.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["DISTINGUO_GIFT_PROBES"] != nil))
struct GIFTProbesTests {
  /// Where Moodle is wrong: it refuses the answer 0, and takes these for anything.
  private static let moodleIsWrong: Set<String> = [
    "zero_answer", "num_text", "num_comma", "num_range_rev", "pct_over", "percent_bad",
  ]

  @Test func `every probe is read as Moodle reads it`() throws {
    let path = try #require(ProcessInfo.processInfo.environment["DISTINGUO_GIFT_PROBES"])
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    var compared = 0
    for line in lines {
      let probe = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let name = try #require(probe["name"] as? String)
      let gift = try #require(probe["gift"] as? String)
      let moodle = try #require(probe["moodle_4_5_6"] as? [String: Any])
      let results = GIFTReader.questions(in: DeckText(gift))
      let questions = results.compactMap { try? $0.get() }
      if Self.moodleIsWrong.contains(name) {
        #expect(questions.count == (name == "zero_answer" ? 1 : 0), "\(name)")
        #expect(results.count == 1, "\(name)")
        continue
      }
      let expected = try #require(moodle["questions"] as? [[String: Any]])
      #expect(results.count - questions.count == moodle["errors"] as? Int, "\(name)")
      try #require(questions.count == expected.count, "\(name)")
      for (question, facts) in zip(questions, expected) {
        compared += 1
        var facts = facts
        if case .numerical(let numbers, let wrong) = question.kind {
          // Moodle keeps these as they're written.
          let answers = (facts.removeValue(forKey: "answer") as? [Any] ?? []).map { Double("\($0)") }
          let tolerances = (facts.removeValue(forKey: "tolerance") as? [Any] ?? []).map { Double("\($0)") }
          let feedback = (facts.removeValue(forKey: "feedback") as? [[String: Any]] ?? []).map { $0["text"] as? String }
          let isOther = wrong.bytes.isEmpty ? [] : [nil] as [Double?]
          #expect(answers == numbers.map(\.value) + isOther, "\(name)")
          #expect(tolerances == numbers.map(\.tolerance) + isOther, "\(name)")
          #expect(feedback == numbers.map(\.feedback.string) + (wrong.bytes.isEmpty ? [] : [wrong.string]), "\(name)")
        }
        let described = NSDictionary(dictionary: describe(question))
        #expect(described == NSDictionary(dictionary: facts), "\(name): \(described) \(facts)")
      }
    }
    #expect(compared > 50)
  }

  private func describe(_ question: GIFTQuestion) -> [String: Any] {
    var facts: [String: Any] = [:]
    func rich(_ text: GIFTQuestion.Rich) -> [String: Any] { ["text": text.string, "format": text.format.rawValue] }
    if case .category(let path) = question.kind { return ["qtype": "category", "category": path] }
    facts["name"] = question.name ?? String(question.text.string.prefix(80))
    facts["text"] = question.text.string
    facts["format"] = question.text.format.rawValue
    if let id = question.idNumber { facts["idnumber"] = id }
    if !question.tags.isEmpty { facts["tags"] = question.tags }
    if !question.generalFeedback.bytes.isEmpty { facts["general_feedback"] = question.generalFeedback.string }
    switch question.kind {
    case .category, .cloze: break
    case .description: facts["qtype"] = "description"
    case .essay: facts["qtype"] = "essay"
    case .multichoice(let isSingle, let answers):
      facts["qtype"] = "multichoice"
      facts["single"] = isSingle ? 1 : 0
      facts["fraction"] = answers.map(\.fraction)
      facts["answer"] = answers.map { rich($0.text) }
      facts["feedback"] = answers.map { rich($0.feedback) }
    case .match(let pairs):
      facts["qtype"] = "match"
      facts["subquestions"] = pairs.map { rich($0.left) }
      facts["subanswers"] = pairs.map(\.right.string)
    case .trueFalse(let answer, let wrong, let right):
      facts["qtype"] = "truefalse"
      facts["correctanswer"] = answer ? 1 : 0
      // Moodle keeps feedback by what was answered.
      if !wrong.bytes.isEmpty { facts[answer ? "feedbackfalse" : "feedbacktrue"] = rich(wrong) }
      if !right.bytes.isEmpty { facts[answer ? "feedbacktrue" : "feedbackfalse"] = rich(right) }
    case .short(let answers):
      facts["qtype"] = "shortanswer"
      facts["fraction"] = answers.map(\.fraction)
      facts["answer"] = answers.map(\.text.string)
      facts["feedback"] = answers.map { rich($0.feedback) }
    case .numerical(let numbers, let wrong):
      facts["qtype"] = "numerical"
      facts["fraction"] = numbers.map(\.fraction) + (wrong.bytes.isEmpty ? [] : [0])
    }
    return facts
  }
}
