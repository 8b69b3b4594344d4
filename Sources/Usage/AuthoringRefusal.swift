import DurableFiles
import Terminal

/// Why a pack or a question can't be written.
package enum AuthoringRefusal: Error, Sendable {
  /// There's a file where a new pack should go, and it isn't one that `packs new` wrote.
  case exists(String)
  /// Nobody may be asked anything.
  case mayNotAsk
  /// Lines for a program to read can't come from the prompt.
  case inputIsPrompt
  case notWritten(SystemFault)
  case drafts(SystemFault)
  /// The editor ended badly, so what it left isn't read.
  case editorFailed(String, ChildProcess.Ending)

  package var exitStatus: ExitStatus {
    switch self {
    case .mayNotAsk, .inputIsPrompt: .wrongUsage
    case .exists: .cannotCreate
    case .notWritten(let fault): fault.operation == .open ? .cannotCreate : .inputOutputFailed
    case .drafts(let fault): fault.isHeld ? .locked : .inputOutputFailed
    case .editorFailed: .inputOutputFailed
    }
  }
}
