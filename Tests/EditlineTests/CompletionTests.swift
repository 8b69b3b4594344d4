import Editline
import Testing

struct CompletionTests {
  private func step(_ typed: String, _ texts: String...) -> Completion.Step {
    Completion(typed: typed, candidates: texts.map { Completion.Candidate(text: $0, label: $0) }).step
  }

  @Test func `a single candidate is completed whole, several as far as they agree`() {
    #expect(step("q", "quiz") == .replace(with: "quiz "))
    #expect(step("q", "quiz", "quitter") == .replace(with: "qui"))
    #expect(step("qui", "quiz", "quitter") == .list)
    #expect(step("x") == .nothing)
    #expect(step("", "été", "étage") == .replace(with: "ét"))
  }

  @Test func `an escape sequence is never split`() {
    #expect(step("m", #"ma\ lune"#, #"ma\"x"#) == .replace(with: "ma"))
    #expect(step("m", #"ma\\a"#, #"ma\\b"#) == .replace(with: #"ma\\"#))
  }
}
