import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Standard input that other programs left in an unusual state.
struct UnusualInputTests {
  private func home() throws -> TemporaryHome {
    let home = try TemporaryHome()
    try home.write(SamplePacks.garden, to: "jardin.yaml")
    return home
  }

  private func shell(_ home: TemporaryHome, _ script: String) throws -> PipedRun {
    let program = try BuiltProgram.path()
    let options = "--no-bundled --packs \(home.path)/jardin.yaml"
    return try PipedRun(
      ["-c", script], environment: home.environment(["D": program, "OPTIONS": options]), program: "/bin/bash")
  }

  @Test func `a descriptor that doesn't wait is waited for`() throws {
    let home = try home()
    // Python shares its end of the pipe with the program, and writes once the question is there.
    let script = try home.write(
      """
      import os, subprocess, sys
      r, w = os.pipe(); os.set_blocking(r, False)
      p = subprocess.Popen(sys.argv[1:], stdin=r, stdout=subprocess.PIPE)
      asked = b""
      while b"?" not in asked: asked += os.read(p.stdout.fileno(), 4096)
      os.write(w, "en été\\n".encode()); os.close(w); os.close(r)
      print(p.stdout.read().decode()); sys.exit(p.wait())
      """, to: "share.py")
    let run = try shell(home, "python3 \(script) $D quiz --question jardin/peche $OPTIONS")
    #expect(run.output.contains("Juste.") && run.status == 0, "\(run.output)\(run.errors)")
  }

  @Test(arguments: ["quiz", "exam", "quiz --json", ""])
  func `an input that can't be read is a failure, told once all is saved`(verb: String) throws {
    let run = try shell(try home(), "$D \(verb) $OPTIONS < /")
    #expect(run.status == 74)
    #expect(
      run.errors.hasPrefix("distinguo : l’entrée ne peut pas être lue : /dev/stdin"), "\(run.errors)")
  }

  @Test(arguments: [
    ("stats", ""), ("quiz --question jardin/peche", "en été"), ("", "help"), ("", ""),
    ("quiz --question jardin/peche --json", ":skip"), ("quiz --question jardin/peche", "?"),
  ])
  func `a byte order mark at the very start changes nothing`(verb: String, input: String) throws {
    let marked = try shell(try home(), "printf '\\xef\\xbb\\xbf\(input)\\n' | $D \(verb) --seed 1 $OPTIONS 2>&1")
    let plain = try shell(try home(), "printf '\(input)\\n' | $D \(verb) --seed 1 $OPTIONS 2>&1")
    #expect(marked.output == plain.output)
    let alone = try shell(try home(), "printf '\\xef\\xbb\\xbf' | $D \(verb) --seed 1 $OPTIONS 2>&1")
    let empty = try shell(try home(), "$D \(verb) --seed 1 $OPTIONS < /dev/null 2>&1")
    #expect(alone.output == empty.output)
  }

  @Test func `a session in JSON takes the lines behind its verb`() throws {
    let home = try home()
    let run = try home.run(
      "--no-bundled", "--packs", home.path + "/jardin.yaml",
      input: "quiz --json --question jardin/peche\nen été\nprogress path\n")
    #expect(run.output.contains("\"verdict\":\"right\"") && run.output.hasSuffix(home.progress + "\n"), "\(run.output)")
  }
}
