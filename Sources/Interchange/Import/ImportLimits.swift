/// The limits of a pack that a reader has to know, so that it doesn't work on what the pack's own checks refuse.
enum ImportLimits {
  static let bytesPerText = 8_192
  /// Options, accepted forms or gaps of one question.
  static let values = 100
}
