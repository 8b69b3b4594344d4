import QuestionBank

/// The manual for those who write packs.
extension English {
  static func words(_ sentence: Sentence.Guide) -> String {
    switch sentence {
    case .title: "Writing a pack"
    case .heading(let section): heading(section)
    case .text(let section): text(section)
    case .tableHeading(let table): heading(table)
    case .field(let field): meaning(field)
    case .kind(let kind): rules(kind)
    case .step(let step): meaning(step)
    }
  }

  private static func heading(_ section: Sentence.Guide.Section) -> String {
    switch section {
    case .beginning: "A pack"
    case .steps: "From an empty file to an installed pack"
    case .fields: "The fields"
    case .kinds: "The kinds of question"
    case .forms: "Accepted forms"
    case .citations: "Citations"
    case .programs: "Questions from a program"
    case .typography: "Typography"
    case .yaml: "YAML"
    case .limits: "Limits"
    }
  }

  private static func text(_ section: Sentence.Guide.Section) -> String {
    switch section {
    case .beginning:
      """
      A pack is one file of questions, in YAML or JSON and UTF-8. "packs new" writes one by asking; in an editor you go on with it. A question is known everywhere as PACK/ID, and learners' progress belongs to that name: edit the text as you like, keep the id. A question that gets another one names the old one under "formerly".
      """
    case .steps: ""
    case .fields:
      "Those marked * are required. An id consists of small letters without accents, digits, \".\", \"_\" and \"-\"; it begins with a letter or a digit, and has 64 characters at most."
    case .kinds:
      "What each kind needs besides. List options and items in any order, except those of \"order\": learners see them shuffled. A good wrong option is something that a person who mixes things up would believe."
    case .forms:
      """
      An accepted form is an answer that counts as right. Case, punctuation, a leading article and the kind of apostrophe don't matter, a plural is as good as its singular, small slips are let through and pointed out. So list only what's really different: abbreviations, synonyms. "(…)" stands for words that may be left out, "[a|b]" for one of several, "*" for any words: "(Eurasian) wren", "[jenny|kitty] wren". Under "not", list forms that are wrong however near they look.
      """
    case .citations:
      """
      Say in your own words what a source says, and quote the 2 to 12 words that carry the point. With "--articles FOLDER", every quotation is looked up in its paragraph of the file SOURCE-ID.txt: paragraphs are lines that aren't blank, counted from 1. Case, accents and punctuation count; white space and the kind of apostrophe don't.
      """
    case .programs:
      """
      "packs add --draft --as ID" reads a question a line, as JSON with the fields below; a line with "sources" or "roles" before them declares these for a new pack. Each line is answered: drafted, or its faults. A quotation that isn't found word for word is never drafted. "packs drafts" shows the drafts to a person, one by one; nothing enters a pack unseen.
      """
    case .typography:
      """
      Type what your keyboard has. In French packs, a terminal draws ’ for an apostrophe between letters, and a no-break space for the plain one beside : ; ! ? « and »; "packs format" writes them into the file, makes « » of straight quotation marks, and puts missing spaces in. What stands in backquotes stays. In typed answers none of this matters.
      """
    case .yaml:
      """
      Indent by two spaces, and put "- " before each entry of a list; [a, b] and {text: a, right: true} fit on one line. Put double quotation marks around texts; they're needed around ": ", " #", and a sign at the beginning. Values are read as written: no, 012. Anchors, aliases and tags are refused. Your editor can complete and check a pack with pack.schema.json.
      """
    case .limits:
      "A pack: 32,000,000 bytes, 100,000 questions, 1,000 sources, roles and lessons each. Another list: 100 values. A line: 65,536 bytes. A text: 8,192 bytes. An accepted form: 512 characters."
    }
  }

  private static func heading(_ table: Sentence.Guide.Table) -> String {
    switch table {
    case .pack: "A pack"
    case .source: "A source"
    case .role: "A role: one of the things that the pack teaches to tell apart"
    case .lesson: "A lesson: one distinction, shown before its questions"
    case .question: "A question"
    case .option: "An option"
    case .citation: "A citation"
    }
  }

