internal import BuildStamp
import DurableFiles

/// Which version of the program this is.
package enum Version {
  package static let number = "0.2.0"
  /// When that version was made, as an ISO 8601 date.
  package static let date = "2026-11-28"
  /// How this copy of it was built.
  package static let build = Build.current

  /// What tells this program from every other, from one that was built by hand a minute ago too.
  package static var fingerprint: String {
    let file = FileStatus(of: "/proc/self/exe")?.stamp
    let numbers = [file?.size, file?.modification.seconds, file?.modification.nanoseconds].map { String($0 ?? 0) }
    return ([number, build.kind.rawValue, build.commit ?? ""] + numbers).joined(separator: " ")
  }
}

/// How a copy of the program was built.
package struct Build: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Unoptimised, for whoever works on the program.
    case debug
    /// Optimised, by hand.
    case release
    /// The static program of the tarball.
    case tarball
    /// The program of the Debian package.
    case debian
  }

  package var kind: Kind
  /// The commit it was built from, shortened; nil unless the packages' script built it.
  package var commit: String?

  package init(kind: Kind, commit: String?) {
    self.kind = kind
    self.commit = commit
  }

  fileprivate static var current: Build {
    let package = build_stamp_package().flatMap { Kind(rawValue: String(cString: $0)) }
    return Build(kind: package ?? byHand, commit: build_stamp_commit().map { String(cString: $0) })
  }

  private static var byHand: Kind {
    #if DEBUG
      .debug
    #else
      .release
    #endif
  }
}
