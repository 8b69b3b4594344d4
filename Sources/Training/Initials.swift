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
  /// The initials the question uses without spelling out the role's name, in the order of the pack's roles. Left
  /// out if the name is what has to be typed, or if two roles share them.
  package func initials(of roles: [Role]) -> [Initials] {
    let sheet = question.sheet
    let shown = [question.prompt, sheet.text ?? ""] + sheet.lettered + sheet.numbered
    let words = Set(shown.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }.map(String.init))
    let known = FrenchText((shown + sheet.gaps.flatMap(\.accepted).map(\.source)).joined(separator: " ; ")).plain
    let used = roles.flatMap { role in
      role.accept.filter { $0.isInitials && words.contains($0) }.map { Initials($0, name: role.name) }
    }
    return used.filter { initials in
      !known.contains(FrenchText(initials.name).plain) && used.count { $0.letters == initials.letters } == 1
    }
  }
}

extension String {
  fileprivate var isInitials: Bool { (2...5).contains(count) && allSatisfy(\.isUppercase) }
}
