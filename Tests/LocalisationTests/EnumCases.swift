/// The names of an enumeration's cases, as the compiler records them for reflection.
///
/// `Mirror` only names the case of a value, but a test that wants a sample of every case needs them all. This
/// reads Swift's type metadata, whose layout is part of the ABI: an enum's metadata points to its descriptor, whose
/// fifth word leads to a field record for each case.
enum EnumCases {
  static func names<Enumeration>(of type: Enumeration.Type) -> Set<String> {
    let metadata = unsafeBitCast(type as Any.Type, to: UnsafeRawPointer.self)
    let descriptor = metadata.load(fromByteOffset: MemoryLayout<UnsafeRawPointer>.size, as: UnsafeRawPointer.self)
    let fields = relative(descriptor + 16)
    let recordSize = Int(fields.load(fromByteOffset: 10, as: UInt16.self))
    let count = Int(fields.load(fromByteOffset: 12, as: UInt32.self))
    return Set(
      (0..<count).map { index in
        let record = fields + 16 + index * recordSize
        return String(cString: relative(record + 8).assumingMemoryBound(to: CChar.self))
      })
  }

  /// The target of a relative pointer, which stores an offset from its own address.
  private static func relative(_ place: UnsafeRawPointer) -> UnsafeRawPointer {
    place + Int(place.load(as: Int32.self))
  }
}
