import Editline

/// What can be typed at the prompt, word by word. It reads the table of verbs and options, and is handed everything
/// else.
struct CommandCompletion {
  /// A word, and what it means in a few words.
  struct Entry: Hashable {
    var word: String
    var meaning = ""
  }

  /// A name in a folder.
  struct FileName: Hashable {
    var name: String
    var isFolder: Bool
  }

  let language: Language
  /// What a verb, one of its own verbs or an option means.
  let meaning: (Sentence) -> String
  /// The values that a placeholder of the table stands for (`ID` of `--pack`), where they are no files.
  let values: (Placeholder) -> [Entry]
  /// What is in a folder, named as in the line.
  let files: (String) -> [FileName]

  /// What the table leaves for the learner to put in.
  enum Placeholder: Hashable {
    case pack, topic, kind, role, source, question
  }

  /// The candidates for the word at the end of a text.
  func completion(of text: String) -> Completion? {
    let (words, last) = CommandWords.parted(text)
    // After `distinguo` the line goes on as without it.
    let known = words.first == "distinguo" ? Array(words.dropFirst()) : words
    guard !known.isEmpty else {
      return last.text.hasPrefix(":") ? sessionCommands(last) : names(Verb.offered.map(group), last)
    }
    guard let verb = try? Verb(named: known[0].drop { $0 == ":" || $0 == "\\" }.lowercased()) else { return nil }
    let options = verb.options + OptionName.everywhere
    if let option = options.first(where: { $0.flag == known.last && $0.takesValue }), known.count > 1 {
      return value(of: option, last)
    }
    if last.text.hasPrefix("-"), last.quote == nil {
      if let equals = last.text.firstIndex(of: "="), options.contains(where: { $0.flag == last.text[..<equals] }) {
        return nil
      }
      return entries(options.map { Entry(word: $0.flag, meaning: meaning(.optionSummary($0))) }, last)
    }
    return argument(of: verb, after: Array(known.dropFirst()), options: options, last)
  }

  // MARK: - Verbs

  /// The names of one thing, of which only one is offered.
  private struct Group {
    var names: [String]
    var shown: String
    var meaning: String
  }

  private func group(_ verb: Verb) -> Group {
    Group(names: verb.names, shown: verb.name(in: language), meaning: meaning(.verbSummary(verb)))
  }

  private func names(_ groups: [Group], _ last: CommandWords.LastWord) -> Completion {
    let typed = last.text.lowercased()
    let fitting = groups.compactMap { group -> Entry? in
      let name = ([group.shown] + group.names).first { $0.lowercased().hasPrefix(typed) }
      return name.map { Entry(word: $0, meaning: group.meaning) }
    }
    return completion(fitting, last)
  }

  /// The commands of a session that mean something at the prompt too.
  private func sessionCommands(_ last: CommandWords.LastWord) -> Completion {
    SessionCommandCompletion(language: language, meaning: meaning, atPrompt: true).completion(of: last.raw)
  }

  // MARK: - Arguments

  /// What the verb's form says of the word that comes next: `distinguo packs add FILE…`.
  private func argument(
    of verb: Verb, after words: [String], options: [OptionName], _ last: CommandWords.LastWord
  ) -> Completion? {
    let valued = Set(options.filter(\.takesValue).map(\.flag))
    var given: [String] = []
    var isValue = false
    for word in words {
      if !isValue && !word.hasPrefix("-") { given.append(word) }
      isValue = !isValue && valued.contains(word)
    }
    var form = verb.usage.first ?? ""
    if !verb.subverbs.isEmpty {
      guard let first = given.first else { return names(verb.subverbGroups.map { group($0, of: verb) }, last) }
      guard let subverb = verb.subverbGroups.first(where: { $0.contains(first) })?.first else { return nil }
      given.removeFirst()
      form = verb.usage.first { $0.split(separator: " ").dropFirst(2).first.map(String.init) == subverb } ?? ""
    }
    let places = form.split(separator: " ").map { String($0.filter { !"[]".contains($0) }) }
    let arguments = places.enumerated().compactMap { index, place -> String? in
      let isOptionsValue = index > 0 && places[index - 1].hasPrefix("-")
      return place == place.uppercased() && place.first?.isLetter == true && !isOptionsValue ? place : nil
    }
    guard let place = arguments.dropFirst(given.count).first ?? arguments.last.flatMap({ $0.hasSuffix("…") ? $0 : nil })
    else { return nil }
    switch place.filter({ $0 != "…" }) {
    case "FILE", "DIR", "PATH": return paths(last)
    case "PACK": return entries(values(.pack), last)
    case "ROLE": return entries(values(.role), last)
    case "ID": return entries(values(.source), last)
    case "KEY": return keys(last)
    case "VALUE": return value(ofSetting: given.first, last)
    case "VERB": return names(Verb.offered.map(group), last)
    default: return nil
    }
  }

