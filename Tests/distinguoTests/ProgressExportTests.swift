import Foundation
import Testing

@testable import Localisation

/// Answers exported for other programs.
struct ProgressExportTests {
  private func practised() throws -> (home: TemporaryHome, pack: String) {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    _ = try home.run(
      "quiz", "--no-bundled", "--packs", pack, "--seed", "1", "--json", input: "la rose\nv!\n=2+3, \"été\"\n:stop\n")
    return (home, pack)
  }

  private func export(_ practised: (home: TemporaryHome, pack: String), _ arguments: String...) throws -> PipedRun {
    try PipedRun(
      ["progress", "export", "--no-bundled", "--packs", practised.pack] + arguments,
      environment: practised.home.environment())
  }

  @Test func `a CSV export has a line for each answer, and no formulas`() throws {
    let run = try export(try practised())
    #expect(run.status == 0)
    let lines = String(decoding: run.outputBytes, as: UTF8.self).components(separatedBy: "\r\n")
    #expect(lines.count == 5)
    #expect(lines[0].hasPrefix("id,at,session,mode,question,kind,"))
    #expect(lines[1].contains(",jardin/epines,choice,fleurs,Quelle fleur pique ?,la rose,La rose,right,1,3,"))
    #expect(lines[3].contains(#","'=2+3, ""été""","#), "\(lines[3])")
  }

  @Test func `a JSON Lines export uses the progress file's field names`() throws {
    let run = try export(try practised(), "--format", "jsonl")
    let objects = try run.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary)
    }
    #expect(objects.count == 3)
    #expect(objects[1]["question"] as? String == "jardin/mai")
    #expect(objects[1]["sure"] as? Bool == true)
    #expect(objects[1]["kind"] as? String == "truefalse")
  }

  @Test func `an xAPI export is an array a record store accepts as is`() throws {
    let practised = try practised()
    let file = practised.home.path + "/envoi.json"
    let run = try export(
      practised, "--format", "xapi", "--actor-name", "Ève", "--actor-mbox", "eve@exemple.test", file)
    #expect(run.output == "3 réponses exportées : \(file)\n")
    let data = try Data(contentsOf: URL(fileURLWithPath: file))
    let statements = try #require(try JSONSerialization.jsonObject(with: data) as? [NSDictionary])
    let verbs = statements.compactMap { ($0["verb"] as? NSDictionary)?["id"] as? String }
    #expect(
      verbs == Array(repeating: "http://adlnet.gov/expapi/verbs/answered", count: 3) + [
        "http://adlnet.gov/expapi/verbs/completed"
      ])
    #expect(
      statements.allSatisfy {
        $0["actor"] as? NSDictionary == ["objectType": "Agent", "name": "Ève", "mbox": "mailto:eve@exemple.test"]
      }, "\(statements[0])")
  }

  @Test func `exporting nothing gives a CSV header, an empty array or no lines`() throws {
    let home = try TemporaryHome()
    #expect(try home.run("progress", "export").lines.count == 1)
    #expect(try home.run("progres", "exporter", "--format", "xapi").output == "[]\n")
    #expect(try home.run("progress", "export", "--format", "jsonl").output == "")
  }

  @Test func `the learner's own files are never overwritten`() throws {
    let practised = try practised()
    let before = try #require(practised.home.bytes("data/progress.json"))
    for name in ["progress.json", "progress.journal", "progress.lock"] {
      let run = try export(practised, practised.home.data + "/" + name)
      #expect(run.status == 64)
      #expect(run.errors.contains("est un fichier que Distinguo garde pour toi"), "\(run.errors)")
    }
    #expect(try export(practised, practised.home.path).status == 74)
    #expect(practised.home.bytes("data/progress.json") == before)
  }

  @Test(arguments: [
    ["--format", "xml"], ["--actor-mbox", "eve"], ["--actor-account", "ici,eve"], ["--activity-base", "ici"],
    ["--actor-name", " "], ["--actor-mbox", "a@b.test", "--actor-account", "https://b.test,a"],
  ])
  func `invalid options are refused`(arguments: [String]) throws {
    let home = try TemporaryHome()
    let run = try PipedRun(["progress", "export"] + arguments, environment: home.environment())
    #expect(run.status == 64, "\(run.errors)")
  }

  @Test func `the export reports in English`() throws {
    let practised = try practised()
    let run = try export(practised, "--lang", "en", practised.home.path + "/out.csv")
    #expect(run.output == "3 answers exported: \(practised.home.path)/out.csv\n")
  }
}
