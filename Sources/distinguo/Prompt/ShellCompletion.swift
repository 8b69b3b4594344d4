import Editline
import Localisation
import SafeText
import Terminal
import Usage
import Views

/// Completes a line of a shell, on behalf of the scripts that `help --completion` prints.
struct ShellCompletion {
  let shell: Shell
  let environment: ProcessEnvironment

  /// The candidates for the last word, each followed by a tab and its meaning; or one line that tells the shell to
  /// complete file names (`:files`) or folder names (`:folders`) itself.
  func answer(to line: String) -> String {
    let read = ShellLine(line, shell: shell, home: environment.homeDirectory)
    // The first word is the program.
    let words = Array(read.words.dropFirst())
    let run = Run(
      TypedWords(words, home: environment.homeDirectory), environment: environment,
      learner: Learner(environment: environment))
    let completer = PromptCompleter(run: run, purpose: .command)
    let completion = CommandCompletion(
      language: run.wording.language, meaning: { run.wording($0) }, values: completer.values,
      files: completer.files)
    switch completion.proposal(after: words, for: read.last) {
    case nil: return ""
    case .paths(let foldersOnly, _): return foldersOnly ? ":folders\n" : ":files\n"
    case .words(let entries):
      return entries.map { "\(spelled($0.word, in: read))\t\(Self.shortened($0.meaning))\n" }.joined()
    }
  }

  private func spelled(_ word: String, in line: ShellLine) -> String {
    guard shell == .bash else { return Self.plain(word) }
    // For bash, a new word begins after the equals sign.
    let value =
      line.last.hasPrefix("-") ? line.last.firstIndex(of: "=").map { word[$0...].dropFirst() } ?? word[...] : word[...]
    return line.quotedForBash(Self.plain(String(value)))
  }

  /// A meaning short enough to fit beside its word.
  private static func shortened(_ meaning: String) -> String {
    let longest = 60
    let meaning = plain(meaning)
    return meaning.count > longest ? meaning.prefix(longest - 1) + "…" : meaning
  }

  /// On one line, with nothing that could drive a terminal.
  private static func plain(_ text: String) -> String {
    Sanitiser.visible(text).replacing("\n", with: " ").replacing("\t", with: " ")
  }
}
