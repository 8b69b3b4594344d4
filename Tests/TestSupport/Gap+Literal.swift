import Grading

/// Lets tests write a gap as the list of its accepted forms: `.cloze(text: "{{1}}", gaps: [["curd"]])`.
extension Gap: ExpressibleByArrayLiteral {
  package init(arrayLiteral accepted: AcceptedPattern...) { self.init(accepted: accepted) }
}
