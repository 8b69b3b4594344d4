import Usage

extension English {
  static func words(_ sentence: Sentence.Setting) -> String {
    switch sentence {
    case .heading(let path): "Settings: \(path)"
    case .line(let key, let value, let isGiven):
      "\(key.rawValue): \(words(value, of: key))" + (isGiven || value == nil ? "" : " (default)")
    case .meaning(let key, let usual, let isGiven):
      "\(meaning(key)): \(words(key.allowed))." + (isGiven ? " Default: \(words(usual, of: key))." : "")
    case .changed(let key, let value): "\"\(key.rawValue)\" is now \(words(value, of: key))."
    case .backToUsual(let key, nil): "\"\(key.rawValue)\" is no longer set: \(words(nil, of: key))."
    case .backToUsual(let key, let value?): "\"\(key.rawValue)\" is \(words(value, of: key)), the default."
    case .overridden(let name): "For now, \(name) overrides this setting."
    case .howToSet:
      "\"set KEY VALUE\" changes a setting, \"set KEY default\" resets it, \"set --edit\" opens the file."
    case .edited(let path): "Settings reloaded: \(path)"
    case .notEdited: "The file is unchanged."
    case .editAgain: "\"set --edit\" opens it again."
    case .complaint(let complaint, let path): words(complaint, path: path)
    case .word(let key, let word): meaning(key, word)
    }
  }

  private static func words(_ value: SettingValue?, of key: SettingKey) -> String {
    switch value {
    case .text(let text): text
    case .whole(let whole): number(whole)
    case .decimal(let decimal): numerals.decimal(decimal, places: 4)
    case .flag(let flag): flag ? "yes" : "no"
    case nil:
      switch key {
      case .language: "the system's"
      case .articles: "none"
      case .editor: "VISUAL or EDITOR, else vi"
      case .questions, .newPerDay, .lessons, .retention, .maximumInterval, .fuzz, .dayStart, .colour, .links, .tone:
        "nothing"
      }
    }
  }

  static func words(_ allowed: SettingKey.Allowed) -> String {
    switch allowed {
    case .oneOf(let words): words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
    case .whole(let range): "a whole number from \(number(range.lowerBound)) to \(number(range.upperBound))"
    case .decimal(let range):
      "a number from \(numerals.decimal(range.lowerBound, places: 2, least: 2)) to \(numerals.decimal(range.upperBound, places: 2, least: 2))"
    case .flag: "yes or no"
    case .folder: "a folder that exists"
    case .commandLine: "a program, with options if needed (\"code --wait\")"
    }
  }

  static func summary(_ key: SettingKey) -> String { meaning(key) }

  private static func meaning(_ key: SettingKey) -> String {
    switch key {
    case .language: "Language of the interface"
    case .questions: "Number of questions in a session"
    case .newPerDay: "New questions per day, unless you ask for more"
    case .lessons: "Show a lesson before the first of its questions"
    case .retention: "Chance of still remembering a question when it comes back (higher: it comes back sooner)"
    case .maximumInterval: "Longest wait before a question comes back, in days"
    case .fuzz: "Vary due dates a little, so that what you learn together doesn't all come back on one day"
    case .dayStart: "Hour of your own time at which a day begins, for due dates and new questions"
    case .colour: "Colours"
    case .links: "Links to the articles, opened with a click"
    case .tone: "Tone"
    case .articles: "Folder of article texts, for \":source\" to show"
    case .editor: "Editor for \"set --edit\""
    }
  }

  private static func meaning(_ key: SettingKey, _ word: String) -> String {
    switch (key, word) {
    case (.language, "fr"): "French"
    case (.language, "en"): "English"
    case (.colour, "auto"): "at a terminal, unless NO_COLOR says otherwise"
    case (.colour, "always"): "wherever the output goes"
    case (.colour, "never"): "not at all"
    case (.links, "auto"): "in terminals known to open them"
    case (.links, "always"): "in any terminal with colours"
    case (.links, "never"): "not at all"
    case (.tone, "sober"): "plain"
    case (.tone, "friendly"): "warm"
    default: ""
    }
  }

  private static func words(_ complaint: Settings.Complaint, path: String) -> String {
    switch complaint {
    case .unreadable(let fault): "the settings cannot be read: \(words(fault))"
    case .notJSON(let fault): "\(notJSON(fault, path: path)) The default settings are used."
    case .unknownKey(let key, let nearest, let place):
      "\(words(place, in: path)): unknown setting: \"\(key)\".\(suggestion(nearest)) It's kept, but has no effect."
    case .repeatedKey(let key, let place):
      "\(words(place, in: path)): \"\(key)\" is repeated below; the last one counts."
    case .wrongValue(let key, let given, let place):
      "\(words(place, in: path)): \"\(key.rawValue)\" takes \(words(inFile: key.allowed)), not \(given). The default is used."
    case .noFolder(let key, let folder, let place):
      "\(words(place, in: path)): \"\(key.rawValue)\": there's no folder \(folder)."
    case .more(let number): "\(path): \(Self.number(number)) more like these."
    }
  }

  /// The values as written in the file.
  private static func words(inFile allowed: SettingKey.Allowed) -> String {
    switch allowed {
    case .flag: "true or false"
    case .oneOf(let words): Self.words(SettingKey.Allowed.oneOf(words.map { "\"\($0)\"" }))
    case .folder: "a folder, in quotation marks"
    case .commandLine: "a program, in quotation marks"
    case .whole, .decimal: words(allowed)
    }
  }

  static func notJSON(_ fault: JSONFault, path: String) -> String {
    "\(fault.position.map { words($0, in: path) } ?? path): this isn't JSON: \(words(fault.problem))."
  }

  private static func words(_ problem: JSONFault.Problem) -> String {
    switch problem {
    case .notUTF8: "these bytes are not UTF-8"
    case .noObject: "everything must be in braces: {\"questions\": 10}"
    case .expected(let texts): "expected \(texts.joined(separator: " or "))"
    case .unfinishedText: "this text has no closing quotation mark"
    case .controlInText: "a text stays on one line: \\n starts a new one"
    case .unknownEscape: "unknown escape: \\\\ is a backslash"
    case .malformedNumber: "malformed number: write it like 10 or 0.9"
    case .unknownWord(let word): "\"\(word)\" is not in quotation marks"
    case .moreAfterEnd: "there's text after the last brace"
    case .tooDeep: "brackets nested too deeply"
    }
  }
}
