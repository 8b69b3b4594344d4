import Grading
import QuestionBank

/// The initials of a role's name.
package struct Initials: Hashable, Sendable {
  package var letters: String
  package var name: String

  package init(_ letters: String, name: String) {
    self.letters = letters
    self.name = name
  }
}

extension Presentation {
  /// The initials that the question uses without the name that they stand for, in the order of the pack's roles. Where
  /// the name is to be typed they may be what is asked, and where two roles have the same they tell nothing.
  package func initials(of roles: [Role]) -> [Initials] {
    let shown = [question.prompt, question.gappedText ?? ""] + letteredTexts + numberedTexts
    let words = Set(shown.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }.map(String.init))
    let known = FrenchText((shown + acceptedTexts).joined(separator: " ; ")).plain
    let used = roles.flatMap { role in
      role.accept.filter { $0.isInitials && words.contains($0) }.map { Initials($0, name: role.name) }
    }
    return used.filter { initials in
      !known.contains(FrenchText(initials.name).plain) && used.count { $0.letters == initials.letters } == 1
    }
  }

  /// Every form of a typed answer.
  private var acceptedTexts: [String] {
    switch question.body {
    case .short(let accepted): accepted.map(\.source)
    case .cloze(_, let gaps): gaps.flatMap { $0.map(\.source) }
    case .choice, .multiple, .trueFalse, .number, .match, .sort, .order: []
    }
  }
}

extension Question {
  fileprivate var gappedText: String? {
    if case .cloze(let text, _) = body { text } else { nil }
  }
}

extension String {
  fileprivate var isInitials: Bool { (2...5).contains(count) && allSatisfy(\.isUppercase) }
}
