import Usage

extension Sentence {
  /// Sentences about the settings.
  package enum Setting: Sendable {
    case heading(path: String)
    /// A setting and its value; nil where the environment decides.
    case line(SettingKey, SettingValue?, isGiven: Bool)
    /// Its meaning, its possible values and, when it's set, its default.
    case meaning(SettingKey, usual: SettingValue?, isGiven: Bool)
    case changed(SettingKey, SettingValue)
    /// It was removed from the file; the value that applies now.
    case backToUsual(SettingKey, SettingValue?)
    /// An option or a variable overrides the file in this run.
    case overridden(by: String)
    case howToSet
    case edited(path: String)
    case notEdited
    case editAgain
    case complaint(Settings.Complaint, path: String)
    /// The meaning of a value, shown by completion.
    case word(SettingKey, String)
  }
}
