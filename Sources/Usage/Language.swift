import Terminal

/// The language in which the program speaks.
package enum Language: String, Sendable, CaseIterable {
  case french = "fr"
  case english = "en"

  /// The language that was asked for: by the option, by `DISTINGUO_LANG`, by the settings, or by the locale; French when
  /// none of them names one of ours.
  package static func chosen(
    option: String?, settings: Language?, environment: ProcessEnvironment
  ) -> Language {
    if let named = option.flatMap(Language.init(tag:)) { return named }
    if let named = environment["DISTINGUO_LANG"].flatMap(Language.init(tag:)) { return named }
    if let settings { return settings }
    // The first of the three that is set counts, even when it names another language.
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"]
    return locale.flatMap(Language.init(tag:)) ?? .french
  }

  /// The language of a tag or locale: `fr`, `fr_CA.UTF-8`, `en-GB`.
  package init?(tag: String) {
    let language = tag.prefix { $0 != "_" && $0 != "-" && $0 != "." && $0 != "@" }.lowercased()
    self.init(rawValue: String(language))
  }
}
