import QuestionBank
import Testing

@testable import Interchange

struct MoodleXMLWriterTests {
  /// The elements of a question behind what all have in common.
  private func answers(of name: String) throws -> String {
    let pack = try #require(ExportSample.pack())
    let text = try #require(ExportSample.export(pack, as: .moodleXML)).text
    let start = try #require(text.firstRange(of: "<idnumber>\(name)</idnumber>\n"))
    let rest = text[start.upperBound...]
    return String(rest[..<(rest.firstRange(of: "</question>")?.lowerBound ?? rest.endIndex)])
  }

  @Test func `a question with all that Moodle has a place for`() throws {
    var pack = try #require(ExportSample.pack())
    pack.questions = Array(pack.questions.prefix(1))
    #expect(
      try #require(ExportSample.export(pack, as: .moodleXML)).text
        == """
        <?xml version="1.0" encoding="UTF-8"?>
        <quiz>
        <!-- Cheese · CC-BY-4.0 · A. Dairy -->
        <question type="category"><category><text>Cheese/Rind</text></category></question>
        <question type="multichoice">
        <name><text>rind</text></name>
        <questiontext format="plain_text"><text>Which one is washed: {a} or #b?</text></questiontext>
        <generalfeedback format="plain_text"><text>Brine keeps mould away.
        Source: dairy, § 3</text></generalfeedback>
        <defaultgrade>1</defaultgrade>
        <penalty>0.3333333</penalty>
        <hidden>0</hidden>
        <idnumber>rind</idnumber>
        <single>true</single>
        <shuffleanswers>true</shuffleanswers>
        <answernumbering>abc</answernumbering>
        <answer fraction="100" format="plain_text"><text>Munster</text>\
        <feedback format="plain_text"><text>With brine.</text></feedback></answer>
        <answer fraction="0" format="plain_text"><text>50% Brie</text>\
        <feedback format="plain_text"><text>It blooms: white = mould.</text></feedback></answer>
        <hint format="plain_text"><text>It smells.</text></hint>
        <tags><tag><text>two words</text></tag></tags>
        </question>
        </quiz>

        """)
  }

  @Test func `a number has its margin and its unit`() throws {
    #expect(
      try answers(of: "fat") == """
        <answer fraction="100" format="plain_text"><text>45</text><tolerance>2.5</tolerance></answer>
        <units><unit><multiplier>1</multiplier><unit_name>%</unit_name></unit></units>
        <unitgradingtype>0</unitgradingtype>
        <showunits>0</showunits>

        """)
  }

  @Test func `wrong options of several weigh against the right ones`() throws {
    #expect(
      try answers(of: "soft").hasSuffix(
        """
        <answer fraction="50" format="plain_text"><text>Brie</text></answer>
        <answer fraction="50" format="plain_text"><text>Munster</text></answer>
        <answer fraction="-100" format="plain_text"><text>Comté</text></answer>

        """))
  }

  @Test func `a partner too many stands by itself`() throws {
    #expect(
      try answers(of: "where").hasSuffix(
        "<subquestion format=\"plain_text\"><text></text><answer><text>Nice</text></answer></subquestion>\n"))
  }

  @Test func `a free text has its points for whoever marks it`() throws {
    #expect(
      try answers(of: "why") == """
        <responseformat>editor</responseformat>
        <graderinfo format="plain_text"><text>- Salt draws water
        - Salt stops mould</text></graderinfo>

        """)
  }
}
