import Grading
import QuestionBank
import Testing
import Training

@testable import Interchange

struct ReviewsCSVTests {
  @Test func `each review is a line of the table`() {
    var full = Sample.review("mots/taches", "a c?", chosen: [0, 2], .partial, credit: 0.5, second: 9)
    full.because = .again
    full.revision = "0123abcd"
    full.points = Points(count: 3, found: [1, 3], set: [])
    full.sureness = .unsure
    full.hints = 2
    full.isFree = true
    full.confusion = Confusion(asked: RoleID("cm")!, answered: RoleID("smm")!)
    let gone = Sample.review("autre/question", "b", .wrong, second: 20)
    let lines = [
      Sample.counted(full), Sample.counted(gone, 2),
      Sample.counted(Sample.review("mots/paires", "1b", chosen: [1, nil], .wrong), 3),
      Sample.counted(Sample.review("mots/part", "68 %"), 4),
    ]
    #expect(
      ReviewsCSV.header + lines.map(ReviewsCSV.line).joined()
        == """
        id,at,session,mode,question,kind,topic,prompt,given,chosen,verdict,credit,rating,sure,hints,thinking,free,asked,answered,day,because,revision,found,set
        a-1,2026-11-22T10:00:09.000Z,a-1,quiz,mots/taches,multiple,mots,Que fait-il ?,a c?,"Parler ; Répondre",partial,0.5,1,false,2,4250,true,cm,smm,2026-11-22,again,0123abcd,1 3,
        a-2,2026-11-22T10:00:20.000Z,a-1,quiz,autre/question,,,,b,,wrong,0,1,,0,4250,false,,,2026-11-22,,,,
        a-3,2026-11-22T10:00:00.000Z,a-1,quiz,mots/paires,match,mots,Associez.,1b,CM → penser,wrong,0,1,,0,4250,false,,,2026-11-22,,,,
        a-4,2026-11-22T10:00:00.000Z,a-1,quiz,mots/part,number,mots,Quelle part ?,68 %,,right,1,3,,0,4250,false,,,2026-11-22,,,,

        """.replacing("\n", with: "\r\n"))
  }

  @Test(arguments: [
    ("la portée", "la portée"), ("a, b", #""a, b""#), (#"dit "non""#, #""dit ""non""""#),
    ("a\nb\r\nc\u{2028}d", "a b c d"),
    (" a ", " a "), ("a\tb", "\"a\tb\""), ("", ""),
  ])
  func `a cell is quoted when it must be, and never breaks its line`(text: String, cell: String) {
    #expect(ReviewsCSV.cell(text) == cell)
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(1)", "\tx", "\0x", "＝1", "＋1", "－1", "＠a"])
  func `text a spreadsheet would take for a formula gets an apostrophe`(text: String) {
    let cell = ReviewsCSV.cell(text)
    #expect(cell == "'" + text || cell == "\"'" + text + "\"")
  }

  @Test func `a carriage return, a mark or a comma doesn't hide a formula`() {
    #expect(ReviewsCSV.cell("\r=1+1") == "' =1+1")
    #expect(ReviewsCSV.cell("=\u{301}1") == "'=\u{301}1")
    #expect(ReviewsCSV.cell(#"=HYPERLINK("http://a,b")"#) == #""'=HYPERLINK(""http://a,b"")""#)
  }
}
