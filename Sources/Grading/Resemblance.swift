/// How an answer resembles what is accepted.
enum Resemblance: Hashable, Sendable {
  case exact
  case slip(Slip)
  case none

  var isAccepted: Bool { self != .none }

  /// The slip to name.
  var slip: Slip? {
    guard case .slip(let slip) = self else { return nil }
    return slip
  }
}
