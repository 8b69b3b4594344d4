import Authoring
import QuestionBank
import Terminal
import Usage

/// What's said to those who write packs.
extension English {
  static func words(_ sentence: Sentence.Authoring) -> String {
    switch sentence {
    case .composing(let sentence): words(sentence)
    case .difference(let sentence): words(sentence)
    case .drafts(let sentence): words(sentence)
    case .formatted(let file, let texts, let isLaidOutAnew):
      "\(file): "
        + [texts == 0 ? nil : "\(count(texts, "text", "texts")) mended", isLaidOutAnew ? "lines laid out anew" : nil]
        .compactMap(\.self).joined(separator: ", ") + "."
    case .wellFormatted(let file): "\(file): nothing to mend."
    }
  }

  private static func words(_ sentence: Sentence.Authoring.Composing) -> String {
    switch sentence {
    case .prompt: "›"
    case .asks(let step): words(step)
    case .complains(let complaint): words(complaint)
    case .begins(let path): "A new pack, in \(path). \"?\" says what can be typed; \":stop\" ends."
    case .goesOn(let path, let questions):
      "\(path) has \(self.questions(questions)): here's the next one. \"?\" says what can be typed; \":stop\" ends."
    case .howTo:
      "Answer, then Enter. \":undo\" takes the last line back, as often as you like. \":skip\" leaves something out. \":stop\" or Ctrl-D ends: the questions that you kept are in the file."
    case .knownSource(let number, let author, let title): "\(number). \(author), \(title)"
    case .preview(let number): "Question \(number), as it will be seen:"
    case .wouldSay(let fault): "A strict check would say: \(words(fault))"
    case .kept(let number, let path): "Question \(number) is in \(path)."
    case .dropped: "The question you had begun isn't kept."
    case .undone: "Taken back."
    case .nothingToUndo: "There's nothing to take back."
    case .composed(let path, let questions, 0):
      "\(path): \(self.questions(questions)), and a strict check has no complaint."
    case .composed(let path, let questions, let warnings):
      "\(path): \(self.questions(questions)); a strict check gives \(count(warnings, "warning", "warnings"))."
    case .nothingComposed: "Nothing was written: no question was kept."
    case .next(let path): "To install it: distinguo packs add \(path)"
    case .fillGaps: "Fill in the gaps."
    case .unnamedAuthor: "the author of this pack"
    case .ownCourse: "course"
    }
  }

  private static func words(_ step: Step) -> String {
    switch step {
    case .title: "The title of the pack?"
    case .language(let suggested): "The language of its questions? Enter: \"\(suggested)\"."
    case .author: "Your name, to cite your course? Enter: no name."
    case .prompt(1): "Question 1? (\"___\" marks a gap.)"
    case .prompt(let number): "Question \(number)? Enter: the pack is finished."
    case .answer:
      "The right answer? Several: \"a ; b\". In order: \"a > b > c\". In pairs: \"a = x ; b = y\"."
    case .kind(let offered):
      "Kind: \(name(offered)) (\(offered.rawValue)). Enter: fine; else \(list(Kind.allCases.filter { $0 != offered }.map(\.rawValue), or: true))."
    case .truth: "True or false?"
    case .right: "Another right option? Enter: that's all."
    case .wrong(1): "A wrong option, which somebody might believe?"
    case .wrong: "Another wrong option? Enter: that's all."
    case .why(let option): "Why not \"\(option)\"?"
    case .form:
      "Another answer to accept (a synonym, an abbreviation)? \"(the) wren\" makes a word optional. Enter: that's all."
    case .clozeText: "The text, with \"___\" for each gap?"
    case .gap(let number, let count): "Gap \(number) of \(count): what's accepted, parted by \";\"?"
    case .value: "The number expected?"
    case .unit: "Its unit (kg, years, percent…)?"
    case .tolerance: "How far off may an answer be? Enter: not at all."
    case .date: "From when is this figure? A year, or \"undated\"."
    case .pair(let number): "Pair \(number): \"left = right\"?" + (number > 2 ? " Enter: that's all." : "")
    case .distractors: "Right sides that belong to nothing, parted by \";\"? Enter: none."
    case .categories: "The categories, parted by \";\"?"
    case .item(let number, let categories):
      "Item \(number): \"item = category\" (\(categories.joined(separator: ", ")))?"
        + (number > 2 ? " Enter: that's all." : "")
    case .sequence: "The items in the right order: \"a > b > c\"?"
    case .point(1, _): "A key point that an answer should make? Enter: each sentence of yours is one."
    case .point(let number, _): "Key point \(number)? Enter: that's all."
    case .explanation: "Why is that right? A sentence or two."
    case .source(_, let usual):
      "Where does it say so?" + (usual.map { " Enter: \($0.author), \($0.title)." } ?? "")
        + " Else: \"author ; title\"."
    case .topic(let suggested): "The topic? Enter: \"\(suggested)\"."
    case .keep(let draft):
      draft.faults.isEmpty
        ? "Enter keeps it, \"n\" drops it, \":undo\" goes back."
        : "\":undo\" goes back to mend it, \"y\" keeps it as it is, \"n\" drops it."
    case .finished: ""
    }
  }

