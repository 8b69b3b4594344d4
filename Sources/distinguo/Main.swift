import Editline

/// The program: reads its surroundings, understands the command line, does the verb, and says how it went.
@main
enum Main {
  static func main() {
    _ = TerminalLocale.useUTF8()
    let environment = ProcessEnvironment.current()
    let status = Program(environment: environment).run(CommandLine.arguments.dropFirst().map { $0 })
    status.leave()
  }
}
