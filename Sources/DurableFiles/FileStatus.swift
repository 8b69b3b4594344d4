#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What's known about a file without reading it.
package struct FileStatus: Hashable, Sendable {
  package enum Kind: Sendable {
    case file, directory, other
  }

  package let size: Int
  package let kind: Kind
  /// Whether it's a pipe or a character device, which is written to as it stands.
  package let isStream: Bool
  package let stamp: Stamp
  /// When the content, the name, the owner or the permissions last changed. No program can set it.
  package let lastChange: ModificationTime
  /// Equal only if it's the same file and nothing was done to it in between, not even under another name. The device isn't
  /// part of it: its number may change when the machine starts.
  package var identity: String { "\(stamp.inode) \(size) \(stamp.modification.text) \(lastChange.text)" }
  let permissions: mode_t
  let owner: uid_t
  let group: gid_t

  /// Identifies a file and its state. It changes whenever the file is replaced or written, so equal stamps mean the
  /// same content.
  package struct Stamp: Hashable, Sendable {
    package let device: UInt64
    package let inode: UInt64
    /// In bytes.
    package let size: Int
    package let modification: ModificationTime

    /// Whether both are of the same file, whatever was written to it in between.
    package func isOfSameFile(as other: Stamp) -> Bool { device == other.device && inode == other.inode }
  }

  /// When a file was last written.
  package struct ModificationTime: Hashable, Sendable, Comparable {
    /// Since the start of 1970, in UTC.
    package let seconds: Int
    package let nanoseconds: Int

    fileprivate init(_ time: timespec) {
      seconds = Int(time.tv_sec)
      nanoseconds = Int(time.tv_nsec)
    }

    fileprivate var text: String {
      let digits = String(nanoseconds)
      return "\(seconds)." + String(repeating: "0", count: max(0, 9 - digits.utf8.count)) + digits
    }

    package static func < (earlier: Self, later: Self) -> Bool {
      (earlier.seconds, earlier.nanoseconds) < (later.seconds, later.nanoseconds)
    }
  }

  /// Whether only the user that the program runs as can have written it.
  package var isOwn: Bool { owner == geteuid() && permissions & 0o022 == 0 }

  init(_ raw: stat) {
    size = Int(raw.st_size)
    isStream = [S_IFIFO, S_IFCHR].contains(raw.st_mode & S_IFMT)
    switch raw.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .directory
    default: kind = .other
    }
    #if canImport(Darwin)
      let (modified, changed) = (raw.st_mtimespec, raw.st_ctimespec)
    #else
      let (modified, changed) = (raw.st_mtim, raw.st_ctim)
    #endif
    stamp = Stamp(
      device: UInt64(truncatingIfNeeded: raw.st_dev), inode: UInt64(raw.st_ino), size: size,
      modification: ModificationTime(modified))
    lastChange = ModificationTime(changed)
    permissions = raw.st_mode & 0o7777
    owner = raw.st_uid
    group = raw.st_gid
  }

  /// Whether the content was written before another file's.
  package func isOlder(than other: FileStatus) -> Bool { stamp.modification < other.stamp.modification }

  /// The status of whatever is at a path, following links; nil if there's nothing, or if it can't be found out.
  package init?(of path: String) {
    var raw = stat()
    guard stat(path, &raw) == 0 else { return nil }
    self.init(raw)
  }

  /// The status of whatever is at a path, following links; nil only if there's nothing.
  package static func found(at path: String) throws(SystemFault) -> FileStatus? {
    var raw = stat()
    do {
      _ = try checked(.inspect, path) { stat(path, &raw) }
    } catch {
      guard error.isMissing else { throw error }
      return nil
    }
    return FileStatus(raw)
  }

  /// The stamp of whatever is at a path, following links; nil only if there's nothing.
  package static func stamp(of path: String) throws(SystemFault) -> Stamp? { try found(at: path)?.stamp }
}
