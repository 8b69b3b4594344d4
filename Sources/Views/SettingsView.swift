import Localisation
import Terminal
import Usage

/// The settings: each one's value, whether that's the default, its meaning and its possible values.
package struct SettingsView {
  let settings: Settings
  let path: String
  /// The option or variable that overrides a setting in this run, if any.
  let override: (SettingKey) -> String?
  let wording: Wording

  package init(settings: Settings, path: String, override: @escaping (SettingKey) -> String?, wording: Wording) {
    self.settings = settings
    self.path = path
    self.override = override
    self.wording = wording
  }

  /// One setting, or all of them.
  package func blocks(_ key: SettingKey?) -> [Block] {
    if let key { return setting(key) }
    return [Block(words(.heading(path: path)), .strong, hanging: 2), .gap] + SettingKey.allCases.flatMap(setting)
      + [.gap, Block(words(.howToSet))]
  }

  private func setting(_ key: SettingKey) -> [Block] {
    let isGiven = settings.given[key] != nil
    return [
      Block(words(.line(key, settings.value(of: key), isGiven: isGiven)), .strong, hanging: 2),
      Block(words(.meaning(key, usual: Settings().value(of: key), isGiven: isGiven)), indent: 2),
    ] + (override(key).map { [Block(words(.overridden(by: $0)), indent: 2)] } ?? [])
  }

  private func words(_ sentence: Sentence.Setting) -> String { wording(.setting(sentence)) }
}
