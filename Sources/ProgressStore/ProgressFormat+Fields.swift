extension ProgressFormat.Event: PlainObject {
  init() { self.init(id: "", at: "", type: "") }

  mutating func visit(_ fields: inout some PlainFields) {
    fields.field("answered", &answered)
    fields.field("asked", &asked)
    fields.field("at", &at)
    fields.field("because", &because)
    fields.field("chosen", &chosen)
    fields.field("credit", &credit)
    fields.field("day", &day)
    fields.field("found", &found)
    fields.field("free", &free)
    fields.field("fuzz", &fuzz)
    fields.field("given", &given)
    fields.field("givenUp", &givenUp)
    fields.field("hints", &hints)
    fields.field("id", &id)
    fields.field("late", &late)
    fields.field("lesson", &lesson)
    fields.field("mark", &mark)
    fields.field("maximumInterval", &maximumInterval)
    fields.field("minutes", &minutes)
    fields.field("mode", &mode)
    fields.field("of", &of)
    fields.field("ofHash", &ofHash)
    fields.field("order", &order)
    fields.field("pack", &pack)
    fields.field("pass", &pass)
    fields.field("passed", &passed)
    fields.field("planned", &planned)
    fields.field("points", &points)
    fields.field("question", &question)
    fields.field("rating", &rating)
    fields.field("retention", &retention)
    fields.field("revision", &revision)
    fields.field("seed", &seed)
    fields.field("session", &session)
    fields.field("set", &set)
    fields.field("sure", &sure)
    fields.field("thinking", &thinking)
    fields.field("type", &type)
    fields.field("verb", &verb)
    fields.field("verdict", &verdict)
  }
}

extension ProgressFormat.Record: PlainObject {
  init() {
    self.init(
      reviews: 0, firstReview: "", firstDay: "", lastReview: "", number: 0, verdict: "", missed: false, session: "",
      thinking: 0)
  }

  mutating func visit(_ fields: inout some PlainFields) {
    fields.field("difficulty", &difficulty)
    fields.field("due", &due)
    fields.field("everRight", &everRight)
    fields.field("firstDay", &firstDay)
    fields.field("firstReview", &firstReview)
    fields.field("guard", &`guard`)
    fields.field("lastReview", &lastReview)
    fields.field("lastRightDay", &lastRightDay)
    fields.field("missed", &missed)
    fields.field("missedIn", &missedIn)
    fields.field("number", &number)
    fields.field("reviews", &reviews)
    fields.field("rightDays", &rightDays)
    fields.field("scheduledAt", &scheduledAt)
    fields.field("scheduledOn", &scheduledOn)
    fields.field("session", &session)
    fields.field("stability", &stability)
    fields.field("state", &state)
    fields.field("step", &step)
    fields.field("sure", &sure)
    fields.field("thinking", &thinking)
    fields.field("verdict", &verdict)
  }
}

extension ProgressFormat.Free: PlainObject {
  init() { self.init(answers: 0, right: 0, session: "", number: 0) }

  mutating func visit(_ fields: inout some PlainFields) {
    fields.field("answers", &answers)
    fields.field("number", &number)
    fields.field("right", &right)
    fields.field("session", &session)
  }
}

extension ProgressFormat.Choices: PlainValue {
  init?(_ json: inout PlainJSONReader) {
    // An empty list reads as indexes in Foundation's decoder, too.
    var other = json
    if let indexes = [Int](&other) {
      self = .indexes(indexes)
      json = other
    } else if let texts = [String](&json) {
      self = .texts(texts)
    } else {
      return nil
    }
  }

  func write(into bytes: inout [UInt8]) -> Bool {
    switch self {
    case .texts(let texts): texts.write(into: &bytes)
    case .indexes(let indexes): indexes.write(into: &bytes)
    }
  }
}
