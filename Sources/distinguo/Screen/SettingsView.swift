/// The settings: what holds, whether it is the default, what it means and what it can be.
struct SettingsView {
  let desk: Desk

  /// One setting, or all of them.
  func blocks(_ key: SettingKey?) -> [Block] {
    if let key { return setting(key) }
    let path = (try? desk.places())?.settings ?? ""
    return [Block(words(.heading(path: path)), .strong, hanging: 2), .gap] + SettingKey.allCases.flatMap(setting)
      + [.gap, Block(words(.howToSet))]
  }

  private func setting(_ key: SettingKey) -> [Block] {
    let settings = desk.settings
    let isGiven = settings.given[key] != nil
    return [
      Block(words(.line(key, settings.value(of: key), isGiven: isGiven)), .strong, hanging: 2),
      Block(words(.meaning(key, usual: Settings().value(of: key), isGiven: isGiven)), indent: 2),
    ] + (desk.override(of: key).map { [Block(words(.overridden(by: $0)), indent: 2)] } ?? [])
  }

  private func words(_ sentence: Sentence.Setting) -> String { desk.wording(.setting(sentence)) }
}
