import Testing

@testable import Interchange

/// The expected UUIDs come from Python's `uuid.uuid5`.
struct NameBasedUUIDTests {
  @Test(arguments: [
    ("http://python.org/", "4c565f0d-3f5a-5890-b41b-20cf47701c5e"),
    ("https://distinguo.example/statements/answered/a-1", "7059c0d2-d29e-5d71-b698-5ed871f1f4b0"),
  ])
  func `the same IRI always gets the same UUID`(iri: String, uuid: String) {
    #expect(NameBasedUUID.of(iri: iri) == uuid)
  }
}
