import QuestionBank

/// Something that happened to a learner's progress. Events are only ever added: undos and resets are events too.
package struct ProgressEvent: Hashable, Sendable {
  package var id: EventID
  package var at: Moment
  /// One more than the highest that its file held when it was recorded. nil for events of version 0.1, which come before
  /// all others.
  package let order: Int?
  package var change: Change

  package init(id: EventID, at: Moment, order: Int?, change: Change) {
    self.id = id
    self.at = at
    self.order = order
    self.change = change
    if case .review(var review) = change {
      review.isOrdered = order != nil
      self.change = .review(review)
    }
  }

  /// The place of the event among others, as far as its own fields tell.
  package var place: Place { Place(order: order ?? 0, at: at, id: id) }

  /// By order, then by time, then by device and counter.
  package struct Place: Hashable, Sendable, Comparable {
    /// 0 for an event of version 0.1.
    package var order: Int
    package var at: Moment
    package var id: EventID

    package init(order: Int, at: Moment, id: EventID) {
      self.order = order
      self.at = at
      self.id = id
    }

    package static func < (left: Place, right: Place) -> Bool {
      (left.order, left.at, left.id) < (right.order, right.at, right.id)
    }
  }

  package enum Change: Hashable, Sendable {
    case review(Review)
    /// The named event no longer counts.
    case undo(EventReference)
    /// Everything before this no longer counts for these questions.
    case reset(ResetScope)
    case sessionBegan(SessionStart)
    case sessionEnded(SessionEnd)
    /// The text of a lesson was shown.
    case lessonShown(LessonName)
    /// The learner said which key points a recall answer has, numbered from 1. This replaces what was found.
    case pointsSet(of: EventReference, [Int])

    /// The same change at another time.
    package func happening(at moment: Moment, on day: Day) -> Change {
      guard case .review(var review) = self else { return self }
      (review.at, review.day) = (moment, day)
      return .review(review)
    }
  }
}

/// What a learner can take back by name.
package enum Undoable: Hashable, Sendable {
  case answer(to: QuestionID)
  case reset(ResetScope)
}

extension ProgressEvent {
  /// The answer or reset that it is. What else is recorded isn't spoken of.
  package var undoable: Undoable? {
    switch change {
    case .review(let review): .answer(to: review.question)
    case .reset(let scope): .reset(scope)
    case .undo, .sessionBegan, .sessionEnded, .lessonShown, .pointsSet: nil
    }
  }

  package var isReview: Bool { if case .review = change { true } else { false } }

  package var isReset: Bool { if case .reset = change { true } else { false } }

  /// Whether an undo takes it back. That a text was shown stays true.
  var obeysUndo: Bool { if case .lessonShown = change { false } else { true } }

  /// The earlier event that this one changes.
  package var changedEvent: EventReference? {
    switch change {
    case .undo(let event), .pointsSet(let event, _): event
    case .review, .reset, .sessionBegan, .sessionEnded, .lessonShown: nil
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

  /// Whether the reset forgets that a lesson's text was shown.
  package func contains(_ lesson: LessonName) -> Bool {
    switch self {
    case .everything: true
    case .pack(let pack): lesson.pack == pack
    case .question: false
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

  /// A device that has come this far takes another name.
  package static let highestOfOwn = 1 << 52

  package init(device: String, counter: Int) {
    self.device = device
    self.counter = counter
  }

  /// nil if the text isn't of the form `DEVICE-COUNTER`.
  package init?(_ text: String) {
    guard let dash = text.utf8.lastIndex(of: UInt8(ascii: "-")), dash != text.startIndex,
      let counter = Int(text[text.utf8.index(after: dash)...]), (1...Self.highestCounter).contains(counter)
    else { return nil }
    self.init(device: String(text[..<dash]), counter: counter)
  }

  package var description: String { "\(device)-\(counter)" }

  package static func < (left: EventID, right: EventID) -> Bool {
    (left.device, left.counter) < (right.device, right.counter)
  }
}
