import DurableFiles
import QuestionBank
import Synchronization

/// Images of packs that were read before, so that their text isn't read again.
///
/// Each entry is of one file in one state, and of one version of the program. It's used only if it's as this user wrote it.
/// Any of them may go at any instant, and where nothing can be kept, nothing is: packs are then read from their text.
package final class ImageCache: Sendable {
  private let folder: String
  private let program: UInt64
  private let now: @Sendable () -> Int
  /// Whether what can't be used was removed. That takes a look at each entry, so it's done once, before the first is kept.
  private let isTidy = Mutex(false)

  /// A cache.
  ///
  /// - Parameters:
  ///   - folder: Where the entries are; nothing else is.
  ///   - program: What tells this version of the program from others.
  ///   - now: The seconds since the start of 1970, by the clock that files are dated with.
  package init(folder: String, program: String, now: @escaping @Sendable () -> Int) {
    self.folder = folder
    self.program = ContentHash.of(Array(program.utf8))
    self.now = now
  }

  /// The image of the pack in a file, nil if none is kept.
  ///
  /// - Parameters:
  ///   - status: The file's, found out just now.
  ///   - original: Reads the pack from its text, should a question turn out damaged.
  func image(
    of path: String, _ status: FileStatus, original: @escaping @Sendable () -> Pack?
  ) -> PackImage? {
    guard let entry = try? MappedFile(entry(of: path)), entry.status.isOwn,
      let header = EntryHeader(entry.bytes), header.program == program, header.source == EntryHeader.Source(status)
    else { return nil }
    let image = PackImage(KeptImage(entry, from: header.length), original: original)
    guard let image, header.hash == header.hash(ofIndex: entry.bytes, length: image.indexLength) else { return nil }
    return image
  }

  /// Keeps the image of the pack that was read from a file.
  ///
  /// - Parameters:
  ///   - status: The file's, found out before it was read.
  ///   - indexLength: How many of the image's bytes are its index.
  func keep(_ image: [UInt8], indexLength: Int, of path: String, _ status: FileStatus) {
    // A file that's written twice in a tick of its file system's clock looks the same both times. The longest ticks are
    // of two seconds.
    guard status.lastChange.seconds + 2 < now(), status.stamp.modification.seconds + 2 < now() else { return }
    var header = EntryHeader(program: program, source: EntryHeader.Source(status), path: AtomicFile.resolved(path))
    header.hash = image.withUnsafeBytes { header.hash(of: $0.prefix(indexLength)) }
    do throws(SystemFault) {
      try Folder.make(folder)
      isTidy.withLock { isTidy in
        if !isTidy { removeUnusable() }
        isTidy = true
      }
      try AtomicFile.replace(entry(of: path), with: header.bytes + image) { _ in }
    } catch {
      // Then the text is read the next time, too.
    }
  }

  private func entry(of path: String) -> String {
    let hash = ContentHash.of(Array(AtomicFile.resolved(path).utf8))
    return "\(folder)/\(String(hash, radix: 16)).image"
  }

  /// Removes what can't be used any more: entries of files that are gone, or of another version of the program.
  private func removeUnusable() {
    AtomicFile.removeLeftovers(in: folder)
    for name in (try? Folder.names(in: folder)) ?? [] where name.hasSuffix(".image") {
      let path = "\(folder)/\(name)"
      if let entry = try? MappedFile(path), let header = EntryHeader(entry.bytes), header.program == program,
        FileStatus(of: header.path) != nil
      {
        continue
      }
      try? Folder.remove(path)
    }
  }
}

/// What stands before an image in its file.
struct EntryHeader {
  var program: UInt64
  var source: Source
  /// The file that the image is of.
  var path: String
  /// Of all the header says, and of the image's index. Each question has a hash of its own, looked at when it's read.
  var hash: UInt64 = 0

  /// A file in one of its states.
  struct Source: Equatable {
    fileprivate var numbers: [UInt64]

    init(_ status: FileStatus) {
      let (stamp, change) = (status.stamp, status.lastChange)
      let times = [
        stamp.modification.seconds, stamp.modification.nanoseconds, change.seconds, change.nanoseconds, stamp.size,
      ]
      numbers = [stamp.device, stamp.inode] + times.map { UInt64(bitPattern: Int64($0)) }
    }

    fileprivate init(numbers: some Sequence<UInt64>) {
      self.numbers = Array(numbers)
    }
  }

  private static let magic: UInt64 = 0x0a31_6567_616d_6964
  private static let numberCount = 11

  init(program: UInt64, source: Source, path: String) {
    self.program = program
    self.source = source
    self.path = path
  }

  /// The header in a file; nil if there's none.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= Self.numberCount * 8 else { return nil }
    let numbers = (0..<Self.numberCount).map {
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self))
    }
    guard numbers[0] == Self.magic, let length = Int(exactly: numbers[10]),
      length <= bytes.count - Self.numberCount * 8
    else { return nil }
    hash = numbers[1]
    program = numbers[2]
    source = Source(numbers: numbers[3..<10])
    let text = bytes[(Self.numberCount * 8)..<(Self.numberCount * 8 + length)]
    guard let path = String(validating: text, as: UTF8.self) else { return nil }
    self.path = path
  }

  var length: Int { Self.numberCount * 8 + path.utf8.count }

  var bytes: [UInt8] {
    let numbers = [Self.magic, hash, program] + source.numbers + [UInt64(path.utf8.count)]
    return numbers.flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } } + path.utf8
  }

  /// What ``hash`` has to be, with this index.
  func hash(of index: Slice<UnsafeRawBufferPointer>) -> UInt64 {
    var hash = ContentHash()
    hash.update(Array(bytes.dropFirst(16)))
    hash.update(UnsafeRawBufferPointer(rebasing: index))
    return hash.value
  }

  fileprivate func hash(ofIndex bytes: UnsafeRawBufferPointer, length: Int) -> UInt64 {
    hash(of: bytes[self.length..<(self.length + length)])
  }
}

/// The part of a mapped file that's an image.
private final class KeptImage: SteadyBytes {
  private let file: MappedFile
  private let start: Int

  init(_ file: MappedFile, from start: Int) {
    self.file = file
    self.start = start
  }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: file.bytes.dropFirst(start)) }
}
