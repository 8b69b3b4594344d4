import Terminal
import Usage
import Views

extension Run {
  /// `help`: help in words, as a manual page, or as a script for a shell.
  func help(_ request: Request) throws -> ExitStatus {
    if let shell = request[.complete].flatMap(Shell.init) {
      screen.write(ShellCompletion(shell: shell, environment: environment).answer(to: request.operands.first ?? ""))
    } else if let shell = request[.completion].flatMap(Shell.init) {
      screen.write(CompletionScript.text(for: shell, wording: wording))
    } else if request.contains(.manual) {
      screen.write(ManualPage(wording: wording).text)
    } else {
      let topic = try Topic(request.operands)
      // A verb without subcommands and a session's command are one word.
      if request.operands.count == 2, topic?.isOneWord ?? false { throw Fault.unexpectedArgument(request.operands[1]) }
      show(topic.map(helpView().topic) ?? helpView().program)
    }
    return .done
  }
}

extension Topic {
  fileprivate var isOneWord: Bool { if case .subcommand = self { false } else { true } }
}
