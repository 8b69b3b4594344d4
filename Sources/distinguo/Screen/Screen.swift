import DurableFiles
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a run shows its text, and what that place can show.
struct Screen: Sendable {
  enum Stream: Int32, Sendable {
    case output = 1
    case error = 2
  }

  var width: @Sendable () -> Int
  var hasColour: Bool
  var errorHasColour: Bool
  /// Whether drawings may go beyond ASCII.
  var drawsUnicode: Bool
  /// Whether the terminal opens addresses that are not its visible text (OSC 8).
  var hasHyperlinks: Bool
  private let failures: OutputFailures

  /// Why results could not be written, when that happened.
  var failure: SystemFault? { failures.first }

  init(
    width: @escaping @Sendable () -> Int, hasColour: Bool, errorHasColour: Bool, drawsUnicode: Bool,
    hasHyperlinks: Bool,
    failures: OutputFailures = OutputFailures()
  ) {
    self.width = width
    self.hasColour = hasColour
    self.errorHasColour = errorHasColour
    self.drawsUnicode = drawsUnicode
    self.hasHyperlinks = hasHyperlinks
    self.failures = failures
  }

  /// Shows paragraphs.
  func show(_ blocks: [Block], on stream: Stream = .output) {
    write(blocks.map { text(of: $0, colour: stream == .output ? hasColour : errorHasColour) }.joined(), on: stream)
  }

  func show(_ block: Block, on stream: Stream = .output) { show([block], on: stream) }

  /// Writes a text as it is. A failure is kept, to be told of when the run ends.
  func write(_ text: String, on stream: Stream = .output) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(stream.rawValue, $0.baseAddress, $0.count) }
      if count >= 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EAGAIN {
        var ready = pollfd(fd: stream.rawValue, events: Int16(POLLOUT), revents: 0)
        _ = poll(&ready, 1, -1)
      } else if errno != EINTR {
        if stream == .output { failures.keep(.current(.write, "/dev/stdout")) }
        return
      }
    }
  }

  /// The lines of a paragraph, each with its end.
  func text(of block: Block, colour: Bool) -> String {
    var block = block
    block.spans = block.spans.map { Span(text: drawn(Sanitiser.visible($0.text)), style: $0.style) }
    if block.isVerbatim {
      return block.spans.map { rendered($0, colour: colour) }.joined() + "\n"
    }
    let lines = Wrapping.lines(block, width: width())
    return lines.enumerated().map { index, spans in
      let indent = spans.isEmpty ? 0 : index == 0 ? block.indent : block.hanging
      return String(repeating: " ", count: indent) + spans.map { rendered($0, colour: colour) }.joined() + "\n"
    }.joined()
  }

  /// Drawings in ASCII where nothing else may be drawn; letters and quotation marks are text, and stay.
  private func drawn(_ text: String) -> String {
    guard !drawsUnicode else { return text }
    return String(text.map { Self.asciiDrawings[$0] ?? $0 })
  }

  private static let asciiDrawings: [Character: Character] = ["·": "-", "›": ">", "→": ">", "•": "*", "—": "-"]

  private func rendered(_ span: Span, colour: Bool) -> String {
    if case .link(let address) = span.style {
      guard hasHyperlinks, !address.unicodeScalars.contains(where: { $0.value < 0x21 || $0.value > 0x7E }) else {
        return span.text
      }
      return "\u{1B}]8;;\(address)\u{1B}\\\(span.text)\u{1B}]8;;\u{1B}\\"
    }
    guard colour, let rendition = Self.rendition(span.style), span.text != " " else { return span.text }
    return "\u{1B}[\(rendition)m\(span.text)\u{1B}[0m"
  }

  /// Select Graphic Rendition parameters (ECMA-48), from the eight colours that every terminal has.
  private static func rendition(_ style: Span.Style) -> String? {
    switch style {
    case .plain, .link: nil
    case .strong: "1"
    case .right: "1;32"
    case .near: "1;33"
    case .wrong: "1;31"
    case .source: "36"
    }
  }
}

/// The first failure to write results.
final class OutputFailures: Sendable {
  private let kept = Mutex<SystemFault?>(nil)

  var first: SystemFault? { kept.withLock { $0 } }

  func keep(_ fault: SystemFault) {
    kept.withLock { $0 = $0 ?? fault }
  }
}

private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}
