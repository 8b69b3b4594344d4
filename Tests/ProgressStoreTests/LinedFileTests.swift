import Testing
import Training

import struct Foundation.Data
import class Foundation.JSONDecoder

@testable import ProgressStore

@Suite struct LinedFileTests {
  private static let first = line("a-1")
  private static let second = line("a-2")

  private static func line(_ id: String) -> String {
    #"{"at":"2026-11-22T10:00:00Z","id":"\#(id)","order":1,"type":"reset"}"#
  }

  private static func names(_ text: String) -> [String]? {
    LinedFile(Array(text.utf8))?.events.map(\.id.description)
  }

  @Test(arguments: [
    "{\"version\":2,\n\"events\":[\n\(first),\n\(second)\n]}",
    "{\"version\":2,\n\"events\":[\n\(first),\n\(second)\n],\n\"hash\":\"xxh64:0\"}\n",
    "{ \"note\": [\n1\n],\n\"events\":[\n\(first),\n\(second)\n], \"version\": 1 }",
  ])
  func `events on lines of their own are read, whatever is around them`(text: String) {
    #expect(Self.names(text) == ["a-1", "a-2"])
  }

  @Test(arguments: [
    "{\"version\":2,\"events\":[\n\(first),\n\(second)\n]}",
    "{\"version\":2,\n\"events\":[\(first),\n\(second)]}",
    "{\"version\":2,\n\"events\":[\n\(first),\(second)\n]}",
    "{\"version\":2,\n\"events\":[\n\(first),\n {\"id\":\"a-2\",\n\"late\":[\"x/y\"\n]}\n]}",
  ])
  func `any other layout is left to Foundation`(text: String) {
    #expect(Self.names(text) == nil)
  }

  /// What's in the wrong place, twice or unfinished.
  @Test(arguments: [
    "{\"version\":2,\"old\":{\n\"events\":[\n\(first)\n]},\"events\":[]}",
    "{\"version\":2,\"old\":{\n\"events\":[\n\(first)\n]},\"events\":[\(second)]}",
    "{\"version\":2,\"old\":{\n\"events\":[\n\(first)\n]}}",
    "{\"version\":2,\n\"events\":[\n\(first)\n],\"events\":[\(second)]}",
    "{\"version\":2,\"events\":[\(second)],\n\"events\":[\n\(first)\n]}",
    "{\"version\":2,\n\"events\":[\n\(first)\n]",
    "{\"version\":2,\n\"events\":[\n\(first),\n]}",
    "{\"version\":2,\n\"events\":[\n\(first)\n]}}",
    "{\"version\":2,\n\"events\":[\n]}",
    "{\"version\":3,\n\"events\":[\n\(first)\n]}",
  ])
  func `what is read of a file is what Foundation reads of it`(text: String) {
    let bytes = Array(text.utf8)
    let whole = try? JSONDecoder().decode(ProgressFormat.File.self, from: Data(bytes))
    let events = try? ProgressFile.history(in: bytes, path: "p").events
    #expect(events?.map(\.id.description) == whole?.events.map(\.id))
  }
}
