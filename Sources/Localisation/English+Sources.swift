extension English {
  static func words(_ sentence: Sentence.Sources) -> String {
    switch sentence {
    case .none: "The packs at hand don't name any article."
    case .use(let questions, let packs):
      "Cited by \(self.questions(questions)) (\(packs.count == 1 ? "pack" : "packs"): \(packs.joined(separator: ", ")))."
    case .interest(let interest): "Interest: \(interest)"
    case .paragraph(let number): "§ \(number)"
    case .saysNothingOfRoles: "No pack quotes it on a role."
    }
  }
}
