import Testing

@testable import Grading

struct DontKnowTests {
  @Test(arguments: [
    "jsp", "JSP", "jsp.", "j.s.p.", "idk", "IDK", "je ne sais pas", "Je ne sais pas.", "« je ne sais pas »",
    "je sais pas",
    "j'sais pas", "j’sais pas", "chais pas", "sais pas", "aucune idée", "Aucune idee", "pas d'idée", "je ne sais plus",
    "I don't know", "i don’t know", "I dont know", "dont know", "I do not know", "no idea", "dunno",
  ])
  func `there are many ways to say "don't know"`(text: String) {
    #expect(TypedAnswer.isDontKnow(text))
  }

  @Test(arguments: ["", "je sais", "jspp", "je ne sais pas lequel", "sais", "know", "non", "?"])
  func `anything else is an answer`(text: String) {
    #expect(!TypedAnswer.isDontKnow(text))
  }
}
