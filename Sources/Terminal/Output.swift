import DurableFiles
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output: what is written there, what is kept back for a pager, and what went wrong.
package final class Output: Sendable {
  private struct State {
    var failure: SystemFault?
    var isUnread = false
    /// What is kept back; nil when everything is written at once.
    var collected: String?
  }

  private let state = Mutex(State())
  /// How far work that takes long has come, on standard error.
  package let progressLine: ProgressLine

  /// An output to which nothing was written yet.
  package init(width: @escaping @Sendable () -> Int) {
    progressLine = ProgressLine(width: width) { Self.write($0.utf8, to: STDERR_FILENO) }
  }

  /// The first failure to write.
  package var failure: SystemFault? { state.withLock { $0.failure } }

  /// Whether the reader of a pipe has gone away. Nothing is written any more, and what was asked for is done all the
  /// same: answers that come through another pipe still count.
  package var isUnread: Bool { state.withLock { $0.isUnread } }

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

  /// Writes everything; gives the number of the error that prevents it.
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
  /// Keeps back what is written from now on.
  package func collect() { state.withLock { $0.collected = $0.collected ?? "" } }

  package var isCollecting: Bool { state.withLock { $0.collected != nil } }

  /// Keeps a text back, if texts are.
  package func collects(_ text: String) -> Bool {
    state.withLock {
      $0.collected?.append(text)
      return $0.collected != nil
    }
  }

  /// What was kept back, and no more is.
  package func takeCollected() -> String {
    state.withLock { $0.collected.take() ?? "" }
  }
}

private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}
