import SafeText
import Usage

/// What `set --json` prints.
package struct SettingsDocument: Encodable {
  let version = 1
  var path: String
  /// In the order of the table.
  var settings: OrderedFields<Entry>

  struct Entry: Encodable {
    /// The value; null if the environment decides.
    var value: Nullable<SettingValue>
    var `default`: Nullable<SettingValue>
    /// Whether it comes from the file.
    var given: Bool
    var allowed: SettingKey.Allowed
  }

  package init(_ settings: Settings, keys: [SettingKey], path: String) {
    self.path = path
    self.settings = OrderedFields(
      keys.map { key in
        (
          key.rawValue,
          Entry(
            value: Nullable(settings.value(of: key)), default: Nullable(Settings().value(of: key)),
            given: settings.given[key] != nil, allowed: key.allowed)
        )
      })
  }
}