  private static func words(_ complaint: Complaint) -> String {
    switch complaint {
    case .needed: "Something is needed here. \":skip\" does without where that's possible, \":undo\" goes back."
    case .notALanguage(let text): "\"\(text)\" isn't a language: give its code, such as \"en\" or \"fr\"."
    case .withoutLetters: "There's no letter in it to make a name of."
    case .unknownKind(let text): "There's no kind \"\(text)\": \(list(Kind.allCases.map(\.rawValue), or: true))."
    case .notATruth: "\"t\" or \"f\"?"
    case .notANumber(let text): "\"\(text)\" isn't a number."
    case .withoutGap: "There's no gap: write \"___\" where the words are missing."
    case .withoutEqualsSign: "An equals sign is missing: \"left = right\"."
    case .unknownCategory(let text): "There's no category \"\(text)\"."
    case .tooFew(let needed): "At least \(number(needed)) are needed."
    case .repeated(let text): "\"\(text)\" is there already."
    case .noSuchNumber(let number): "There's no source \(self.number(number))."
    case .authorAndTitle: "An author and a title, parted by a semicolon: \"A. Watcher ; Notes from a garden\"."
    case .fault(let fault): "Hm: \(words(fault)). The same line again insists."
    case .wouldWarn: "Not yet: a strict check would complain. \":undo\" goes back, \"y\" keeps it all the same."
    case .howToKeep: "Enter or \"y\" keeps it, \"n\" drops it, \":undo\" goes back."
    }
  }

  static func name(_ kind: Kind) -> String {
    switch kind {
    case .choice: "one right option among several"
    case .multiple: "several right options"
    case .truefalse: "true or false"
    case .short: "an answer that's typed"
    case .cloze: "a text with gaps"
    case .number: "a number"
    case .match: "pairs to match"
    case .sort: "items to sort into categories"
    case .order: "items to put in order"
    case .recall: "an explanation in one's own words"
    }
  }

  private static func list(_ things: [String], or isChoice: Bool) -> String {
    guard things.count > 1, let last = things.last else { return things.first ?? "" }
    return things.dropLast().joined(separator: ", ") + (isChoice ? " or " : " and ") + last
  }
}

// MARK: - Differences

