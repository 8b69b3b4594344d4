import QuestionBank
import Testing

@testable import Interchange

struct MoodleXMLReaderTests {
  private func quiz(_ questions: String) -> String { "<?xml version=\"1.0\"?>\n<quiz>\n\(questions)\n</quiz>" }

  private func question(_ type: String, _ inner: String) -> String {
    quiz(
      """
      <question type="\(type)"><name><text>N</text></name><questiontext format="html">
      <text><![CDATA[<p>Q &eacute; &lt;b&gt;</p>]]></text></questiontext>\(inner)</question>
      """)
  }

  private static let answers = """
    <answer fraction="100"><text>yes</text><feedback><text>good</text></feedback></answer>
    <answer fraction="0"><text>no</text></answer>
    """

  @Test(arguments: [
    ("multichoice", "<single>true</single>\(answers)", "choice *yes(good) -no"),
    ("multichoice", "<single>false</single>\(answers)", "multiple *yes(good) -no"),
    ("multichoice", answers, "choice *yes(good) -no"),
    ("shortanswer", answers, "short yes"),
    (
      "truefalse",
      "<answer fraction=\"0\"><text>true</text></answer><answer fraction=\"100\"><text>false</text></answer>",
      "truefalse false"
    ),
    (
      "numerical",
      """
      <answer fraction="100"><text>3.5</text><tolerance>0.1</tolerance></answer>
      <units><unit><multiplier>1</multiplier><unit_name>cm</unit_name></unit></units>
      """, "number 3.5±0.1 cm"
    ),
    (
      "matching",
      """
      <subquestion><text>a</text><answer><text>1</text></answer></subquestion>
      <subquestion><text>b</text><answer><text>2</text></answer></subquestion>
      <subquestion><text/><answer><text>3</text></answer></subquestion>
      """, "match a→1 b→2 →3"
    ),
    ("ordering", "<answer><text>one</text></answer><answer><text>two</text></answer>", "order one two"),
    (
      "essay", "<graderinfo><text>The first thing. The second thing.</text></graderinfo>",
      "recall The first thing. | The second thing."
    ),
  ])
  func `each type becomes a kind`(type: String, inner: String, expected: String) {
    #expect(ImportSample.questions(question(type, inner)) == ["Q é <b>: \(expected)"])
  }

  @Test func `a text in Markdown loses its signs`() {
    let text = quiz(
      """
      <question type="truefalse"><questiontext format="markdown"><text>**Is** it *so*?</text></questiontext>
      <answer fraction="100"><text>true</text></answer></question>
      """)
    #expect(ImportSample.questions(text) == ["Is it so?: truefalse true"])
  }

  @Test func `embedded answers and words to drag become gaps`() {
    let cloze = quiz(
      """
      <question type="cloze"><questiontext format="html"><text>A {1:SA:=few~=a few} of {1:MC:=us~we\\~me}</text>
      </questiontext></question>
      <question type="gapselect"><questiontext format="html"><text>The [[2]] and the [[1]]</text></questiontext>
      <selectoption><text>cat</text><group>1</group></selectoption>
      <selectoption><text>dog</text><group>1</group></selectoption></question>
      """)
    let deck = ImportSample.deck(cloze)
    #expect(
      ImportSample.questions(deck) == [
        "cloze A {{1}} of {{2}} = few|a few;us", "cloze The {{1}} and the {{2}} = dog;cat",
      ])
    #expect(deck.items.map(\.choices) == ["2: us / we~me", "1: cat / dog\n2: cat / dog"])
  }

  @Test func `ids, tags, topics, hints and explanations are kept`() {
    let deck = ImportSample.deck(
      quiz(
        """
        <question type="category"><category><text>$course$/top/Birds</text></category></question>
        <question type="truefalse"><name><text>N</text></name><questiontext format="html"><text>Q</text></questiontext>
        <generalfeedback format="html"><text>Because</text></generalfeedback><idnumber>b-1</idnumber>
        <hint format="html"><text>Look</text></hint>
        <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer>
        <tags><tag><text>x</text></tag></tags></question>
        """))
    let item = deck.items[0]
    #expect([item.guid, item.name, item.topic, item.explanation] == ["b-1", "N", "Birds", "Because"])
    #expect(item.tags == ["x"])
    #expect(item.hints == ["Look"])
  }

  @Test func `a fault costs its question only`() {
    let deck = ImportSample.deck(
      """
      <quiz>
      <question type="calculated"><questiontext><text>C</text></questiontext></question>
      <question type="description"><questiontext><text>D</text></questiontext></question>
      <question type="essay"><questiontext><text>E</text></questiontext></question>
      <question type="shortanswer"><questiontext><text>F</txt></questiontext></question>
      <question type="shortanswer"><hidden>1</hidden></question>
      <question type="shortanswer"><questiontext><text>G</text></questiontext>
      <answer fraction="100"><text>g</text></answer></question>
      </quiz>
      """)
    #expect(ImportSample.questions(deck) == ["G: short g"])
    #expect(
      deck.findings.map(\.fault) == [
        .kindNotRead("calculated"), .description, .essayWithoutAnswer,
        .xml(.mismatched(expected: "questiontext", found: "txt")), .hidden,
      ])
    #expect(deck.findings.map(\.position.line) == [2, 3, 4, 5, 6])
  }

  @Test func `a document type is refused, and entities don't expand`() {
    let bomb = """
      <?xml version="1.0"?>
      <!DOCTYPE quiz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>
      <quiz><question type="truefalse"><questiontext><text>&b;</text></questiontext></question></quiz>
      """
    let deck = ImportSample.deck(bomb)
    #expect(deck.items.isEmpty)
    #expect(ImportSample.findings(deck) == ["2: xml(Interchange.XMLProblem.documentType)"])
  }

  @Test func `pictures and files are counted`() {
    let deck = ImportSample.deck(
      question(
        "truefalse",
        """
        <answer fraction="100"><text>true</text></answer>
        <generalfeedback format="html"><text><![CDATA[<img src="x.png">]]></text>
        <file name="x.png" encoding="base64">AAAA</file></generalfeedback>
        """))
    #expect(deck.report.losses.counts == [.picture: 1, .file: 1])
  }
}
