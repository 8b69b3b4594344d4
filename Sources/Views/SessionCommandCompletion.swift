import Editline
import Localisation
import Training
import Usage

/// Completes session commands, which begin with a colon; never an answer.
package struct SessionCommandCompletion {
  package let language: Language
  package let meaning: (Sentence) -> String
  /// Whether no question is open, so that only commands about the last answer, and leaving, are offered.
  package var atPrompt = false

  package init(language: Language, meaning: @escaping (Sentence) -> String, atPrompt: Bool = false) {
    self.language = language
    self.meaning = meaning
    self.atPrompt = atPrompt
  }

  /// The candidates for a line that begins with a colon; none for other lines, or after the command's name.
  package func completion(of text: String) -> Completion {
    guard text.hasPrefix(":"), !text.contains(" ") else { return Completion(typed: text, candidates: []) }
    let typed = text.dropFirst().lowercased()
    let commands = SessionCommand.allCases.filter { !atPrompt || $0.looksBack || $0 == .quit || $0 == .help }
    return Completion(
      typed: text,
      candidates: commands.compactMap { command in
        let shown = command.name(in: language)
        guard let name = shown.hasPrefix(typed) ? shown : command.names.all.first(where: { $0.hasPrefix(typed) }) else {
          return nil
        }
        return Completion.Candidate(
          text: ":" + name, label: ":" + name, meaning: meaning(.sessionCommandSummary(command, isExam: false)))
      })
  }
}
