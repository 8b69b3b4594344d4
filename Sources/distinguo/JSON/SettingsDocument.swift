import SafeText
import Usage

/// What `set --json` prints.
struct SettingsDocument: Encodable {
  let version = 1
  var path: String
  var settings: [String: Entry]

  struct Entry: Encodable {
    /// What holds; null where the surroundings decide.
    var value: Nullable<SettingValue>
    var `default`: Nullable<SettingValue>
    /// Whether the file says so.
    var given: Bool
    var allowed: SettingKey.Allowed
  }

  init(_ settings: Settings, keys: [SettingKey], path: String) {
    self.path = path
    self.settings = Dictionary(
      uniqueKeysWithValues: keys.map { key in
        (
          key.rawValue,
          Entry(
            value: Nullable(settings.value(of: key)), default: Nullable(Settings().value(of: key)),
            given: settings.given[key] != nil, allowed: key.allowed)
        )
      })
  }
}
