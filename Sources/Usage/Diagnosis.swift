import Terminal

/// A self-check to paste into a bug report. It only reads, and names nothing personal: no user, machine, pack or answer, and
/// folders by what led to them.
package struct Diagnosis: Sendable {
  package let findings: [Finding]

  /// How many of the findings are faults.
  package var faults: Int { findings.count(where: \.isFault) }

  /// Something that was looked at.
  package enum Finding: Hashable, Sendable {
    case program(version: String, Build)
    case system(name: String?, kernel: String, machine: String)
    /// What's at a terminal, what the terminal calls itself, and its size.
    case terminal(Streams, type: String?, columns: Int, rows: Int)
    case display(colour: Bool, links: Bool, unicode: Bool)
    /// The variables that name a locale, and whether accented letters can be typed and counted.
    case locale([Variable], isUTF8: Bool)
    case language(Language)
    case tools(libedit: String, pager: Tool?, editor: Tool)
    /// The names of those of our variables that are set.
    case variables([String])
    case place(PlaceName, path: String, PlaceState)
    /// No variable or option says where files are.
    case noPlaces
    /// The settings that are given, and how many faults the file has.
    case settings([SettingKey], faults: Int)
    case packs(bundled: Int, installed: Int, questions: Int, leftOut: Int)
    /// The events in the file and in the journal, and the backups.
    case progress(events: Int, inJournal: Int, backups: Int, isSound: Bool)

    package var isFault: Bool {
      switch self {
      case .program, .system, .terminal, .display, .language, .variables: false
      case .locale(_, let isUTF8): !isUTF8
      case .tools(_, let pager, _): pager.map { !$0.isFound } ?? false
      case .place(_, _, let state): state == .notWritable
      case .noPlaces: true
      case .settings(_, let faults): faults > 0
      case .packs(_, _, _, let leftOut): leftOut > 0
      case .progress(_, _, _, let isSound): !isSound
      }
    }
  }

  package struct Streams: OptionSet, Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
      self.rawValue = rawValue
    }

    package static let input = Streams(rawValue: 1)
    package static let output = Streams(rawValue: 2)
    package static let error = Streams(rawValue: 4)
  }

  package struct Variable: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A program that ours starts.
  package struct Tool: Hashable, Sendable {
    package var name: String
    package var isFound: Bool

    package init(name: String, isFound: Bool) {
      self.name = name
      self.isFound = isFound
    }
  }

  package enum PlaceName: Hashable, Sendable, CaseIterable {
    case progress, packs, settings, state
  }

  package enum PlaceState: Hashable, Sendable, CaseIterable {
    case there
    /// It can be made when it's needed.
    case notYet
    case notWritable
  }
}
