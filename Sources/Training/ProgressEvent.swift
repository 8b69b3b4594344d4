import QuestionBank

/// Something that happened to a learner's progress. Events are only ever added: undos and resets are events too.
package struct ProgressEvent: Hashable, Sendable {
  package var id: EventID
  package var at: Moment
  package var change: Change

  package init(id: EventID, at: Moment, change: Change) {
    self.id = id
    self.at = at
    self.change = change
  }

  /// The position of the event among all others.
  package var order: Order { Order(at: at, id: id) }

  /// By time, then by device and counter.
  package struct Order: Hashable, Sendable, Comparable {
    package var at: Moment
    package var id: EventID

    package init(at: Moment, id: EventID) {
      self.at = at
      self.id = id
    }

    package static func < (left: Order, right: Order) -> Bool { (left.at, left.id) < (right.at, right.id) }
  }

  package enum Change: Hashable, Sendable {
    case review(Review)
    /// The named event no longer counts.
    case undo(EventID)
    /// Everything before this no longer counts for these questions.
    case reset(ResetScope)

    /// The same change at another time.
    package func happening(at moment: Moment) -> Change {
      guard case .review(var review) = self else { return self }
      review.at = moment
      return .review(review)
    }
  }
}

/// Which questions a reset forgets.
package enum ResetScope: Hashable, Sendable {
  case everything
  case pack(PackID)
  case question(QuestionID)

  package func contains(_ question: QuestionID) -> Bool {
    switch self {
    case .everything: true
    case .pack(let pack): question.pack == pack
    case .question(let named): question == named
    }
  }
}

/// The id of an event: the device it happened on, and a counter.
package struct EventID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let device: String
  /// Counted from 1 on each device.
  package let counter: Int

  /// Far more than anyone will answer, with room for the next one.
  private static let highestCounter = 1 << 53

  package init(device: String, counter: Int) {
    self.device = device
    self.counter = counter
  }

  /// nil if the text isn't of the form `DEVICE-COUNTER`.
  package init?(_ text: String) {
    guard let dash = text.lastIndex(of: "-"), dash != text.startIndex,
      let counter = Int(text[text.index(after: dash)...]), (1...Self.highestCounter).contains(counter)
    else { return nil }
    self.init(device: String(text[..<dash]), counter: counter)
  }

  package var description: String { "\(device)-\(counter)" }

  package static func < (left: EventID, right: EventID) -> Bool {
    (left.device, left.counter) < (right.device, right.counter)
  }
}
