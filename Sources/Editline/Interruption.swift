internal import CEditline
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// ^C while no line is being read. Before the first line editor it ends the program at once; afterwards it's noted, and
/// whatever runs ends itself.
public enum Interruption {
  /// Whether ^C was typed and hasn't been heeded yet.
  public static var isPending: Bool { editline_is_interrupted() != 0 }

  /// Forgets the ^C that ended what was running.
  public static func forget() { editline_forget_interruption() }

  /// Ends the program as ^C does, with the terminal restored: a shell then knows, and ends its loop as well.
  public static func endProgram() -> Never {
    editline_die_of_interruption()
    exit(130)
  }

  /// Runs the body with ^C, and the signals that end a program, held back until it's done. It can look at ``isPending``
  /// to stop early, with everything tidied up.
  public static func held<Result>(_ body: () throws -> Result) rethrows -> Result {
    editline_defer_signals(1)
    defer { editline_defer_signals(0) }
    return try body()
  }

  /// Computes something; gives nil as soon as ^C is typed. The computation is then left to end by itself on its own
  /// thread, so it must change nothing that anyone else sees.
  public static func unlessInterrupted<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result? {
    guard editline_heeds_interruptions() != 0 else { return body() }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return body() }
    let (done, doing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(done) }
    let found = Found<Result>()
    let isStarted = Work {
      let result = body()
      found.value.withLock { $0 = result }
      close(doing)
    }.start()
    guard isStarted else {
      close(doing)
      return body()
    }
    return editline_wait_unless_interrupted(done) != 0 ? found.value.withLock { $0 } : nil
  }
}

/// What a thread found.
private final class Found<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}

/// What a thread does.
private final class Work: Sendable {
  /// As much as a main thread has, and more: packs are nested.
  private static let stackSize = 16 << 20

  private let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }

  /// Starts a thread that no signal disturbs; returns whether that succeeded.
  func start() -> Bool {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, Self.stackSize)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let work = Unmanaged.passRetained(self)
    #if canImport(Glibc)
      var thread = pthread_t()
    #else
      var thread: pthread_t?
    #endif
    let code = pthread_create(&thread, &attributes, { Work.run($0) }, work.toOpaque())
    if code != 0 { work.release() }
    return code == 0
  }

  private static func run(_ work: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
    return nil
  }
}
