import Usage

extension Sentence {
  /// What is said of the settings.
  package enum Setting: Sendable {
    case heading(path: String)
    /// A setting and what holds: nil where the surroundings decide.
    case line(SettingKey, SettingValue?, isGiven: Bool)
    /// What it means, what it can be and, where something else is set, what would hold otherwise.
    case meaning(SettingKey, usual: SettingValue?, isGiven: Bool)
    case changed(SettingKey, SettingValue)
    /// It was taken out of the file; what holds now.
    case backToUsual(SettingKey, SettingValue?)
    /// Something of this run goes before the file.
    case overridden(by: String)
    case howToSet
    case edited(path: String)
    case notEdited
    case editAgain
    case complaint(Settings.Complaint, path: String)
    /// What a value means, for those that complete it.
    case word(SettingKey, String)
  }
}