  private func group(_ names: [String], of verb: Verb) -> Group {
    Group(
      names: names, shown: (language == .french ? names.last : names.first) ?? "",
      meaning: meaning(.subverbSummary(verb, names[0])))
  }

  /// The settings, each under the name of the language.
  private func keys(_ last: CommandWords.LastWord) -> Completion {
    names(
      SettingKey.allCases.map {
        Group(names: $0.names, shown: $0.name(in: language), meaning: meaning(.settingSummary($0)))
      }, last)
  }

  /// What a setting can be, where that is a word or a folder.
  private func value(ofSetting name: String?, _ last: CommandWords.LastWord) -> Completion? {
    guard let key = name.flatMap({ try? SettingKey(named: $0) }) else { return nil }
    switch key.allowed {
    case .oneOf(let words):
      return entries(words.map { Entry(word: $0, meaning: meaning(.setting(.word(key, $0)))) }, last)
    case .flag:
      let words = language == .french ? ["oui", "non"] : ["yes", "no"]
      return entries(words.map { Entry(word: $0) }, last)
    case .folder: return paths(last, foldersOnly: true)
    case .whole, .decimal, .commandLine: return nil
    }
  }

  private func value(of option: OptionName, _ last: CommandWords.LastWord) -> Completion? {
    switch option {
    case .pack: return entries(values(.pack), last)
    case .topic: return entries(values(.topic), last)
    case .kind: return entries(values(.kind), last)
    case .role: return entries(values(.role), last)
    case .source: return entries(values(.source), last)
    case .question: return entries(values(.question), last)
    default: break
    }
    let place = option.rawValue.split(separator: " ").last.map(String.init) ?? ""
    if ["FILE", "DIR", "PATH"].contains(place) { return paths(last) }
    guard place.contains("|") else { return nil }
    return entries(place.split(separator: "|").map { Entry(word: String($0)) }, last)
  }

  // MARK: - Words

  private func entries(_ entries: [Entry], _ last: CommandWords.LastWord) -> Completion {
    completion(entries.filter { $0.word.hasPrefix(last.text) }, last)
  }

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

  /// The names in the folder that the word names so far; hidden ones when asked for.
  private func paths(_ last: CommandWords.LastWord, foldersOnly: Bool = false) -> Completion {
    let folder = last.text.lastIndex(of: "/").map { String(last.text[...$0]) } ?? ""
    let beginning = String(last.text.dropFirst(folder.count))
    let fitting = files(folder.isEmpty ? "." : folder)
      .filter { $0.name.hasPrefix(beginning) && (beginning.hasPrefix(".") || !$0.name.hasPrefix(".")) }
      .filter { $0.isFolder || !foldersOnly }
    let whole = completion(fitting.map { Entry(word: folder + $0.name + ($0.isFolder ? "/" : "")) }, last)
    return Completion(
      typed: whole.typed,
      candidates: zip(whole.candidates, fitting).map { candidate, file in
        var candidate = candidate
        candidate.label = file.name + (file.isFolder ? "/" : "")
        // In a folder there is more to name.
        if file.isFolder { candidate.ending = "" }
        return candidate
      })
  }
}

extension Verb {
  /// Those that somebody types.
  static var offered: [Verb] { allCases.filter { $0 != .prompt } }

  /// The verbs that may follow this one, each with its other names behind it.
  var subverbGroups: [[String]] {
    let named = Set(usage.compactMap { $0.split(separator: " ").dropFirst(2).first.map(String.init) })
    return subverbs.reduce(into: []) { groups, name in
      if named.contains(name) || groups.isEmpty {
        groups.append([name])
      } else {
        groups[groups.count - 1].append(name)
      }
    }
  }
}
