import QuestionBank
import Training

extension ProgressFormat.Head {
  /// The progress, or nil when a field makes no sense.
  var progress: Progress? {
    var records: [QuestionID: Progress.Record] = [:]
    for (name, written) in questions {
      guard let id = QuestionID(name), let record = written.record else { return nil }
      records[id] = record
    }
    return progress(with: records)
  }

  /// The progress with these records instead of its own, or nil when another field makes no sense.
  func progress(with records: [QuestionID: Progress.Record]) -> Progress? {
    var place: ProgressEvent.Place?
    if let newest {
      guard let at = Timestamp.moment(newest.at), let id = EventID(newest.id),
        newest.order.map(ProgressFormat.Limits.counts.contains) ?? true
      else { return nil }
      place = ProgressEvent.Place(order: newest.order ?? 0, at: at, id: id)
    }
    var practised: [QuestionID: FreePractice] = [:]
    for (name, written) in free ?? [:] {
      guard let id = QuestionID(name), let practice = written.practice else { return nil }
      practised[id] = practice
    }
    let shown = (lessons ?? []).map { LessonName($0) }
    guard let renaming = Renaming(written: renamed), !shown.contains(nil) else { return nil }
    let inAdvance = (undoneInAdvance ?? []).map { EventReference(written: $0) }
    guard ProgressFormat.Limits.countsFromZero.contains(count),
      devices.values.allSatisfy(ProgressFormat.Limits.counts.contains), (count == 0) == (place == nil),
      inAdvance.allSatisfy({ $0 != nil })
    else { return nil }
    return Progress(
      records: records, free: practised, shownLessons: Set(shown.compactMap(\.self)), eventCount: count, newest: place,
      counters: devices, changedInAdvance: Set(inAdvance.compactMap(\.self)), renaming: renaming)
  }
}

extension ProgressFormat.Free {
  init(_ practice: FreePractice) {
    (answers, right) = (practice.answers, practice.right)
    (session, number) = (practice.lastSession.text, practice.lastNumber)
  }

  /// The practice, or nil when the numbers make no sense.
  var practice: FreePractice? {
    guard ProgressFormat.Limits.counts.contains(answers), (0...answers).contains(right),
      ProgressFormat.Limits.counts.contains(number)
    else { return nil }
    return FreePractice(answers: answers, right: right, lastSession: SessionID(session), lastNumber: number)
  }
}

extension Renaming {
  /// The names as the file has them, or nil when one makes no sense.
  init?(written: [String: String]?) {
    var names: [QuestionID: QuestionID] = [:]
    for (old, new) in written ?? [:] {
      guard let old = QuestionID(old), let new = QuestionID(new) else { return nil }
      names[old] = new
    }
    self.init(names)
  }

  /// The names as the file has them; nil when there are none.
  var written: [String: String]? {
    newNames.isEmpty
      ? nil : Dictionary(uniqueKeysWithValues: newNames.map { ($0.key.description, $0.value.description) })
  }
}

extension EventReference {
  /// As the file has it: the id, and after a `#` the hash if there's one.
  var written: String { id.description + (fingerprint.map { "#" + Hexadecimal.digits($0) } ?? "") }

  init?(written: String) {
    let parts = written.split(separator: "#", omittingEmptySubsequences: false)
    guard let id = EventID(String(parts[0])), parts.count <= 2 else { return nil }
    guard parts.count == 2 else {
      self.init(id)
      return
    }
    guard let fingerprint = UInt64(parts[1], radix: 16) else { return nil }
    self.init(id, fingerprint: fingerprint)
  }
}
