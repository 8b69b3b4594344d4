import DurableFiles
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output: writes text, holds it back for a pager, and remembers what went wrong.
package final class Output: Sendable {
  private struct State {
    var failure: SystemFault?
    var isUnread = false
    /// Text held back; nil while text is written at once.
    var collected: String?
  }

  private let state = Mutex(State())
  /// Progress of long work, on standard error.
  package let progressLine: ProgressLine

  /// An output with nothing written yet.
  package init(width: @escaping @Sendable () -> Int) {
    progressLine = ProgressLine(width: width) { Self.write($0.utf8, to: STDERR_FILENO) }
  }

  /// The first failure to write.
  package var failure: SystemFault? { state.withLock { $0.failure } }

  /// Whether the reader of the pipe has gone away. Nothing is written any more.
  package var isUnread: Bool {
    state.withLock {
      $0.isUnread = $0.isUnread || Self.hasNoReader(STDOUT_FILENO)
      return $0.isUnread
    }
  }

  /// A pipe tells without being written to.
  private static func hasNoReader(_ descriptor: Int32) -> Bool {
    var end = pollfd(fd: descriptor, events: 0, revents: 0)
    return poll(&end, 1, 0) == 1 && end.revents & Int16(POLLERR) != 0
  }

  package func write(_ text: String) {
    guard !isUnread, let code = Self.write(text.utf8, to: STDOUT_FILENO) else { return }
    state.withLock {
      if code == EPIPE {
        $0.isUnread = true
      } else {
        $0.failure = $0.failure ?? SystemFault(.write, "/dev/stdout", .code(code))
      }
    }
  }

  /// Writes everything; returns the error number when that fails.
  @discardableResult
  package static func write(_ bytes: some Collection<UInt8>, to descriptor: Int32) -> Int32? {
    var bytes = Array(bytes)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EAGAIN {
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&ready, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}

extension Output {
  /// Starts holding text back.
  package func collect() { state.withLock { $0.collected = $0.collected ?? "" } }

  package var isCollecting: Bool { state.withLock { $0.collected != nil } }

  /// Holds the text back and returns true, or returns false while text is written at once.
  package func collects(_ text: String) -> Bool {
    state.withLock {
      $0.collected?.append(text)
      return $0.collected != nil
    }
  }

  /// Returns the text held back, and stops holding text back.
  package func takeCollected() -> String {
    state.withLock { $0.collected.take() ?? "" }
  }
}

private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}
