import PackReading
import QuestionBank

/// A pack that's part of the program: its image, which the build made, and its text for those who want to see it.
package struct BundledPack: Sendable {
  /// The name of its file.
  package let name: String
  let image: any SteadyBytes
  private let text: @Sendable () -> [UInt8]

  package init(name: String, image: any SteadyBytes, text: @escaping @Sendable () -> [UInt8]) {
    self.name = name
    self.image = image
    self.text = text
  }

  /// Its file.
  package var file: PackFile { PackFile(name: name, origin: .bundled, bytes: text()) }

  /// The pack. The project's tests make sure that it's what its text says.
  var pack: Pack? { PackImage(image) { try? file.pack().pack }?.pack }
}
