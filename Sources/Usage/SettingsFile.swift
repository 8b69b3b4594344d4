import DurableFiles

/// `config.json`.
package struct SettingsFile: Sendable {
  package let path: String
  /// The folder that `~/` stands for in the file.
  private let home: String?

  package init(path: String, home: String? = nil) {
    self.path = path
    self.home = home
  }

  private static let limit = 1_000_000

  /// The file's bytes; nil if it doesn't exist.
  package func text() throws(SystemFault) -> [UInt8]? {
    do {
      return try OpenFile(path, .read).bytes(limit: Self.limit)
    } catch {
      if error.isMissing { return nil }
      throw error
    }
  }

  /// The settings, and what in the file is ignored. A missing file gives the defaults.
  package func read() -> (settings: Settings, complaints: [Settings.Complaint]) {
    var complaints: [Settings.Complaint] = []
    let bytes: [UInt8]
    do {
      bytes = try text() ?? []
    } catch {
      return (Settings(), [.unreadable(error)])
    }
    do {
      let settings = Settings(try JSONObjectText(bytes), home: home, complaints: &complaints)
      return (settings, complaints)
    } catch {
      return (Settings(), [.notJSON(error)])
    }
  }

  /// Changes a setting, or removes it with nil, and leaves every other byte alone. A file that isn't JSON isn't touched.
  ///
  /// - Returns: Why a power cut may undo it, if it may.
  package func set(_ key: SettingKey, to value: SettingValue?) throws(Fault) -> SystemFault? {
    let bytes: [UInt8]
    do { bytes = try text() ?? [] } catch { throw .settings(error) }
    var object: JSONObjectText
    do { object = try JSONObjectText(bytes) } catch { throw .settingsNotJSON(path: path, error) }
    if let value {
      object.set(key.rawValue, to: value.json)
    } else {
      guard object.member(key.rawValue) != nil else { return nil }
      object.remove(key.rawValue)
    }
    return try write(object.bytes)
  }

  /// Creates the file for an editor to fill, if there's none.
  package func make() throws(Fault) {
    let status: FileStatus?
    do { status = try FileStatus.found(at: path) } catch { throw .settings(error) }
    if status == nil { _ = try write(Array("{\n}\n".utf8)) }
  }

  private func write(_ bytes: [UInt8]) throws(Fault) -> SystemFault? {
    var unsynced: SystemFault?
    do throws(SystemFault) {
      try Folder.make(Folder.parent(of: path))
      try AtomicFile.replace(path, with: bytes) { unsynced = $0 }
    } catch {
      throw .settings(error)
    }
    return unsynced
  }
}
