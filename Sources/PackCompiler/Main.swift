import Foundation
import PackReading
import QuestionBank

/// Compiles packs to their images, each into a constant of a Swift file. The build runs it; Swift is what a plugin's files
/// can be in, and an image is text so that it can stand in a literal.
///
/// usage: PackCompiler PACK… OUTPUT
@main
enum Main {
  static func main() throws {
    let paths = CommandLine.arguments.dropFirst()
    guard paths.count > 1, let output = paths.last else {
      return end("usage: PackCompiler PACK… OUTPUT")
    }
    var cases = ""
    for path in paths.dropLast() {
      let file = URL(fileURLWithPath: path)
      do {
        let pack = try PackReader.pack(from: Data(contentsOf: file)).pack
        cases += "    case \(literal(file.lastPathComponent)): \(literal(image(of: pack)))\n"
      } catch let rejection as Rejection {
        // `distinguo packs check FILE` says it in words.
        return end(
          rejection.diagnostics.map {
            "\(path):\($0.position.line):\($0.position.column): \($0.severity): \($0.fault.code)"
          }.joined(separator: "\n"))
      }
    }
    let source = """
      extension CompiledPack {
        static func image(_ file: String) -> StaticString? {
          switch file {
      \(cases)    default: nil
          }
        }
      }

      """
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }

  private static func image(of pack: Pack) -> String { String(decoding: PackImage.bytes(of: pack), as: UTF8.self) }

  /// A string literal, on one line.
  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\\(scalar)"
      case "\0"..<" ", "\u{7F}"..<"\u{A0}": literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }

  private static func end(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(1)
  }
}
