/// Copies, which never take another file's place.
extension AtomicFile {
  /// Keeps a copy of a file as it is, beside it: `NAME.KIND-DATE`. If one of the same kind and content was kept before,
  /// that's enough.
  ///
  /// - Parameters:
  ///   - kind: What it's kept as, such as `damaged`.
  ///   - date: A number is added if there's another of that date.
  /// - Returns: The path of the copy.
  package static func keepCopy(of path: String, as kind: String, _ date: String) throws(SystemFault) -> String {
    let bytes = try OpenFile(path, .read).bytes()
    let (folder, beginning) = (Folder.parent(of: path), "\(Folder.name(of: path)).\(kind)-")
    for earlier in try Folder.names(in: folder) where earlier.hasPrefix(beginning) {
      let copy = folder + "/" + earlier
      if FileStatus(of: copy)?.size == bytes.count, let there = try? OpenFile(copy, .read).bytes(), there == bytes {
        return copy
      }
    }
    let copy = try free("\(path).\(kind)-\(date)")
    try replace(copy, with: bytes)
    return copy
  }

  /// A path at which there's nothing: the given one, or one with a number.
  private static func free(_ path: String) throws(SystemFault) -> String {
    var candidate = path
    var number = 2
    while try Folder.isTaken(candidate) {
      candidate = "\(path)-\(number)"
      number += 1
    }
    return candidate
  }
}
