extension French {
  static func words(_ sentence: Sentence.Sources) -> String {
    switch sentence {
    case .none: "Les paquets disponibles ne nomment aucun article."
    case .use(let questions, let packs):
      "Cité par \(self.questions(questions)) (\(packs.count == 1 ? "paquet" : "paquets") : \(packs.joined(separator: ", ")))."
    case .interest(let interest): "Intérêt : \(interest)"
    case .paragraph(let number): "§ \(number)"
    case .saysNothingOfRoles: "Aucun paquet ne le cite à propos d’un rôle."
    }
  }
}
