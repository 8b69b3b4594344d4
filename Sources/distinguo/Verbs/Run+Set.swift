import Documents
import DurableFiles
import Editline
import Localisation
import SafeText
import Terminal
import Usage
import Views

/// `set`: showing and changing settings.
extension Run {
  func set(_ request: Request) throws -> ExitStatus {
    let words = request.operands
    if request.contains(.edit) {
      if let word = words.first { throw Fault.unexpectedArgument(word) }
      return try editSettings()
    }
    let key = try words.first.map { word throws(Fault) in try SettingKey(named: word) }
    if let key, words.count == 2 { try set(key, to: words[1]) }
    if isForPrograms {
      let document = SettingsDocument(
        settings, keys: key.map { [$0] } ?? SettingKey.allCases, path: try places().settings)
      screen.write(try JSONText.line(document))
    } else if words.count < 2 {
      paged { show(settingsView.blocks(key)) }
    }
    return .done
  }

  private var settingsView: SettingsView {
    SettingsView(
      settings: settings, path: (try? places())?.settings ?? "", override: { self.override(of: $0) }, wording: wording)
  }

  /// Changes a setting to a typed value, in the file and for the rest of this process.
  private func set(_ key: SettingKey, to typed: String) throws(Fault) {
    let file = SettingsFile(path: try places().settings)
    let value: SettingValue?
    if ["default", "défaut", "defaut"].contains(typed.lowercased()) {
      value = nil
    } else {
      value = try checked(typed, for: key)
    }
    if let unsynced = try file.set(key, to: value) { warn(.mayBeUndone(unsynced)) }
    sharedSettings.read()
    guard !isForPrograms else { return }
    show([
      Block(
        wording(.setting(value.map { .changed(key, $0) } ?? .backToUsual(key, settings.value(of: key)))), hanging: 2)
    ])
    if let name = override(of: key) { show([Block(wording(.setting(.overridden(by: name))), hanging: 2)]) }
  }

  /// A typed value, checked. A folder becomes an absolute path, because the next run may start elsewhere.
  private func checked(_ typed: String, for key: SettingKey) throws(Fault) -> SettingValue {
    guard let value = key.value(typed: typed) else {
      throw .settingValue(key, typed, nearest: key.nearestValue(to: typed))
    }
    guard key.allowed == .folder, let path = value.text else { return value }
    let folder = AtomicFile.resolved(CommandWords.path(path, home: environment.homeDirectory))
    guard FileStatus(of: folder)?.kind == .directory else { throw .settingFolder(key, path) }
    return .text(folder)
  }

  /// The option or variable that overrides a setting in this run.
  func override(of key: SettingKey) -> String? {
    switch key {
    case .language where everywhere.lang != nil: OptionName.language.flag
    case .language: environment["DISTINGUO_LANG"] == nil ? nil : "DISTINGUO_LANG"
    case .colour: everywhere.color == nil ? nil : OptionName.colour.flag
    default: nil
    }
  }

  /// Opens the settings file in the learner's editor, and reports what's wrong with it afterwards.
  private func editSettings() throws -> ExitStatus {
    guard mayAsk, environment.outputIsTerminal else {
      throw Fault.editorNeedsTerminal
    }
    let path = try places().settings
    let file = SettingsFile(path: path)
    try file.make()
    let before = try? file.text()
    let editor = TextEditor(chosen: settings.editor, environment: environment)
    let ending: ChildProcess.Ending
    do {
      ending = try learner.handingOver { try editor.edit(path, environment: environment) }
    } catch let fault as SystemFault {
      throw Fault.editorNotStarted(fault)
    }
    guard ending.isSuccess else { throw Fault.editorFailed(editor.command, ending) }
    sharedSettings.read()
    if let after = try? file.text(), after == before {
      show([Block(wording(.setting(.notEdited)))])
    } else if sharedSettings.complaints.isEmpty {
      show([Block(wording(.setting(.edited(path: path))), hanging: 2)])
    }
    _ = sharedSettings.newComplaints()
    for complaint in sharedSettings.complaints { warn(.setting(.complaint(complaint, path: path))) }
    guard sharedSettings.complaints.contains(where: { !$0.isUnknownKey }) else { return .done }
    show([Block(wording(.setting(.editAgain)))])
    return .dataNotUnderstood
  }
}
