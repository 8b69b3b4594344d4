import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Results go to the place that was named: a file is replaced, anything else is written to as it stands.
struct NamedOutputTests {
  /// A home with one answer in it.
  private struct Place {
    let home: TemporaryHome

    init() throws {
      home = try TemporaryHome()
      let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
      _ = try home.run(
        "quiz", "--question", "jardin/peche", "--no-bundled", "--packs", pack, input: "en été\n")
    }

    /// Runs the program in a shell, which opens the descriptors.
    func shell(_ script: String) throws -> PipedRun {
      let program = try BuiltProgram.path()
      return try PipedRun(
        ["-c", script], environment: home.environment(["D": program, "H": home.data]), program: "/bin/bash")
    }

    func text(_ name: String) -> String { String(decoding: home.bytes(name) ?? [], as: UTF8.self) }
  }

  private static let verbs = [
    ("$D progress export", "id,at,session"), ("$D progress merge $H/progress.json --output", "{\"version\":2"),
    ("$D sheet --output", "<!-- distinguo sheet 1 -->"), ("$D packs export metiers --output", "version: 1"),
  ]

  @Test(arguments: ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/proc/self/../self/fd/1", "link"], verbs)
  func `standard output by another name is appended to`(name: String, verb: (words: String, beginning: String)) throws {
    let place = try Place()
    let run = try place.shell(
      "cd $HOME; ln -s /dev/stdout link; echo PRECIOUS > all; \(verb.words) \(name) >> all; echo END >> all")
    #expect(run.errors == "")
    let lines = place.text("all").replacing("\r\n", with: "\n").split(separator: "\n")
    #expect(lines.first == "PRECIOUS" && lines.last == "END" && lines[1].hasPrefix(verb.beginning), "\(lines)")
    #expect(try place.shell("\(verb.words) /dev/stdout | cat").output.hasPrefix(verb.beginning))
  }

  @Test(arguments: verbs)
  func `other descriptors, pipes and devices are written to`(verb: (words: String, beginning: String)) throws {
    let place = try Place()
    let run = try place.shell(
      """
      cd $HOME; echo PRECIOUS > all
      \(verb.words) /dev/fd/7 7>> all
      mkfifo pipe; cat pipe > read & \(verb.words) pipe; wait
      \(verb.words) >(cat > substituted; echo > done) ; while [ ! -e done ]; do :; done
      \(verb.words) /dev/null
      ls -A
      """)
    #expect(run.errors == "")
    #expect(place.text("all").hasPrefix("PRECIOUS\n" + verb.beginning))
    #expect(place.text("read").hasPrefix(verb.beginning) && place.text("substituted").hasPrefix(verb.beginning))
    #expect(!run.output.contains(".tmp"), "\(run.output)")
  }

  @Test func `a descriptor that the program opened for itself can't be named`() throws {
    let place = try Place()
    // Whatever runs the tests may have left descriptors open.
    for number in 3...12 {
      #expect(try place.shell("$D progress export /dev/fd/\(number) \(number)>&-").status == 74)
    }
  }

  @Test(
    arguments: [
      "$H/progress.json", "$H/progress.backups/x.json", "$H/remarks.jsonl", "$H/config.json", "$H/device", "$H/history",
      "$H/session.json", "$H/exam.json", "$H/packs/p.yaml", "$HOME/hard", "$HOME/soft", "$HOME/data/../data/device",
      "/dev/fd/5",
    ], verbs)
  func `the learner's own files are refused under whatever name`(
    name: String, verb: (words: String, beginning: String)
  ) throws {
    let place = try Place()
    let run = try place.shell(
      "ln $H/progress.json $HOME/hard; ln -s $H/device $HOME/soft; exec 5>> $H/progress.json; \(verb.words) \(name)")
    #expect(run.status == 64)
    #expect(
      run.errors.contains("est un fichier que Distinguo garde pour toi : il n’a pas été touché."), "\(run.errors)")
  }

  @Test(arguments: verbs)
  func `a missing folder is named itself`(verb: (words: String, beginning: String)) throws {
    let run = try Place().shell("cd $HOME; \(verb.words) nulle/part")
    #expect(run.errors.contains(" nulle : ce fichier ou ce dossier n’existe pas"), "\(run.errors)")
    #expect(run.status == (verb.words.contains("sheet") ? 73 : 74))
  }

  @Test func `a reader that goes away is no failure`() throws {
    let run = try Place().shell(
      "cd $HOME; mkfifo pipe; head -c 1 < pipe > /dev/null & $D progress export pipe; echo $?")
    #expect(run.output.hasSuffix("\n0\n"), "\(run.output)\(run.errors)")
  }

  @Test func `state files linked to a pipe are left as they are`() throws {
    let place = try Place()
    let run = try place.shell(
      """
      cd $H; rm -f device; mkfifo ../pipe
      for name in device history config.json session.json; do ln -sf ../pipe $name; done
      $D stats > /dev/null; $D set tone sober; echo $?; [ -p ../pipe ] && echo PIPE; ls -A ..
      """)
    #expect(run.output.hasPrefix("74\nPIPE\n") && !run.output.contains(".tmp"), "\(run.output)")
  }
}
