import Terminal

/// A language of the interface.
package enum Language: String, Sendable, CaseIterable {
  case french = "fr"
  case english = "en"

  /// The language chosen by the option, else `DISTINGUO_LANG`, else the settings, else the locale; French if none of
  /// them names one of ours.
  package static func chosen(
    option: String?, settings: Language?, environment: ProcessEnvironment
  ) -> Language {
    if let named = option.flatMap(Language.init(tag:)) { return named }
    if let named = environment["DISTINGUO_LANG"].flatMap(Language.init(tag:)) { return named }
    if let settings { return settings }
    // The first of the three that's set counts, even if it names another language.
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"]
    return locale.flatMap(Language.init(tag:)) ?? .french
  }

  /// The language of a tag or locale: `fr`, `fr_CA.UTF-8`, `en-GB`.
  package init?(tag: String) {
    let language = tag.prefix { $0 != "_" && $0 != "-" && $0 != "." && $0 != "@" }.lowercased()
    self.init(rawValue: String(language))
  }
}
