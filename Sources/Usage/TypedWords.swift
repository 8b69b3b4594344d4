/// The words of a command line, told apart in one walk with the table of options: options with their values, and the
/// words between them. Whatever is typed can be read; what's wrong with it is kept, to be told in the right language.
package struct TypedWords: Sendable {
  /// An option that was typed.
  struct TypedOption: Sendable {
    var name: OptionName
    /// As it was typed: `--number`.
    var flag: String
    var value: String?
  }

  /// The words that are neither options nor their values, in order.
  package private(set) var plain: [String] = []
  /// The options, in order.
  private(set) var options: [TypedOption] = []
  /// What's wrong with the options, in order; unknown ones among them.
  private(set) var faults: [Fault] = []
  /// The option at the end whose value is still to come.
  package private(set) var openOption: OptionName?
  /// Whether `--` has closed the options.
  package private(set) var isPastOptions = false
  private let home: String?

  /// Reads words.
  ///
  /// - Parameters:
  ///   - launch: The words with which the program was started: their options of every verb hold here as well.
  ///   - home: The folder that `~/` stands for. A shell replaces it only at the beginning of a word, not in `--home=~/x`;
  ///     a folder that is called `~` is typed `./~`.
  package init(_ words: [String], after launch: TypedWords? = nil, home: String? = nil) {
    self.home = home
    if let launch { options = launch.options.filter { OptionName.everywhere.contains($0.name) && $0.name != .help } }
    var index = words.startIndex
    while index < words.endIndex {
      let word = words[index]
      index += 1
      if isPastOptions || !word.hasPrefix("-") || word == "-" {
        plain.append(CommandWords.path(word, home: home))
      } else if word == "--" {
        isPastOptions = true
      } else if let (option, joined) = Self.option(in: word) {
        let flag = option.flags.first { word.hasPrefix($0) && $0.hasPrefix("--") == word.hasPrefix("--") } ?? word
        guard option.takesValue else {
          add(option, flag, unwantedValue: joined)
          continue
        }
        // What begins like an option isn't a value, except behind an equals sign.
        if joined == nil, index < words.endIndex, words[index] == "-" || !words[index].hasPrefix("-") {
          add(option, flag, value: words[index])
          index += 1
        } else {
          add(
            option, flag, value: joined.flatMap { $0.isEmpty ? nil : $0 },
            isLast: joined == nil && index == words.endIndex)
        }
      } else {
        faults.append(.unknownOption(String(word.prefix { $0 != "=" }), nearest: nil))
      }
    }
  }

  /// The option that a word is, and the value that's joined to it: `--pack=roles`, `-n5`.
  private static func option(in word: String) -> (OptionName, joined: String?)? {
    let equals = word.firstIndex(of: "=")
    if let option = OptionName(typed: word) {
      return (option, equals.map { String(word[word.index(after: $0)...]) })
    }
    guard !word.hasPrefix("--"), let option = OptionName(typed: word.prefix(2)) else { return nil }
    return (option, String(word.dropFirst(2)))
  }

  private mutating func add(_ option: OptionName, _ flag: String, unwantedValue: String?) {
    if let unwantedValue {
      faults.append(.unexpectedValue(option: flag, value: unwantedValue))
    } else {
      options.append(TypedOption(name: option, flag: flag))
    }
  }

  private mutating func add(_ option: OptionName, _ flag: String, value: String?, isLast: Bool = false) {
    if value == nil { faults.append(.missingValue(option: flag)) }
    if isLast { openOption = option }
    let value = option.takesPath ? value.map { CommandWords.path($0, home: home) } : value
    options.append(TypedOption(name: option, flag: flag, value: value))
  }
}

extension TypedWords {
  /// Whether an option is among the words, in front of what `--` keeps from being read as options.
  package func contains(_ option: OptionName) -> Bool { options.contains { $0.name == option } }

  /// The values of an option, in order.
  func values(of option: OptionName) -> [String] { options.filter { $0.name == option }.compactMap(\.value) }
}
