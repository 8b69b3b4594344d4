/// What the columns of a table hold, by their names or by what's in them.
enum TableColumns {
  typealias Column = ImportedTable.Column

  /// The column that a name stands for, in the languages that spreadsheets come in; nil for an unknown name.
  static func named(_ cell: String) -> Column? {
    // Templates add what's allowed: "Answer 1 - max 75 characters".
    let part = cell.lowercased().replacing(" – ", with: " - ").split(separator: " - ").first ?? ""
    let name = part.trimmed.trimmingEnd { !$0.isLetter && !$0.isNumber && $0 != ")" }
    if let column = names[name] { return column }
    // Answer 1, Réponse 2, Option C.
    let stem = name.trimmingEnd { $0.isNumber }.trimmed
    if stem != name, optionNames.contains(stem) { return .option }
    let parts = name.split(separator: " ")
    if parts.count > 1, parts[parts.count - 1].count == 1, optionNames.contains(String(parts[0])) { return .option }
    if name.hasPrefix("correct") || name.hasPrefix("bonne réponse") || name.hasPrefix("bonnes réponses") {
      return .right
    }
    return name.hasPrefix("question") ? .front : nil
  }

  /// The columns by a row of names; nil if the row isn't one.
  static func header(_ cells: [String]) -> [Column]? {
    let known = cells.map(named)
    let said = known.compactMap(\.self)
    guard said.count >= 2 || said.count == 1 && cells.count == 1 else { return nil }
    guard said.count * 2 >= cells.count(where: { !$0.isEmpty }), cells.allSatisfy({ $0.count <= 120 }) else {
      return nil
    }
    // Two words of the list are a header; a sentence that begins with one isn't.
    guard said.contains(.front) || said.contains(.back) else { return nil }
    return known.map { $0 ?? .ignored }
  }

  /// Whether a text is certainly a table: with tabs between its cells, or a row of names above them.
  static func isTable(_ text: ByteText) -> Bool {
    guard let separator = DelimitedText.separator(of: text) else { return false }
    var table = DelimitedText(text, separator: separator)
    return separator == UInt8(ascii: "\t")
      || table.next().map { header($0.fields.map { $0[...].trimmed.string }) != nil } ?? false
  }

  /// The columns by what's in them.
  static func guessed(_ rows: [[String]]) -> [Column] {
    let count = rows.map(\.count).max() ?? 0
    guard count > 1 else { return [.front] }
    var columns = [Column](repeating: .ignored, count: count)
    let filled = (0..<count).filter { column in rows.contains { $0.indices.contains(column) && !$0[column].isEmpty } }
    let blanks = filled.first { column in
      let cells = rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }.filter { !$0.isEmpty }
      return cells.count(where: { $0.contains("___") }) * 2 > cells.count
    }
    let front = blanks ?? filled.first ?? 0
    columns[front] = .front
    let rest = filled.filter { $0 != front }
    if let back = rest.first { columns[back] = .back }
    for column in rest.dropFirst() { columns[column] = .explanation }
    return columns
  }

  private static let optionNames: Set<String> = [
    "answer", "option", "choice", "réponse", "reponse", "choix", "proposition", "antwort", "respuesta", "opción",
    "answer option",
  ]

  private static let names: [String: Column] = [
    "question": .front, "questions": .front, "front": .front, "recto": .front, "term": .front, "terme": .front,
    "prompt": .front, "énoncé": .front, "enonce": .front, "mot": .front, "word": .front, "frage": .front,
    "vorderseite": .front, "text": .front, "texte": .front, "pregunta": .front, "question text": .front,
    "intitulé": .front,
    "answer": .back, "back": .back, "verso": .back, "definition": .back, "définition": .back, "réponse": .back,
    "reponse": .back, "traduction": .back, "translation": .back, "antwort": .back, "rückseite": .back,
    "respuesta": .back, "meaning": .back, "solution": .back,
    "tags": .tags, "tag": .tags, "étiquettes": .tags, "mots-clés": .tags, "schlagwörter": .tags,
    "topic": .topic, "thème": .topic, "theme": .topic, "category": .topic, "catégorie": .topic, "deck": .topic,
    "sujet": .topic, "chapitre": .topic, "chapter": .topic, "kategorie": .topic,
    "id": .id, "guid": .id, "identifiant": .id,
    "hint": .hint, "indice": .hint, "hinweis": .hint,
    "explanation": .explanation, "explication": .explanation, "feedback": .explanation, "note": .explanation,
    "notes": .explanation, "answer explanation": .explanation, "comment": .explanation, "commentaire": .explanation,
    "extra": .explanation,
    "option": .option, "choice": .option,
    "correct": .right, "correct answer": .right, "correct answer(s)": .right, "right": .right, "key": .right,
    "bonne réponse": .right, "clé": .right, "corrigé": .right, "richtig": .right, "correcta": .right,
    "question type": .ignored, "question number": .ignored, "time": .ignored, "time limit": .ignored,
    "time limit (sec)": .ignored, "durée": .ignored,
  ]
}

extension StringProtocol {
  fileprivate func trimmingEnd(_ isLoose: (Character) -> Bool) -> String {
    var text = String(self)
    while let last = text.last, isLoose(last) { text.removeLast() }
    return text
  }
}
