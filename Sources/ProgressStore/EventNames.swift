import Training

/// The names this process gives to events: `DEVICE-1`, `DEVICE-2` and so on.
struct EventNames {
  /// The name of this device. All its processes share it, because each sees the others' events while it holds the lock.
  private let shared: String
  /// A name only this process uses, for events other processes can't see when they number theirs.
  private let own: String
  /// The device the next event is named after.
  private(set) var device: String
  private var journals = 0

  init(device: String) {
    self.device = device
    shared = device
    var generator = SystemRandomNumberGenerator()
    let number = UInt32.random(in: 0...UInt32.max, using: &generator)
    own = Self.ownPrefix(device) + String(number, radix: 36)
  }

  /// From now on, names events after this process alone.
  mutating func takeOwnDevice() { device = own }

  /// A name for another journal of this process.
  mutating func newJournal() -> String {
    journals += 1
    return own + "x\(journals)"
  }

  /// The name of this process's last event.
  func last(in progress: Progress) -> EventID { EventID(device: device, counter: counter(in: progress)) }

  /// The name of this process's next event.
  func next(in progress: Progress) -> EventID { EventID(device: device, counter: counter(in: progress) + 1) }

  /// The name of a session that begins now.
  func newSession(in progress: Progress) -> SessionID {
    var generator = SystemRandomNumberGenerator()
    let chance = String(UInt64.random(in: 0...UInt64.max, using: &generator), radix: 36)
    return SessionID("\(next(in: progress))-\(chance)")
  }

  /// Names and orders what happened at a moment, on a day of the learner's.
  mutating func named(
    _ changes: [ProgressEvent.Change], at moment: Moment, on day: Day, in progress: Progress
  ) -> [ProgressEvent] {
    // Whoever wrote a number that high left no room for others.
    if counter(in: progress) >= EventID.highestOfOwn { takeOwnDevice() }
    let first = next(in: progress).counter
    let order = progress.nextOrder
    return changes.enumerated().map { offset, change in
      ProgressEvent(
        id: EventID(device: device, counter: first + offset), at: moment, order: order + offset,
        change: change.happening(at: moment, on: day))
    }
  }

  /// Whether an event has the name that all processes of this device share.
  func isShared(_ id: EventID) -> Bool { id.device == shared }

  private func counter(in progress: Progress) -> Int { progress.counters[device, default: 0] }

  private static func ownPrefix(_ device: String) -> String { device + "x" }
}
