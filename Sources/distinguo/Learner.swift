import BundledPacks
import CompiledPacks
import DurableFiles
import Editline
import PackShelf
import ProgressStore
import QuestionBank
import Terminal
import Training
import Usage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What lives as long as the process: the reader that lines are typed with, and the files that were opened.
///
/// A verb at the prompt may name another home. Its files are opened beside the others and stay open, so that answers
/// that couldn't be saved yet aren't lost between verbs.
final class Learner {
  let output: Output
  /// The line reader, once one was needed.
  private(set) var reader: (any LineReader)?
  /// Whether verbs are typed at a prompt.
  var isAtPrompt = false
  /// Whether the learner asked to leave the program from within a session.
  var wantsToLeave = false
  /// Why lines can't be read any more.
  private(set) var inputFailure: SystemFault?
  /// The number of answers saved since the start.
  var answersSaved = 0
  /// The last session with a person. Its last answer can still be explained and undone.
  var lastSession: LastSession?
  /// The number of sessions held with a person.
  var sessionsHeld = 0

  private var files: [Places?: LearnerFiles] = [:]
  private var settings: [String?: SharedSettings] = [:]
  private var shelves: [String?: Shelf] = [:]
  /// What the learner was told of packs that were left out.
  private var told: Set<ShelfWarning> = []

  private let home: String?

  init(environment: ProcessEnvironment) {
    home = environment.homeDirectory
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
  /// - Parameter isRead: Whether to reread the file if it's known, because another program may have changed it.
  func settings(at path: String?, isRead: Bool = false) -> SharedSettings {
    if let known = settings[path] {
      if isRead { known.read() }
      return known
    }
    let new = SharedSettings(path: path, home: home)
    settings[path] = new
    return new
  }

  /// The packs at hand, given where installed ones are.
  func shelf(at places: Places?) -> Shelf {
    if let known = shelves[places?.packs] { return known }
    let cache = places.map { ImageCache(folder: $0.cache, program: Version.fingerprint) { time(nil) } }
    let new = Shelf(bundled: Self.bundledPacks(), folder: places?.packs, cache: cache)
    shelves[places?.packs] = new
    return new
  }

  /// Those warnings that the learner hasn't been told yet.
  func news(of warnings: [ShelfWarning]) -> [ShelfWarning] { warnings.filter { told.insert($0).inserted } }

  /// The line reader, made on first use.
  func reader(orMake make: () -> any LineReader) -> any LineReader {
    if let reader { return reader }
    let new = make()
    reader = new
    return new
  }

  /// Notes that lines can't be read any more, so that the program ends with that fault once all is saved.
  func noteInputFailure(_ code: Int32) {
    inputFailure = SystemFault(.read, "/dev/stdin", code == EISDIR ? .isDirectory : .code(code))
  }

  /// Runs `body` with the terminal restored to how the program found it.
  func handingOver<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard let reader else { return try body() }
    return try reader.whileHandedOver(body)
  }

  /// The packs that are part of the program, in study order.
  static func bundledPacks() -> [BundledPack] {
    (0..<bundled_pack_count()).compactMap { index in
      let name = String(cString: bundled_pack_at(index).file)
      guard let image = CompiledPack.image(of: name) else { return nil }
      return BundledPack(name: name, image: ProgramBytes(image)) { bytes(of: bundled_pack_at(index)) }
    }
  }

  /// The example of a pack that authors are shown.
  static func example(isFrench: Bool) -> String {
    String(decoding: bytes(of: bundled_example(isFrench)), as: UTF8.self)
  }

  private static func bytes(of pack: bundled_pack) -> [UInt8] {
    Array(UnsafeBufferPointer(start: pack.bytes, count: pack.count))
  }
}

/// A learner's progress, once it's open.
final class LearnerFiles {
  var store: ProgressStore?
  /// Whether the learner was warned that nothing is saved.
  var obstacleIsSaid = false
}
