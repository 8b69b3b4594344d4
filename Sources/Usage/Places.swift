import DurableFiles
import Terminal

/// Where files are kept.
package struct Places: Hashable, Sendable {
  /// The learner's file.
  package var progress: String
  /// The folder of the packs that the learner added.
  package var packs: String
  /// The folder of the questions that programs proposed.
  package var drafts: String
  package var settings: String
  /// The folder for what belongs to this machine: command history, the device's name.
  package var state: String
  /// The folder of what was made of packs, so that it needn't be made again.
  package var cache: String

  /// The places named by the options and the environment.
  ///
  /// One folder holds everything when `home` or `DISTINGUO_HOME` names one. Otherwise the folders are those of the XDG
  /// base directory specification 0.8, which ignores relative values; on macOS they are used when a variable is set.
  ///
  /// - Returns: nil if no folder is named and there's no home directory.
  package init?(home: String?, progress: String?, environment: ProcessEnvironment) {
    if let named = home ?? environment["DISTINGUO_HOME"] {
      let base = Folder.spelled(CommandWords.path(named, home: environment.homeDirectory))
      self.init(data: base, config: base, state: base, cache: base + "/cache")
    } else {
      func folder(_ variable: String, _ usual: String) -> String? {
        if let named = environment[variable], named.hasPrefix("/") { return named + "/distinguo" }
        #if os(macOS)
          return environment.homeDirectory.map { $0 + "/Library/Application Support/distinguo" }
        #else
          return environment.homeDirectory.map { $0 + usual + "/distinguo" }
        #endif
      }
      guard let data = folder("XDG_DATA_HOME", "/.local/share"), let config = folder("XDG_CONFIG_HOME", "/.config"),
        let state = folder("XDG_STATE_HOME", "/.local/state"),
        let cache = folder("XDG_CACHE_HOME", "/.cache")
      else { return nil }
      self.init(data: data, config: config, state: state, cache: cache)
    }
    if let progress { self.progress = Folder.spelled(progress) }
  }

  private init(data: String, config: String, state: String, cache: String) {
    progress = data + "/progress.json"
    packs = data + "/packs"
    drafts = data + "/drafts"
    settings = config + "/config.json"
    self.state = state
    self.cache = cache + "/images"
  }
}
