import PackReading
import QuestionBank
import Testing
import Training

import struct Foundation.Data
import class Foundation.FileManager
import struct Foundation.URL

/// The packs in `Questions/`, read from the project's folder.
enum Bank {
  /// The project's folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The names of the packs' files.
  static func files() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: root.appending(path: "Questions"), includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }
  }

  static func packs() throws -> [ReadPack] {
    try files().map { try PackReader.pack(from: Array(Data(contentsOf: $0))) }
  }
}
