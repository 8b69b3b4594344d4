import Usage

extension French {
  static func words(_ sentence: Sentence.Setting) -> String {
    switch sentence {
    case .heading(let path): "Réglages : \(path)"
    case .line(let key, let value, let isGiven):
      "\(name(key)) : \(words(value, of: key))" + (isGiven || value == nil ? "" : " (par défaut)")
    case .meaning(let key, let usual, let isGiven):
      "\(meaning(key)) : \(words(key.allowed))." + (isGiven ? " Par défaut : \(words(usual, of: key))." : "")
    case .changed(let key, let value):
      "« \(key.name(in: .french)) » vaut maintenant \(explained(value, of: key))."
    case .backToUsual(let key, nil): "« \(key.name(in: .french)) » n’est plus réglé : \(words(nil, of: key))."
    case .backToUsual(let key, let value?):
      "« \(key.name(in: .french)) » vaut \(explained(value, of: key)), par défaut."
    case .overridden(let name): "Pour cette fois, \(name) passe avant ce réglage."
    case .howToSet:
      "« regler CLÉ VALEUR » change un réglage, « regler CLÉ défaut » le réinitialise, « regler --edit » ouvre le fichier."
    case .edited(let path): "Réglages relus : \(path)"
    case .notEdited: "Le fichier n’a pas changé."
    case .editAgain: "« regler --edit » le rouvre."
    case .complaint(let complaint, let path): words(complaint, path: path)
    case .word(let key, let word): meaning(key, word)
    }
  }

  /// The French name of a setting, with its name in the file.
  private static func name(_ key: SettingKey) -> String {
    let name = key.name(in: .french)
    return name.lowercased() == key.rawValue.lowercased() ? key.rawValue : "\(name) (\(key.rawValue))"
  }

  /// The value, with its meaning unless it's the same word.
  private static func explained(_ value: SettingValue, of key: SettingKey) -> String {
    let value = (word: words(value, of: key), meaning: value.text.map { meaning(key, $0) } ?? "")
    return value.word + (["", value.word].contains(value.meaning) ? "" : " (\(value.meaning))")
  }

  private static func words(_ value: SettingValue?, of key: SettingKey) -> String {
    switch value {
    case .text(let text): SettingKey.name(of: text, in: .french)
    case .whole(let whole): number(whole)
    case .decimal(let decimal): numerals.decimal(decimal, places: 4)
    case .flag(let flag): flag ? "oui" : "non"
    case nil:
      switch key {
      case .language: "celle du système"
      case .articles: "aucun"
      case .editor: "celui de VISUAL ou d’EDITOR, sinon vi"
      case .questions, .newPerDay, .lessons, .retention, .maximumInterval, .fuzz, .dayStart, .colour, .links, .tone:
        "rien"
      }
    }
  }

  static func words(_ allowed: SettingKey.Allowed) -> String {
    switch allowed {
    case .oneOf(let words): alternatives(words.map { SettingKey.name(of: $0, in: .french) })
    case .whole(let range): "un nombre entier de \(number(range.lowerBound)) à \(number(range.upperBound))"
    case .decimal(let range):
      "un nombre de \(numerals.decimal(range.lowerBound, places: 2, least: 2)) à \(numerals.decimal(range.upperBound, places: 2, least: 2))"
    case .flag: "oui ou non"
    case .folder: "un dossier qui existe"
    case .commandLine: "un programme, au besoin avec ses options (« code --wait »)"
    }
  }

  private static func alternatives(_ words: [String]) -> String {
    words.dropLast().joined(separator: ", ") + " ou " + (words.last ?? "")
  }

  static func summary(_ key: SettingKey) -> String { meaning(key) }

