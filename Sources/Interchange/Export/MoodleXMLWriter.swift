import Grading
import QuestionBank

/// Writes Moodle's XML.
struct MoodleXMLWriter: DeckWriter {
  private let pack: Pack
  private let words: ExportWords

  init(_ pack: Pack, _ words: ExportWords) {
    self.pack = pack
    self.words = words
  }

  var head: String {
    // Two hyphens would end a comment.
    let remark = ExportText.escaped(MoodleHolding.remark(on: pack)).replacing("--", with: "- -")
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n<!-- \(remark) -->\n"
  }

  var tail: String { "</quiz>\n" }

  func holding(_ question: Question) throws(ExportRefusal) -> Question {
    var held = try MoodleHolding.body(of: question, words)
    held.topic = MoodleHolding.topic(question.topic, in: pack.title)
    held.hints = question.hints
    return held
  }

  func passage(from previous: Question?, to question: Question) -> String {
    guard previous?.topic != question.topic else { return "" }
    let path = MoodleHolding.category(question.topic, in: pack.title)
    return "<question type=\"category\"><category>\(text(path))</category></question>\n"
  }

  func piece(_ question: Question, of original: Question) -> String {
    let (type, prompt, answers) = content(question)
    var lines = [
      "<question type=\"\(type)\">", "<name>\(text(question.id.question.text))</name>",
      prompt ?? element("questiontext", question.prompt),
      element("generalfeedback", question.explanation), "<defaultgrade>1</defaultgrade>",
      "<penalty>0.3333333</penalty>", "<hidden>0</hidden>", "<idnumber>\(question.id.question)</idnumber>",
    ]
    lines += answers
    lines += question.hints.map { element("hint", $0) }
    if !question.tags.isEmpty {
      lines.append("<tags>\(question.tags.map { "<tag>\(text($0))</tag>" }.joined())</tags>")
    }
    return (lines + ["</question>", ""]).joined(separator: "\n")
  }

  /// A question's type, its text where that isn't plain, and its answers.
  private func content(_ question: Question) -> (type: String, text: String?, answers: [String]) {
    switch question.body {
    case .choice(let options): return ("multichoice", nil, choices(options, isSingle: true))
    case .multiple(let options): return ("multichoice", nil, choices(options, isSingle: false))
    case .trueFalse(let answer):
      return (
        "truefalse", nil,
        [true, false].map { self.answer($0 ? "true" : "false", share: $0 == answer ? "100" : "0") }
      )
    case .short(let gap):
      let answers =
        gap.accepted.map { answer($0.source, share: "100") } + gap.refused.map { answer($0.source, share: "0") }
      return ("shortanswer", nil, ["<usecase>0</usecase>"] + answers)
    case .number(let value, let tolerance, let unit):
      let margin = "<tolerance>\(MoodleHolding.number(tolerance))</tolerance>"
      return (
        "numerical", nil, [answer(MoodleHolding.number(value), share: "100", after: margin)] + (unit.map(units) ?? [])
      )
    case .match(let pairs, let distractors):
      return ("matching", nil, matching(pairs.map { ($0.left, $0.right) } + distractors.map { ("", $0) }))
    case .sort(let categories, let items): return ("matching", nil, matching(MoodleHolding.pairs(categories, items)))
    case .order(let items):
      return ("ordering", nil, ["<layouttype>VERTICAL</layouttype>"] + items.map { answer($0, share: "1") })
    case .recall(_, let model):
      return ("essay", nil, ["<responseformat>editor</responseformat>", element("graderinfo", model ?? "")])
    case .cloze(let cloze, let gaps):
      return ("cloze", "<questiontext format=\"html\">\(text(page(cloze, gaps)))</questiontext>", [])
    }
  }

  private func choices(_ options: [Question.Option], isSingle: Bool) -> [String] {
    let share = isSingle ? "100" : MoodleHolding.share(ofEach: options.count(where: \.isRight))
    return [
      "<single>\(isSingle)</single>", "<shuffleanswers>true</shuffleanswers>", "<answernumbering>abc</answernumbering>",
    ]
      + options.map { option in
        answer(option.text, share: option.isRight ? share : isSingle ? "0" : "-100", why: option.why ?? "")
      }
  }

  private func matching(_ pairs: [(left: String, right: String)]) -> [String] {
    ["<shuffleanswers>true</shuffleanswers>"]
      + pairs.map { pair in
        """
        <subquestion format="plain_text">\(text(pair.left))<answer>\(text(ExportText.htmlLine(pair.right)))</answer>\
        </subquestion>
        """
      }
  }

  private func units(_ unit: String) -> [String] {
    [
      "<units><unit><multiplier>1</multiplier><unit_name>\(ExportText.escaped(unit))</unit_name></unit></units>",
      "<unitgradingtype>0</unitgradingtype>", "<showunits>0</showunits>",
    ]
  }

  /// A text with gaps as HTML, in which answers are embedded.
  private func page(_ cloze: String, _ gaps: [Gap]) -> String {
    let keepsBlanks = ["  ", "\n ", "\t"].contains { cloze.contains($0) }
    let html = ClozeText(cloze).pieces.map { piece in
      switch piece {
      case .gap(let number): return EmbeddedAnswerText.text(of: gaps[number - 1])
      case .text(let plain):
        let escaped = ExportText.escaped(plain).replacing("{", with: "&#123;").replacing("\\", with: "&#92;")
        return keepsBlanks ? escaped : escaped.replacing("\n", with: "<br />")
      }
    }.joined()
    return keepsBlanks ? "<pre>\(html)</pre>" : html
  }
}

// MARK: - Elements

extension MoodleXMLWriter {
  private func text(_ text: String) -> String { "<text>\(ExportText.escaped(text))</text>" }

  private func element(_ name: String, _ content: String) -> String {
    "<\(name) format=\"plain_text\">\(text(content))</\(name)>"
  }

  private func answer(_ content: String, share: String, why: String = "", after: String = "") -> String {
    """
    <answer fraction="\(share)" format="plain_text">\(text(content))\(after)\
    \(why.isEmpty ? "" : element("feedback", why))</answer>
    """
  }
}
