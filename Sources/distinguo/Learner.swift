import BundledPacks
import Editline
import PackShelf
import ProgressStore
import QuestionBank
import Terminal
import Training
import Usage

/// The person at this process, for as long as it runs: what they type with, and what was opened for them.
///
/// A verb at the prompt may name another home. Its files are opened beside the others, and stay open as well: what
/// couldn't be saved yet isn't forgotten between verbs.
final class Learner {
  let output: Output
  /// What lines are read with: the prompt's reader, else the one that was made for a session.
  private(set) var reader: (any LineReader)?
  /// Whether a prompt is open, which goes on when a verb is done.
  var isAtPrompt = false
  /// Whether the learner asked to leave the program from within a session.
  var wantsToLeave = false
  /// How many answers were saved.
  var answersSaved = 0
  /// The last session with a person, which can still be looked back at.
  var lastSession: LastSession?
  /// How many sessions were held with a person.
  var sessionsHeld = 0

  private var files: [Places?: LearnerFiles] = [:]
  private var settings: [String?: SharedSettings] = [:]
  private var shelves: [String?: Shelf] = [:]

  init(environment: ProcessEnvironment) {
    output = Output(width: { environment.columns })
  }

  /// The progress in these places.
  func files(at places: Places?) -> LearnerFiles {
    if let known = files[places] { return known }
    let new = LearnerFiles()
    files[places] = new
    return new
  }

  /// The settings of a file.
  ///
  /// - Parameter isRead: Whether the file is read again where it was read before: another program may have changed it.
  func settings(at path: String?, isRead: Bool = false) -> SharedSettings {
    if let known = settings[path] {
      if isRead { known.read() }
      return known
    }
    let new = SharedSettings(path: path)
    settings[path] = new
    return new
  }

  /// The packs at hand where packs are installed in a folder.
  func shelf(in folder: String?) -> Shelf {
    if let known = shelves[folder] { return known }
    let new = Shelf(bundled: Self.bundledFiles(), folder: folder)
    shelves[folder] = new
    return new
  }

  /// The reader of the open prompt, or what `make` gives.
  func reader(orMake make: () -> any LineReader) -> any LineReader {
    if let reader { return reader }
    let new = make()
    reader = new
    return new
  }

  /// Does something with the terminal as the program found it.
  func handingOver<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard let reader else { return try body() }
    return try reader.whileHandedOver(body)
  }

  /// The packs that are part of the program, in study order.
  static func bundledFiles() -> [PackFile] {
    (0..<bundled_pack_count()).map { index in
      let pack = bundled_pack_at(index)
      return PackFile(
        name: String(cString: pack.file), origin: .bundled,
        bytes: Array(UnsafeBufferPointer(start: pack.bytes, count: pack.count)))
    }
  }
}

/// A learner's progress, once it's open.
final class LearnerFiles {
  var store: ProgressStore?
  /// Whether it was said that nothing is saved.
  var obstacleIsSaid = false
}
