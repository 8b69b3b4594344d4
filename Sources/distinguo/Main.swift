import Editline
import Terminal
import Usage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program: reads its surroundings, understands the command line, does the verb, and says how it went.
@main
enum Main {
  static func main() {
    // A limit on the size of files is then an error that can be told, rather than the end of the program.
    signal(SIGXFSZ, SIG_IGN)
    // So is a reader that goes away (`distinguo packs show roles | head -1`): what was asked for is still done.
    signal(SIGPIPE, SIG_IGN)
    _ = TerminalLocale.useUTF8()
    let environment = ProcessEnvironment.current()
    let status = Program(environment: environment).run(CommandLine.arguments.dropFirst().map { $0 })
    if status == .interrupted { Interruption.endProgram() }
    status.leave()
  }
}
