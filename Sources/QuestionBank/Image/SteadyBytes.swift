/// Bytes that stay where they are for as long as this object lives: a mapped file, or part of the program.
package protocol SteadyBytes: AnyObject, Sendable {
  var bytes: UnsafeRawBufferPointer { get }
}

/// A copy of some bytes in memory.
package final class CopiedBytes: SteadyBytes {
  // An address can be shared between threads where a pointer can't.
  private let address: UInt
  private let count: Int

  package init(_ content: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, content.count), alignment: 8)
    copy.copyBytes(from: content)
    address = UInt(bitPattern: copy.baseAddress)
    count = content.count
  }

  deinit { UnsafeMutableRawPointer(bitPattern: address)?.deallocate() }

  package var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
  }
}

/// A text that's part of the program.
package final class ProgramBytes: SteadyBytes {
  private let text: StaticString

  package init(_ text: StaticString) {
    self.text = text
  }

  package var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }
}
