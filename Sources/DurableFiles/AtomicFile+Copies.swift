/// Copies, which never take another file's place.
extension AtomicFile {
  /// Keeps a copy of a file as it is. If one of the same content was kept before, that's enough.
  ///
  /// - Parameter name: Where to keep it: a path that ends in a dash and a date. A number is added if it's taken.
  /// - Returns: The path of the copy.
  package static func keepCopy(of path: String, as name: String) throws(SystemFault) -> String {
    let bytes = try OpenFile(path, .read).bytes()
    let folder = Folder.parent(of: name)
    let kind = Folder.name(of: name).prefix { $0 != "-" } + "-"
    for earlier in try Folder.names(in: folder) where earlier.hasPrefix(kind) {
      let copy = folder + "/" + earlier
      if FileStatus(of: copy)?.size == bytes.count, let there = try? OpenFile(copy, .read).bytes(), there == bytes {
        return copy
      }
    }
    let copy = free(name)
    try replace(copy, with: bytes)
    return copy
  }

  /// A path at which there's nothing: the given one, or one with a number.
  private static func free(_ path: String) -> String {
    var candidate = path
    var number = 2
    while Folder.isTaken(candidate) {
      candidate = "\(path)-\(number)"
      number += 1
    }
    return candidate
  }
}