extension English {
  private static func words(_ sentence: Sentence.Authoring.Difference) -> String {
    switch sentence {
    case .heading(let old, let oldQuestions, let new, let newQuestions):
      "From \(old) (\(questions(oldQuestions))) to \(new) (\(questions(newQuestions)))"
    case .same: "Both say the same."
    case .otherID(let old, let new):
      "The packs have different ids, \"\(old)\" and \"\(new)\": progress doesn't follow, except where a question names its old one under \"formerly\"."
    case .added(let number): "\(questions(number)) added:"
    case .removed(let number): "\(questions(number)) removed: progress is kept, but they won't be asked any more."
    case .changed(let number): "\(questions(number)) changed: progress is kept."
    case .renamed(let number): "\(questions(number)) renamed: progress goes on under the new name."
    case .renamedQuestion(let old, let new): "\(old) → \(new)"
    case .parts(let parts): parts.map(name).joined(separator: ", ")
    case .answers(let number): "answered \(number < 2 ? "once" : "\(self.number(number)) times")"
    case .asksOtherwise:
      "Something else is right now, and what was learned would count for it: give it a new id if it's a new question."
    case .perhapsRenamed(let name, let new):
      "The same question under another id? Then write \"formerly: [\(name)]\" in \(new), and its progress is kept."
    case .reordered: "The questions are in another order; progress isn't touched."
    case .otherHead: "Title, language, licence or authors differ."
    case .table(let name, let table):
      "\(self.name(name)): "
        + [
          ("added", table.added), ("changed", table.changed), ("removed", table.removed),
        ].filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1.joined(separator: ", "))" }.joined(separator: "; ") + "."
    case .effect(let kept, let lost):
      "Your progress: kept for \(questions(kept))"
        + (lost == 0 ? ", nothing is lost." : "; \(questions(lost)) that you've answered won't be asked any more.")
    case .nothingTouched: "You haven't answered any of these questions: no progress is touched."
    }
  }

  private static func name(_ part: PackDifference.Part) -> String {
    switch part {
    case .kind: "kind"
    case .prompt: "prompt"
    case .key: "right answer"
    case .answers: "answers"
    case .explanation: "explanation"
    case .hints: "hints"
    case .citations: "citations"
    case .views: "views"
    case .topic: "topic"
    case .lesson: "lesson"
    case .role: "role"
    case .tags: "tags"
    case .names: "names of questions"
    }
  }

  private static func name(_ table: Sentence.Authoring.TableName) -> String {
    switch table {
    case .sources: "Sources"
    case .roles: "Roles"
    case .lessons: "Lessons"
    }
  }
}

// MARK: - Drafts

extension English {
  private static func words(_ sentence: Sentence.Authoring.Drafts) -> String {
    switch sentence {
    case .none(let pack): pack.map { "No draft is waiting for the pack \"\($0)\"." } ?? "No draft is waiting."
    case .waiting(let pack, let count):
      "\(self.count(count, "draft is", "drafts are")) waiting for the pack \"\(pack)\"."
    case .heading(let number, let total, let name): "Draft \(self.number(number))/\(self.number(total)) · \(name)"
    case .prompt: "y/e/n ›"
    case .howToDecide:
      "\"y\" takes it into the pack, \"e\" opens it in the editor, \"n\" refuses it, Enter leaves it for later. \":stop\" ends."
    case .taken(let question, let path): "\(question) is taken: it's in \(path)."
    case .refused(let question): "\(question) is refused."
    case .left: "Left for later."
    case .gone(let question): "\(question) isn't a draft any more: somebody else took or refused it."
    case .mended(let question): "\(question) is mended."
    case .notEdited: "Nothing was changed."
    case .editedWrongly: "The draft stays as it was. \"e\" opens it again."
    case .unfit(let fault): "It can't be taken: \(words(fault)). \"e\" opens it in the editor."
    case .tally(let taken, let refused, let left):
      "Taken: \(number(taken)). Refused: \(number(refused)). Left: \(number(left))."
    }
  }

  static func words(_ refusal: AuthoringRefusal) -> String {
    switch refusal {
    case .exists(let path):
      "\(path) is there already and isn't touched: give another name, or open it in an editor."
    case .mayNotAsk: "a pack is made by answering questions, which \"--no-input\" rules out."
    case .inputIsPrompt: "lines for \"--draft\" come from a program: run it from the shell."
    case .notWritten(let fault): "the pack can't be written: \(words(fault)) Choose another place."
    case .drafts(let fault): "the drafts can't be read or saved: \(words(fault))"
    case .editorFailed(let command, .exited(let status)):
      "the editor \"\(command)\" ended with status \(status): the draft stays as it was."
    case .editorFailed(let command, .killed(let signal)):
      "the editor \"\(command)\" was ended by signal \(signal): the draft stays as it was."
    }
  }
}
