import Terminal

/// The options that every verb has. They're read leniently: they tell in which language the rest is complained about.
package struct EverywhereOptions: Sendable {
  package var home: String?
  package var progress: String?
  /// Packs to read besides the bundled and the installed ones.
  package var extraPacks: [String]
  package var noBundled: Bool
  package var lang: String?
  package var color: String?
  package var ascii: Bool
  package var noInput: Bool

  /// The options among some words; of several values, the last one counts.
  package init(_ words: TypedWords) {
    home = words.values(of: .home).last
    progress = words.values(of: .progress).last
    extraPacks = words.values(of: .packs)
    noBundled = words.contains(.noBundled)
    lang = words.values(of: .language).last
    color = words.values(of: .colour).last
    ascii = words.contains(.ascii)
    noInput = words.contains(.noInput)
  }

  /// Refuses values that mean nothing.
  package func check() throws(Fault) {
    if let lang { try OptionName.language.check(lang) }
    if let color { try OptionName.colour.check(color) }
    // An empty path would mean the root of the file system.
    for (option, path) in [(OptionName.home, home), (.progress, progress)] where path == "" {
      throw .missingValue(option: option.flag)
    }
  }
}
