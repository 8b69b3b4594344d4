import Editline
import Localisation
import Usage

/// Completes command lines from the table of verbs and options; everything else is passed in.
package struct CommandCompletion {
  /// A word and its meaning.
  package struct Entry: Hashable {
    package var word: String
    package var meaning = ""

    package init(word: String, meaning: String = "") {
      self.word = word
      self.meaning = meaning
    }
  }

  /// A file or folder in a folder.
  package struct FileName: Hashable {
    package var name: String
    package var isFolder: Bool

    package init(name: String, isFolder: Bool) {
      self.name = name
      self.isFolder = isFolder
    }
  }

  package let language: Language
  /// Words the meaning of a verb, a subcommand or an option.
  package let meaning: (Sentence) -> String
  /// The values for a placeholder of the table, such as the `ID` of `--pack`; none for files.
  package let values: (Placeholder) -> [Entry]
  /// The contents of a folder, given as it's written in the line.
  package let files: (String) -> [FileName]

  package init(
    language: Language, meaning: @escaping (Sentence) -> String, values: @escaping (Placeholder) -> [Entry],
    files: @escaping (String) -> [FileName]
  ) {
    self.language = language
    self.meaning = meaning
    self.values = values
    self.files = files
  }

  /// What can be typed next.
  package enum Proposal: Hashable {
    case words([Entry])
    /// Files, or only folders; `after` is the start of the word that precedes the path, such as `--home=`.
    case paths(foldersOnly: Bool, after: String)
  }

  /// The candidates for the last word of a text.
  package func completion(of text: String) -> Completion? {
    let (words, last) = CommandWords.parted(text)
    if words.isEmpty, last.text.hasPrefix(":") { return sessionCommands(last) }
    switch proposal(after: words, for: last.text, isOption: last.quote == nil) {
    case nil: return nil
    case .words(let entries): return completion(entries, last)
    case .paths(let foldersOnly, let opening): return paths(last, foldersOnly: foldersOnly, after: opening)
    }
  }

  /// What can come after the given words, for a word with the given prefix.
  package func proposal(after words: [String], for prefix: String, isOption: Bool = true) -> Proposal? {
    // A leading `distinguo` changes nothing.
    let known = words.first == "distinguo" ? Array(words.dropFirst()) : words
    let line = TypedWords(known)
    // At the prompt a verb may have a colon in front.
    let plain = line.plain.enumerated().map { index, word in
      index > 0 ? word : String(word.drop { $0 == ":" || $0 == "\\" })
    }
    let topic: Topic?
    do {
      topic = try Topic(plain)
    } catch {
      return line.openOption.flatMap { value(of: $0, in: nil, prefix) }
    }
    if let option = line.openOption { return value(of: option, in: topic, prefix) }
    if prefix.hasPrefix("-"), isOption, !line.isPastOptions {
      let options = (topic?.form.options ?? []) + OptionName.everywhere + (topic == nil ? [.version] : [])
      guard let equals = prefix.firstIndex(of: "=") else {
        return fitting(options.map { Entry(word: $0.flag, meaning: meaning($0.summary(of: topic))) }, prefix)
      }
      guard let option = options.first(where: { $0.flags.contains(String(prefix[..<equals])) }) else { return nil }
      let opening = String(prefix[...equals])
      return value(of: option, in: topic, String(prefix.dropFirst(opening.count)), after: opening)
    }
    guard let topic else { return names(Verb.offered.map(group), prefix) }
    let isSubcommand = if case .subcommand = topic { true } else { false }
    return argument(of: topic, after: Array(plain.dropFirst(isSubcommand ? 2 : 1)), prefix)
  }

  // MARK: - Verbs

  /// The names of one thing, only one of which is offered.
  private struct Group {
    var names: [String]
    var shown: String
    var meaning: String
  }

  private func group(_ verb: Verb) -> Group {
    Group(names: verb.names.all, shown: verb.name(in: language), meaning: meaning(.verbSummary(verb)))
  }

  private func group(_ subcommand: Subcommand) -> Group {
    Group(
      names: subcommand.names.all, shown: subcommand.name(in: language),
      meaning: meaning(.subcommandSummary(subcommand)))
  }

  private func names(_ groups: [Group], _ prefix: String) -> Proposal {
    let typed = prefix.lowercased()
    return .words(
      groups.compactMap { group -> Entry? in
        let name = ([group.shown] + group.names).first { $0.lowercased().hasPrefix(typed) }
        return name.map { Entry(word: $0, meaning: group.meaning) }
      })
  }

  /// The session commands that also work at the prompt.
  private func sessionCommands(_ last: CommandWords.LastWord) -> Completion {
    SessionCommandCompletion(language: language, meaning: meaning, atPrompt: true).completion(of: last.raw)
  }

  // MARK: - Arguments

  /// What the table expects next: `distinguo packs add PATH…`.
  private func argument(of topic: Topic, after given: [String], _ prefix: String) -> Proposal? {
    if case .verb(let verb) = topic, !verb.subcommands.isEmpty { return names(verb.subcommands.map(group), prefix) }
    let arguments = topic.form.operands
    guard
      let argument = arguments.dropFirst(given.count).first
        ?? arguments.last.flatMap({ $0.isRepeated ? $0 : nil })
    else { return nil }
    switch argument.placeholder {
    case .verb: return names(Verb.offered.map(group), prefix)
    case .subcommand:
      guard let verb = given.first.flatMap({ try? Verb(named: $0) }) else { return nil }
      return names(verb.subcommands.map(group), prefix)
    case .settingKey:
      return names(
        SettingKey.allCases.map {
          Group(names: $0.names.all, shown: $0.name(in: language), meaning: meaning(.settingSummary($0)))
        }, prefix)
    case .settingValue: return value(ofSetting: given.first, prefix)
    default: return value(of: argument.placeholder, prefix, after: "")
    }
  }

  private func value(
    of option: OptionName, in topic: Topic?, _ prefix: String, after opening: String = ""
  ) -> Proposal? {
    switch option.value(of: topic) {
    case nil: nil
    case .choice(let words), .word(_, oneOf: let words): fitting(words.map { Entry(word: $0) }, prefix, after: opening)
    case .placeholder(let placeholder): value(of: placeholder, prefix, after: opening)
    }
  }

  /// The values of a setting, if they're words or folders.
  private func value(ofSetting name: String?, _ prefix: String) -> Proposal? {
    guard let key = name.flatMap({ try? SettingKey(named: $0) }) else { return nil }
    switch key.allowed {
    case .oneOf(let words):
      return fitting(
        words.map { word in
          let name = SettingKey.name(of: word, in: language)
          return Entry(
            word: name.hasPrefix(prefix) ? name : word, meaning: meaning(.setting(.word(key, word))))
        }, prefix)
    case .flag:
      return fitting(SettingKey.flagWords(in: language).map { Entry(word: $0) }, prefix)
    case .folder: return .paths(foldersOnly: true, after: "")
    case .whole, .decimal, .commandLine: return nil
    }
  }

  private func value(of placeholder: Placeholder, _ prefix: String, after opening: String) -> Proposal? {
    switch placeholder {
    case .file, .path, .backup, .newPack: .paths(foldersOnly: false, after: opening)
    case .oldPack where prefix.contains("/") || prefix.contains("."): .paths(foldersOnly: false, after: opening)
    case .folder: .paths(foldersOnly: true, after: opening)
    case .packOrQuestion:
      fitting(values(prefix.contains("/") ? .question : .pack), prefix, after: opening)
    case .pack, .oldPack, .topic, .kind, .role, .source, .lesson, .question:
      fitting(values(placeholder), prefix, after: opening)
    case .count, .seed, .minutes, .percent, .title, .language, .columns, .format, .personName, .mailAddress, .account,
      .iri, .verb, .subcommand, .settingKey, .settingValue:
      nil
    }
  }

  private func fitting(_ entries: [Entry], _ prefix: String, after opening: String = "") -> Proposal {
    .words(
      entries.filter { $0.word.hasPrefix(prefix) }.map { Entry(word: opening + $0.word, meaning: $0.meaning) })
  }

  // MARK: - Words

  private func completion(_ entries: [Entry], _ last: CommandWords.LastWord) -> Completion {
    let closing = last.quote.map(String.init) ?? ""
    return Completion(
      typed: last.raw,
      candidates: entries.map { entry in
        let text = CommandWords.quoted(entry.word, in: last.quote)
        let opened = last.quote == nil && text.hasPrefix("\"") ? "\"" : closing
        return Completion.Candidate(text: text, ending: opened + " ", label: entry.word, meaning: entry.meaning)
      })
  }

  /// The contents of the folder in the word so far; hidden ones only after a dot.
  private func paths(_ last: CommandWords.LastWord, foldersOnly: Bool, after opening: String) -> Completion {
    let path = last.text.dropFirst(opening.count)
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let prefix = String(path.dropFirst(folder.count))
    let fitting = files(folder.isEmpty ? "." : folder)
      .filter { Self.begins($0.name, with: prefix) && (prefix.hasPrefix(".") || !$0.name.hasPrefix(".")) }
      .filter { $0.isFolder || !foldersOnly }
    let whole = completion(fitting.map { Entry(word: opening + folder + $0.name + ($0.isFolder ? "/" : "")) }, last)
    return Completion(
      typed: whole.typed,
      candidates: zip(whole.candidates, fitting).map { candidate, file in
        var candidate = candidate
        candidate.label = file.name + (file.isFolder ? "/" : "")
        // A path can go on after a folder.
        if file.isFolder { candidate.ending = "" }
        return candidate
      })
  }

  /// Whether a name begins with what was typed, also where its first letters' accents are stored apart from them and only
  /// the letter was typed.
  private static func begins(_ name: String, with typed: String) -> Bool {
    name.hasPrefix(typed) || name.unicodeScalars.starts(with: typed.unicodeScalars)
  }
}
