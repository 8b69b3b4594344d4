import Training

/// The learner the statements are about (xAPI 1.0.3, Data, 2.4.2).
package struct XAPIActor: Hashable, Sendable {
  /// How the learner is identified.
  package enum Identity: Hashable, Sendable {
    /// An address, with its `mailto:`.
    case mailbox(String)
    /// A name in a system, and the address of that system.
    case account(homePage: String, name: String)
    /// Anonymous: the device the answer was given on.
    case device
  }

  /// The name to show, if any.
  package var name: String?
  package var identity: Identity

  package init(name: String? = nil, identity: Identity = .device) {
    self.name = name
    self.identity = identity
  }
}

extension XAPIActor.Identity {
  /// The mailbox of an email address, with or without `mailto:`; nil if the text isn't an address.
  package init?(mailbox text: String) {
    let address = text.hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), XAPIName.isWritable(address) else { return nil }
    self = .mailbox("mailto:" + address)
  }

  /// The account written `HOMEPAGE,NAME`; nil if the home page isn't an absolute IRI.
  package init?(account text: String) {
    let parts = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, XAPIName.isAbsolute(parts[0]), parts[1].contains(where: { !$0.isWhitespace }) else {
      return nil
    }
    self = .account(homePage: parts[0], name: parts[1])
  }
}
