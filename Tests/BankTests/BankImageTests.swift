import PackReading
import QuestionBank
import Testing

/// The bundled packs, which the program reads from their images.
@Suite struct BankImageTests {
  @Test func `every bundled pack comes out of its image as it went in`() throws {
    for pack in try Bank.packs().map(\.pack) {
      let image = try #require(pack.image)
      #expect(image.pack == pack)
      #expect(image.pack.minimalPairs == pack.minimalPairs)
      for (outline, question) in zip(image.pack.outlines, pack.questions) {
        #expect(outline.id == question.id)
        #expect(outline.roles == question.roles)
        #expect(outline.askedRoles == question.askedRoles)
        #expect(outline.point == question.point)
      }
    }
  }
}
