import Grading
import QuestionBank

/// What can be wrong with a pack.
extension English {
  static func words(_ fault: PackFault) -> String {
    switch fault {
    case .empty: "the file is empty: a pack begins with \"version: 1\""
    case .tooLarge(let bytes, let limit): "the file has \(number(bytes)) bytes; the limit is \(number(limit))"
    case .notUTF8(let encoding):
      "the file isn't UTF-8" + (encoding.map { " (it looks like \($0))" } ?? "") + ": save it as UTF-8"
    case .nulCharacter: "NUL character: this isn't a text file; save it as UTF-8 text"
    case .lineTooLong(let limit): "line longer than \(number(limit)) bytes: break it up"
    case .invalidYAML(let problem): "malformed YAML: \(words(problem))"
    case .anchor: "anchors and aliases (& and *) are not allowed: repeat the value"
    case .explicitTag: "YAML tags (!, !!) are not allowed"
    case .duplicateKey(let key): "the field \"\(key)\" is given twice: keep one"
    case .unsupportedVersion(let version): "unknown version \"\(version)\": this program reads version 1"
    case .invalidLanguage(let text, let nearest):
      "\"\(text)\" isn't a language: write its code" + (nearest.map { ", \"\($0)\"" } ?? ", such as \"fr\" or \"en\"")
    case .tooManyQuestions(let limit): "more than \(number(limit)) questions: split them into several packs"
    case .bidirectionalControl(let scalar):
      "invisible direction character \(codePoint(scalar)): remove it"
    case .lineSeparator(let scalar):
      "line separator \(codePoint(scalar)): editors and YAML don't agree where the line ends; remove it, or write \(escape(scalar)) in double quotation marks"
    case .straySpace(let scalar):
      "\(isNoBreak(scalar) ? "a no-break space" : "an unusual space") (\(codePoint(scalar))) stands where YAML wants a plain one: replace it"
    case .invisibleCharacter(let scalar): "an invisible character (\(codePoint(scalar))) stands here: remove it"
    case .missingField(let field): "the field \"\(field)\" is missing"
    case .unknownField(let field, let nearest):
      "unknown field: \"\(field)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? "; remove it")
    case .wrongShape(let field, let expected): "\"\(field)\" must be \(shape(expected))"
    case .emptyText(let field): "\"\(field)\" is empty: fill it in or remove it"
    case .commentForText(let field):
      "\"#\" begins a comment, so \"\(field)\" is empty: put the text in quotation marks"
    case .textTooLong(let field, let limit): "\"\(field)\" is longer than \(number(limit)) bytes: shorten it"
    case .tooManyValues(let field, let limit): "\"\(field)\" has more than \(number(limit)) values: remove some"
    case .invalidID(let text):
      "\"\(text)\" isn't a valid id: use lower-case letters without accents, digits, \".\", \"_\", \"-\", at most 64 characters"
    case .unknownKind(let kind, let nearest):
      "unknown kind of question: \"\(kind)\""
        + (nearest.map { "; did you mean \"\($0)\"?" }
          ?? "; allowed: \(Kind.allCases.map(\.rawValue).joined(separator: ", "))")
    case .misplacedField(let field, let kind):
      "\"\(field)\" doesn't belong in a \"\(kind.rawValue)\" question: remove it, or change \"kind\""
    case .duplicateID(let id, let firstLine): "\"\(id)\" is already used on line \(firstLine): choose another"
    case .nameTaken(let id): "\"\(id)\" is the name of another question: choose another"
    case .unknownSource(let id, let nearest):
      "unknown source: \"\(id)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? "; declare it under \"sources\"")
    case .unknownRole(let id, let nearest):
      "unknown role: \"\(id)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? "; declare it under \"roles\"")
    case .unknownCategory(let text, let nearest):
      "unknown category: \"\(text)\""
        + (nearest.map { "; did you mean \"\($0)\"?" } ?? "; declare it under \"categories\"")
    case .unknownLesson(let id, let nearest):
      "unknown lesson: \"\(id)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? "; declare it under \"lessons\"")
    case .unknownContrast(let id, let nearest):
      "no question of this pack is called \"\(id)\""
        + (nearest.map { "; did you mean \"\($0)\"?" } ?? "; name another one")
    case .circularLessons(let lessons):
      "these lessons require one another: \(lessons.joined(separator: " → ")); take one out of \"requires\""
    case .invalidLevel(let text): "\"\(text)\" isn't a level: write 1, 2 or 3"
    case .invalidQuestionName(let text): "\"\(text)\" isn't a question's name: write PACK/ID"
    case .repeatedFormerName(let name, let firstLine):
      "\"\(name)\" is already a former name on line \(firstLine): keep one of them"
    case .namesItself(let field): "\"\(field)\" names the question itself: name another one, or remove it"
    case .noQuestions: "the pack has no questions: add one under \"questions\""
    case .noRightOption: "no option is right: add \"right: true\" to the right one"
    case .severalRightOptions(let number): "\(number) options are right: \"choice\" takes one, \"multiple\" several"
    case .everyOptionRight: "every option is right: at least one must be wrong"
    case .tooFew(let field, let needed): "\"\(field)\": at least \(needed) needed"
    case .repeatedText(let field, let text): "\"\(field)\" has \"\(text)\" twice: keep one"
    case .gapMismatch(let marks, let gaps):
      "the text has \(count(marks.count, "gap", "gaps")) but \"gaps\" describes \(gaps): number them {{1}}, {{2}}… once each"
    case .invalidPattern(let form, let fault): "malformed accepted form, \"\(form)\": \(words(fault))"
    case .invalidURL(let url): "\"\(url)\" isn't an http or https address: write it as in a browser, or remove it"
    case .pointWithoutWords(let text):
      "nothing could find \"\(text)\" in an answer: give it forms under \"accept\", or a word of four letters or more"
    case .quoteLength(let words, let allowed):
      "quotation of \(count(words, "word", "words")): \(allowed.lowerBound) to \(allowed.upperBound) expected"
    case .articleMissing(let source): "there's no \"\(source).txt\" in the articles folder"
    case .noSuchParagraph(let source, let paragraph, let count):
      "\(source) has \(self.count(count, "paragraph", "paragraphs")): there's no § \(paragraph)"
    case .quoteNotFound(let source, let paragraph, let foundIn):
      "these words aren't in \(source)" + (paragraph.map { " § \($0)" } ?? "")
        + (foundIn.isEmpty
          ? paragraph == nil ? "" : ", nor elsewhere"
          : ", but in § \(foundIn.map(String.init).joined(separator: ", "))")
    case .quoteNotLookedUp(let source):
      "this quotation isn't looked up: give the folder with \"\(source).txt\" (\"--articles FOLDER\")"
    case .textCutByComment(let field):
      "\" #\" begins a comment, which \"\(field)\" leaves out: put the text in quotation marks if it goes on"
    case .noCitation: "question without a source: give one under \"cite\""
    case .noExplanation: "question without an explanation: write one under \"explanation\""
    case .optionWithoutReason(let text): "the option \"\(text)\" is wrong: say why under \"why\""
    case .singleAcceptedForm: "only one form is accepted: what else would a reasonable person type?"
    case .similarPrompt(let line): "nearly the same question as on line \(line)"
    case .similarQuestion(let name): "\(name) asks the same"
    case .allOrNoneOption(let text):
      "\"\(text)\" refers to all options or none: give one that can be judged on its own"
    case .hiddenNegation(let word):
      "\"\(word)\" reverses the question: write it in capitals, or rephrase"
    case .overlappingOptions(let first, let second): "two options say the same thing: \"\(first)\" and \"\(second)\""
    case .wordOnlyInKey(let word): "\"\(word)\" is only in the question and the right answer: it gives the answer away"
    case .keyOftenLongest(let times, let count, let expected):
      "the right answer is the longest \(times) times out of \(count); chance would make it \(numerals.decimal(expected, least: 1))"
    case .keyOftenAtPlace(let place, let times, let count, let expected):
      "the right answer is in place \(place) \(times) times out of \(count); chance would make it \(numerals.decimal(expected, least: 1))"
    case .reservedForm(let form): "\"\(form)\" means something else at the prompt: it can't be given as an answer"
    case .acceptedOtherRole(let form, let role): "\"\(form)\" is accepted but names another role, \"\(role)\""
    case .acceptedAndRefused(let form): "\"\(form)\" is refused under \"not\" but also accepted, and acceptance wins"
    case .numberWithoutUnit: "number without a unit: add \"unit\""
    case .numberWithoutDate: "number without a date: say in the question when it dates from"
    case .missingNoBreakSpace(let mark):
      "no space beside \"\(mark)\": \"packs format\" puts a no-break one there"
    case .lessonWithoutQuestions(let id): "no question belongs to the lesson \"\(id)\": set \"lesson\" in its questions"
    case .lessonWithoutBase(let id):
      "the lesson \"\(id)\" has no question of level 1, so it counts as known from the start"
    case .lessonOfNuances(let id):
      "every question of the lesson \"\(id)\" has level 3: ask for its point at level 1 first"
    case .contrastOfOneRole(let id): "this question and \"\(id)\" ask for the same role: a contrast needs two"
    case .formerNameInUse(let name):
      "a question is still called \"\(name)\": its answers count for that one, not for this"
    }
  }

  private static func words(_ fault: PatternFault) -> String {
    switch fault {
    case .unclosed(let bracket, _): "\"\(bracket)\" is never closed"
    case .unopened(let bracket, _): "\"\(bracket)\" is never opened"
    case .strayBar: "\"|\" outside \"[ ]\""
    case .tooDeep: "brackets nested too deeply"
    case .tooLong: "too long"
    case .empty: "it has no words"
    }
  }

  private static func shape(_ shape: PackFault.Shape) -> String {
    switch shape {
    case .text: "text"
    case .list: "a list"
    case .mapping: "a set of fields"
    case .flag: "true or false"
    case .number: "a number"
    case .wholeNumber: "a whole number, 1 or more"
    case .texts: "a list of texts"
    }
  }
}
