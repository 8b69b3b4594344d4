#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where results go that a person named by a path.
///
/// A regular file is replaced whole. A pipe, a device, or a descriptor that the program was started with is written to
/// as it stands: `/dev/stdout` appends where standard output does.
package enum NamedOutput {
  case standardOutput
  /// A pipe, a device or an open descriptor.
  case stream(OpenStream)
  /// A regular file, or nothing yet.
  case file(String)

  /// The place that a path names; `-` is standard output.
  ///
  /// - Parameter mayWait: Is asked again and again whether to wait on, for a pipe that nothing reads yet.
  package init(_ path: String, mayWait: () -> Bool = { true }) throws(SystemFault) {
    if path == "-" {
      self = .standardOutput
    } else if let named = DescriptorName(path) {
      switch named {
      case .own(STDOUT_FILENO): self = .standardOutput
      case .own(let number): self = .stream(try OpenStream(path, sharing: number))
      case .ofAnotherProcess: self = .stream(try OpenStream(path, mayWait: mayWait))
      }
    } else {
      let status = FileStatus(of: path)
      switch status?.kind {
      case nil, .file: self = .file(path)
      case .directory: throw SystemFault(.open, path, .isDirectory)
      case .other:
        guard status?.isStream == true else { throw SystemFault(.open, path, .notRegularFile) }
        self = .stream(try OpenStream(path, mayWait: mayWait))
      }
    }
  }
}

/// A path that names an open descriptor, such as `/dev/stdout`, `/dev/fd/3` or `/proc/self/fd/3`, or a link to one.
private enum DescriptorName {
  case own(Int32)
  case ofAnotherProcess

  init?(_ path: String) {
    var path = path
    // Following a descriptor's own link would lead to the file it's open on, where it could no longer be told from a
    // plain name of that file.
    for _ in 0..<40 {
      let folder = AtomicFile.resolved(Folder.parent(of: path))
      if let number = Int32(Folder.name(of: path)), let isOwn = Self.holdsOwnDescriptors(folder) {
        self = isOwn ? .own(number) : .ofAnotherProcess
        return
      }
      guard let target = AtomicFile.linkTarget(of: path) else { return nil }
      path = target.hasPrefix("/") ? target : "\(folder)/\(target)"
    }
    return nil
  }

  /// Whether a folder lists this process's descriptors; nil if it lists no process's.
  private static func holdsOwnDescriptors(_ folder: String) -> Bool? {
    if folder == "/dev/fd" { return true }
    // /proc/PID/fd, or /proc/PID/task/THREAD/fd
    let parts = folder.split(separator: "/")
    guard parts.count >= 3, parts[0] == "proc", parts.last == "fd", Int32(parts[1]) != nil else { return nil }
    return parts[1] == Folder.name(of: AtomicFile.resolved("/proc/self"))
  }
}

/// A pipe, a device or an open descriptor, which results are written to as they come.
package final class OpenStream {
  private let path: String
  private let descriptor: Int32

  /// A descriptor that the program was started with. Those that it opened itself are marked to be closed on exec, and
  /// can't be named.
  init(_ path: String, sharing number: Int32) throws(SystemFault) {
    let flags = fcntl(number, F_GETFD)
    guard flags >= 0, flags & FD_CLOEXEC == 0 else { throw .missing(path) }
    self.path = path
    descriptor = try checked(.open, path) { fcntl(number, F_DUPFD_CLOEXEC, 3) }
  }

  /// Whatever is at a path, which is opened to append.
  init(_ path: String, mayWait: () -> Bool) throws(SystemFault) {
    self.path = path
    while true {
      let opened = open(path, O_WRONLY | O_APPEND | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
      if opened >= 0 {
        descriptor = opened
        return
      }
      let fault = SystemFault.current(.open, path)
      // Nothing reads the pipe yet.
      guard [.code(EINTR), .code(ENXIO)].contains(fault.reason), mayWait() else { throw fault }
      _ = poll(nil, 0, 20)
    }
  }

  deinit { _ = close(descriptor) }

  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes all the bytes, however few the stream takes at a time.
  ///
  /// - Parameter mayWait: Is asked again and again whether to wait on, while the stream takes nothing.
  package func write(_ bytes: [UInt8], mayWait: () -> Bool = { true }) throws(SystemFault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN, mayWait() {
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&ready, 1, 100)
      } else if errno != EINTR {
        throw SystemFault.current(.write, path)
      }
    }
  }
}

extension SystemFault {
  /// Whether whatever read the output has gone away.
  package var isUnread: Bool { reason == .code(EPIPE) }
}

private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}