  private static func meaning(_ field: Sentence.Guide.Field) -> String {
    switch field {
    case .version: "* 1"
    case .packID: "* the pack's name"
    case .packTitle: "* what learners see in the list of packs"
    case .language: "* the language of the questions: fr, en…"
    case .license: "the terms on which others may use the pack"
    case .authors: "who wrote the questions"
    case .sources: "the sources that questions cite"
    case .roles: "the things that the pack teaches to tell apart"
    case .lessons: "what it teaches, in the order in which it's learned"
    case .questions: "* the questions, in order of study"
    case .sourceID: "* the name that citations know it by"
    case .author: "* who wrote it"
    case .sourceTitle: "* its title"
    case .published: "a date (2024-05-01), or words"
    case .url: "where to read it"
    case .short: "how a short citation names it: \"Watcher, 2024\""
    case .interest: "what its author stands to gain: \"sells a course\""
    case .roleID: "* the name that questions and options know it by"
    case .name: "* what it's called"
    case .roleAccept: "other names that a learner may type"
    case .definition: "what it is, in your words; with \"cite\""
    case .facts:
      "what's true of it: \"aspect\" and \"text\", with \"cite\" and \"views\"; the same aspects for roles to compare"
    case .lessonID: "* the name that questions and other lessons know it by"
    case .lessonTitle: "* the title that learners see"
    case .requires: "the lessons that it builds on"
    case .lessonText: "* what it teaches, in three to ten lines; with \"cite\""
    case .questionID: "* its name within the pack, which progress depends on"
    case .kind: "* what the learner has to do: see below"
    case .topic: "* a word that groups questions, for \"--topic\""
    case .prompt: "* what's asked"
    case .explanation: "why the answer is right, in three short sentences at most"
    case .cite: "where a source says so: see below"
    case .hints: "shown one at a time, from vague to specific"
    case .lesson: "the lesson that it practises"
    case .level: "1 the point of the lesson itself, 2 its use in a case (as if left out), 3 a nuance"
    case .role: "the role that the right answer belongs to"
    case .tags: "words to sort by"
    case .views: "what each source says where they differ, two at least: \"by\" and \"says\", with \"cite\""
    case .contrasts: "the case of this pack that differs from it in one feature"
    case .formerly: "what it was called before, PACK/ID: answers to those names count for it"
    case .optionText: "* what's chosen"
    case .right: "true for a right one"
    case .why: "one line on why it's right or wrong"
    case .optionRole: "the role that it's true of; with \"cite\""
    case .source: "* the id of a source"
    case .section: "the heading that it stands under"
    case .paragraph: "the number of its paragraph"
    case .quote: "a few of its words"
    }
  }

  private static func rules(_ kind: Kind) -> String {
    switch kind {
    case .choice: "\"options\", two at least, exactly one with \"right: true\""
    case .multiple: "\"options\", with at least one right and one wrong"
    case .truefalse: "\"answer\": true or false"
    case .short:
      "\"accept\", the forms that count as right, the first of which is shown; \"not\", forms that are refused"
    case .cloze: "\"text\" with {{1}}, {{2}}… where words are missing; \"gaps\", each with \"accept\" and \"not\""
    case .number: "\"answer\": 3.5 or 24000; \"tolerance\"; \"unit\""
    case .match:
      "\"pairs\", two at least, each with \"left\" and \"right\"; \"distractors\", right sides that belong to none"
    case .sort:
      "\"categories\" and \"items\", two of each at least; an item has a \"text\" and its category under \"in\""
    case .order: "\"items\", two at least, in the right order"
    case .recall:
      "\"points\" that a free answer should make, each with a \"text\" and perhaps \"accept\"; \"model\", an answer that makes them all"
    }
  }

  private static func meaning(_ step: Sentence.Guide.Step) -> String {
    switch step {
    case .example: "print an example with every kind of question"
    case .begin: "begin a pack by answering questions"
    case .format: "mend typography and layout"
    case .check: "list errors and warnings, with line and column"
    case .lookUp: "look every quotation up in textes/SOURCE-ID.txt"
    case .tryOut: "try a session without touching your schedule"
    case .tryOne: "try one question, as a learner sees it"
    case .compare: "see what an update changes, and for which progress"
    case .install: "install it, or the new version of it"
    }
  }
}
