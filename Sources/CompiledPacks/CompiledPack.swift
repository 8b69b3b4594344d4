/// One of the program's own packs, read and checked when the program was built.
package enum CompiledPack {
  /// The image of the pack in that file of `Questions`; nil if there's none.
  package static func image(of file: String) -> StaticString? { image(file) }
}
