import Training

extension Merge {
  /// The union as the content of a file of its own.
  ///
  /// - Parameter path: The path that faults name.
  package func bytes(for path: String) throws(ProgressFault) -> [UInt8] {
    try ProgressFile.bytes(of: history, for: path)
  }
}