  private static func meaning(_ key: SettingKey) -> String {
    switch key {
    case .language: "Langue de l’interface"
    case .questions: "Nombre de questions d’une séance"
    case .newPerDay: "Nouvelles questions par jour, sauf si tu en demandes plus"
    case .lessons: "Montrer une leçon avant la première de ses questions"
    case .retention:
      "Chance de se souvenir encore d’une question quand elle revient (plus haute : elle revient plus tôt)"
    case .maximumInterval: "Délai le plus long entre deux rappels, en jours"
    case .fuzz: "Disperser un peu les échéances, pour que ce qui s’apprend ensemble ne revienne pas le même jour"
    case .dayStart: "Heure locale à laquelle commence la journée, pour les échéances et les nouvelles questions"
    case .colour: "Couleurs"
    case .links: "Liens vers les articles, à ouvrir d’un clic"
    case .tone: "Ton"
    case .articles: "Dossier des articles, que « :source » affiche"
    case .editor: "Éditeur de « regler --edit »"
    }
  }

  private static func meaning(_ key: SettingKey, _ word: String) -> String {
    switch (key, word) {
    case (.language, "fr"): "français"
    case (.language, "en"): "anglais"
    case (.colour, "auto"): "au terminal, si NO_COLOR ne dit rien"
    case (.colour, "always"): "toujours"
    case (.colour, "never"): "jamais"
    case (.links, "auto"): "dans les terminaux connus pour les ouvrir"
    case (.links, "always"): "dans tout terminal en couleurs"
    case (.links, "never"): "jamais"
    case (.tone, "sober"): "sobre"
    case (.tone, "friendly"): "chaleureux"
    default: ""
    }
  }

  private static func words(_ complaint: Settings.Complaint, path: String) -> String {
    switch complaint {
    case .unreadable(let fault): "réglages illisibles : \(words(fault))"
    case .notJSON(let fault): "\(notJSON(fault, path: path)) Les réglages par défaut s’appliquent."
    case .unknownKey(let key, let nearest, let place):
      "\(words(place, in: path)) : réglage inconnu : « \(key) ».\(suggestion(nearest)) Il est gardé, sans effet."
    case .repeatedKey(let key, let place):
      "\(words(place, in: path)) : « \(key) » revient plus loin, et c’est le dernier qui compte."
    case .wrongValue(let key, let given, let place):
      "\(words(place, in: path)) : \(given) ne convient pas à « \(key.rawValue) » : \(words(inFile: key.allowed)). La valeur par défaut s’applique."
    case .noFolder(let key, let folder, let place):
      "\(words(place, in: path)) : « \(key.rawValue) » : il n’y a pas de dossier \(folder)."
    case .more(let number): "\(path) : \(Self.number(number)) autres du même genre."
    }
  }

  /// The values as written in the file.
  private static func words(inFile allowed: SettingKey.Allowed) -> String {
    switch allowed {
    case .flag: "true ou false"
    case .oneOf(let words): alternatives(words.map { "\"\($0)\"" })
    case .folder: "un dossier, entre guillemets"
    case .commandLine: "un programme, entre guillemets"
    case .whole, .decimal: words(allowed)
    }
  }

  static func notJSON(_ fault: JSONFault, path: String) -> String {
    "\(fault.position.map { words($0, in: path) } ?? path) : ce n’est pas du JSON : \(words(fault.problem))."
  }

  private static func words(_ problem: JSONFault.Problem) -> String {
    switch problem {
    case .notUTF8: "ces octets ne sont pas de l’UTF-8"
    case .noObject: "tout doit être entre accolades : {\"questions\": 10}"
    case .expected(let texts): "\(texts.joined(separator: " ou ")) est attendu"
    case .unfinishedText: "ce texte n’a pas de guillemet final"
    case .controlInText: "un texte tient sur une ligne : \\n en commence une autre"
    case .unknownEscape: "\\ ne va pas avec ce qui suit : \\\\ est une barre oblique inverse"
    case .malformedNumber: "ce nombre est mal écrit : 10, 0.9"
    case .unknownWord(let word): "« \(word) » n’est pas entre guillemets"
    case .moreAfterEnd: "il y a quelque chose après la dernière accolade"
    case .tooDeep: "trop de crochets imbriqués"
    }
  }
}
