import ArgumentParser
import DurableFiles
import Editline
import Localisation
import SafeText
import Terminal
import Usage
import Views

/// `set`: what the learner has set.
struct SetCommand: Command {
  static let configuration = CommandConfiguration(commandName: "set", helpNames: [])
  @OptionGroup var everywhere: EverywhereOptions
  @Flag var edit = false
  @Flag var json = false
  @Argument(completion: .list(SettingKey.allCases.map(\.rawValue))) var words: [String] = []

  func perform(at desk: Desk) throws -> ExitStatus {
    if edit {
      if let word = words.first { throw Fault.unexpectedArgument(word) }
      return try desk.editSettings()
    }
    let key = try words.first.map { word throws(Fault) in try SettingKey(named: word) }
    if words.count > 2 { throw Fault.unexpectedArgument(words[2]) }
    if let key, words.count == 2 { try desk.set(key, to: words[1], isQuiet: json) }
    if json {
      let document = SettingsDocument(
        desk.settings, keys: key.map { [$0] } ?? SettingKey.allCases, path: try desk.places().settings)
      desk.screen.write(try JSONText.line(document))
    } else if words.count < 2 {
      desk.paged { desk.show(desk.settingsView.blocks(key)) }
    }
    return .done
  }
}

extension Desk {
  fileprivate var settingsView: SettingsView {
    SettingsView(
      settings: settings, path: (try? places())?.settings ?? "", override: { self.override(of: $0) }, wording: wording)
  }

  /// Sets something as it was typed, in the file and for everything that follows.
  fileprivate func set(_ key: SettingKey, to typed: String, isQuiet: Bool) throws(Fault) {
    let file = SettingsFile(path: try places().settings)
    let value: SettingValue?
    if ["default", "défaut", "defaut"].contains(typed.lowercased()) {
      value = nil
    } else {
      value = try checked(typed, for: key)
    }
    try file.set(key, to: value)
    sharedSettings.read()
    guard !isQuiet else { return }
    show([
      Block(
        wording(.setting(value.map { .changed(key, $0) } ?? .backToUsual(key, settings.value(of: key)))), hanging: 2)
    ])
    if let name = override(of: key) { show([Block(wording(.setting(.overridden(by: name))), hanging: 2)]) }
  }

  /// What was typed, as a value; a folder with its whole path, as the next run may begin elsewhere.
  private func checked(_ typed: String, for key: SettingKey) throws(Fault) -> SettingValue {
    guard let value = key.value(typed: typed) else {
      throw .settingValue(key, typed, nearest: key.nearestValue(to: typed))
    }
    guard key.allowed == .folder, let path = value.text else { return value }
    let folder = AtomicFile.resolved(CommandWords.path(path, home: environment.homeDirectory))
    guard FileStatus(of: folder)?.kind == .directory else { throw .settingFolder(key, path) }
    return .text(folder)
  }

  /// What goes before a setting in this run.
  func override(of key: SettingKey) -> String? {
    switch key {
    case .language where everywhere.lang != nil: OptionName.language.flag
    case .language: environment["DISTINGUO_LANG"] == nil ? nil : "DISTINGUO_LANG"
    case .colour: everywhere.color == nil ? nil : OptionName.colour.flag
    default: nil
    }
  }

  /// Opens the file of settings in the learner's editor, and says what is wrong with it afterwards.
  fileprivate func editSettings() throws -> ExitStatus {
    guard environment.inputIsTerminal, environment.outputIsTerminal, !everywhere.noInput else {
      throw Fault.editorNeedsTerminal
    }
    let path = try places().settings
    let file = SettingsFile(path: path)
    try file.make()
    let before = try? file.text()
    let editor = TextEditor(chosen: settings.editor, environment: environment)
    let ending: ChildProcess.Ending
    do {
      ending = try handingOver { try editor.edit(path, environment: environment) }
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

  /// Does something with the terminal as we found it.
  private func handingOver<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard let openReader else { return try body() }
    return try openReader.whileHandedOver(body)
  }
}
