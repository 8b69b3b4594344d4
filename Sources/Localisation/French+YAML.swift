import QuestionBank

extension French {
  /// Why a text isn't YAML, and what to do about it.
  static func words(_ problem: YAMLProblem) -> String {
    switch problem {
    case .keyExpected:
      "une clé est attendue ici ; vérifie le retrait, ou mets le texte entre guillemets"
    case .textAfterQuote("'"):
      "le texte finit à l’apostrophe qui précède ; écris '' pour une apostrophe dans le texte, ou mets-le entre guillemets doubles"
    case .textAfterQuote: "le texte finit au guillemet qui précède ; écris \\\" pour un guillemet dans le texte"
    case .spaceMissing(let sign): "il manque une espace après « \(sign) » ; ajoute-la"
    case .otherColon(let scalar):
      "ce signe ressemble à un deux-points mais n’en est pas un (\(codePoint(scalar))) ; écris « : » suivi d’une espace"
    case .dashExpected: "un tiret est attendu ici ; vérifie le retrait de cette ligne et la fin de la précédente"
    case .colonExpected: "il manque « : » après une clé ; corrige le retrait, ou mets le texte entre guillemets"
    case .misplacedColon: "« : » n’a pas sa place ici ; mets le texte entre guillemets, ou corrige le retrait"
    case .misplacedKey: "une clé n’a pas sa place ici ; corrige le retrait"
    case .misplacedDash: "un tiret n’a pas sa place ici ; mets-le au début d’une ligne, ou corrige le retrait"
    case .valueExpected: "une valeur est attendue ici ; mets le texte entre guillemets"
    case .unexpectedCharacter: "un texte ne commence pas par ce caractère ; mets-le entre guillemets"
    case .tab: "une tabulation sert de retrait ; remplace-la par des espaces"
    case .unfinishedQuotes: "un texte n’a pas de guillemet final ; ferme-le"
    case .unknownEscape: "\\ ne va pas avec ce qui suit ; « \\\\ » est une barre oblique inverse"
    case .unfinishedBraces: "« , » ou « } » est attendu ; ferme l’accolade, ou mets le texte entre guillemets"
    case .unfinishedBrackets: "« , » ou « ] » est attendu ; ferme le crochet, ou mets le texte entre guillemets"
    case .reference:
      "un texte qui commence par « & » ou « * » se met entre guillemets ; les ancres et les alias ne sont pas admis"
    case .other(let words):
      "ce n’est pas du YAML (\(words)) ; vérifie le retrait et les guillemets de cette ligne et de la précédente"
    }
  }
}
