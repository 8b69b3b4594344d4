extension Folder {
  /// The path of what somebody means: names can be spelled in two ways, with letters and accents joined or apart, and
  /// look the same. A part that isn't there as it's typed becomes the one in its folder that's equal to it.
  package static func spelled(_ path: String) -> String {
    guard !path.isEmpty, FileStatus(of: path) == nil else { return path }
    let name = Self.name(of: path)
    let above = parent(of: path)
    guard !name.isEmpty, above != path else { return path }
    let spelledAbove = path.contains("/") ? spelled(above) : above
    // Strings are equal when they look the same.
    let found = name.utf8.allSatisfy { $0 < 0x80 } ? nil : try? names(in: spelledAbove).first { $0 == name }
    guard path.contains("/") else { return found ?? path }
    return (spelledAbove == "/" ? "" : spelledAbove) + "/" + (found ?? name)
  }
}
