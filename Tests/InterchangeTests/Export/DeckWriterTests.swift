import QuestionBank
import Testing

@testable import Interchange

/// The text that each writer gives for a question of every kind.
struct DeckWriterTests {
  private func written(_ format: DeckFormat) throws -> String {
    let pack = try #require(ExportSample.pack())
    return try #require(ExportSample.export(pack, as: format)).text.replacing("\r\n", with: "\n")
  }

  @Test func `GIFT, with answers embedded where there are gaps`() throws {
    #expect(
      try written(.gift)
        == """
        // Cheese · CC-BY-4.0 · A. Dairy

        $CATEGORY: Cheese/Rind

        // [id:rind] [tag:two words]
        ::rind::[plain]Which one is washed\\: \\{a\\} or \\#b? {
        	=Munster#With brine.
        	~50% Brie#It blooms\\: white \\= mould.
        	####Brine keeps mould away.\\nSource\\: dairy, § 3
        }

        // [id:soft]
        ::soft::[plain]Which ones are soft? {
        	~%50%Brie
        	~%50%Munster
        	~%-100%Comté
        }

        // [id:blue]
        ::blue::[plain]Blue cheese is made with a mould. {TRUE}

        $CATEGORY: Cheese/People

        // [id:who]
        ::who::[plain]Who ripens it? {
        	=the affineur
        	=affineur
        	=ripener
        	=ripening master
        	=%0%shop
        }

        $CATEGORY: Cheese/Rind

        // [id:curd]
        ::curd::[plain]{1:SHORTANSWER:=Curd} is pressed\\ninto {1:SHORTANSWER:=wheels~=a wheel}.

        // [id:fat]
        ::fat::[plain]How much fat? {#45:2.5}

        // [id:where]
        ::where::[plain]Where from? {
        	=Brie -> Meaux
        	=Comté -> the Jura
        	= -> Nice
        }

        // [id:sort]
        ::sort::[plain]Soft or hard? {
        	=Brie -> soft
        	=Comté -> hard
        	=Munster -> soft
        }

        // [id:why]
        ::why::[plain]Why salt it? {
        	####- Salt draws water\\n- Salt stops mould
        }


        """)
  }

  @Test func `Aiken`() throws {
    #expect(
      try written(.aiken)
        == """
        Which one is washed: {a} or #b?
        A) Munster
        B) 50% Brie
        ANSWER: A

        Blue cheese is made with a mould.
        A) True
        B) False
        ANSWER: A


        """)
  }

  @Test func `a table with every kind of question`() throws {
    #expect(
      try written(.csv)
        == """
        id,kind,topic,tags,question,text,answer,option 1,option 2,option 3,correct,explanation,hint 1
        rind,choice,Rind,two words,Which one is washed: {a} or #b?,,,"Munster
        With brine.","50% Brie
        It blooms: white = mould.",,1,"Brine keeps mould away.
        Source: dairy, § 3",It smells.
        soft,multiple,Rind,,Which ones are soft?,,,Brie,Munster,Comté,"1,2",,
        blue,truefalse,Rind,,Blue cheese is made with a mould.,,true,,,,,,
        who,short,People,,Who ripens it?,,"(the) affineur
        ripen[er|ing master]
        ≠ shop",,,,,,
        curd,cloze,Rind,,Fill in the gaps.,"{{2}} is pressed
        into {{1}}.",,"wheels
        a wheel",Curd,,,,
        fat,number,Rind,,How much fat?,,45 ± 2.5 %,,,,,,
        where,match,Rind,,Where from?,,,Brie → Meaux,Comté → the Jura,→ Nice,,,
        sort,sort,Rind,,Soft or hard?,,"soft
        hard",Brie → soft,Comté → hard,Munster → soft,,,
        order,order,Rind,,In which order?,,,milk,curd,cheese,,,
        why,recall,Rind,,Why salt it?,,"It dries the rind, and mould stays away.","Salt draws water
        water [goes|comes] out",Salt stops mould,,,,

        """)
  }

  @Test func `the table that Kahoot reads`() throws {
    #expect(
      try written(.kahoot)
        == """
        Question,Answer 1,Answer 2,Answer 3,Answer 4,Time,Correct
        Which one is washed: {a} or #b?,Munster,50% Brie,,,20,1
        Which ones are soft?,Brie,Munster,Comté,,20,"1,2"
        Blue cheese is made with a mould.,True,False,,,20,1

        """)
  }

  @Test func `Anki notes in plain text, each card with all that can be chosen from`() throws {
    #expect(
      try written(.anki)
        == """
        #separator:tab
        #html:false
        #notetype column:1
        #deck column:2
        #guid column:3
        #tags column:6
        Basic	Cheese::Rind	cheese/rind	"Which one is washed: {a} or #b?

        a) Munster
        b) 50% Brie"	"Munster
        ---
        Brine keeps mould away.
        Munster — With brine.
        50% Brie — It blooms: white = mould.
        Source: dairy, § 3"	two_words
        Basic	Cheese::Rind	cheese/soft	"Which ones are soft?

        a) Brie
        b) Munster
        c) Comté"	"- Brie
        - Munster"	
        Basic	Cheese::Rind	cheese/blue	"Blue cheese is made with a mould.

        True or false?"	True	
        Basic	Cheese::People	cheese/who	Who ripens it?	the affineur / ripener	
        Cloze	Cheese::Rind	cheese/curd	"{{c1::Curd}} is pressed
        into {{c2::wheels / a wheel}}."		
        Basic	Cheese::Rind	cheese/fat	How much fat?	45 %	
        Basic	Cheese::Rind	cheese/where	"Where from?

        1. Brie
        2. Comté

        a) Meaux
        b) Nice
        c) the Jura"	"- Brie → Meaux
        - Comté → the Jura"	
        Basic	Cheese::Rind	cheese/sort	"Soft or hard?

        1. Brie
        2. Comté
        3. Munster

        a) soft
        b) hard"	"- Brie → soft
        - Comté → hard
        - Munster → soft"	
        Basic	Cheese::Rind	cheese/order	"In which order?

        a) cheese
        b) curd
        c) milk"	"1. milk
        2. curd
        3. cheese"	
        Basic	Cheese::Rind	cheese/why	Why salt it?	"- Salt draws water
        - Salt stops mould
        ---
        Model: It dries the rind, and mould stays away."	

        """)
  }

  @Test func `cards in Markdown`() throws {
    #expect(
      try written(.cards)
        == """
        ---
        name = "Cheese"
        ---

        Q: Which one is washed: {a} or #b?

        a) Munster
        b) 50% Brie
        A: Munster
        > Brine keeps mould away.
        > Munster — With brine.
        > 50% Brie — It blooms: white = mould.
        > Source: dairy, § 3

        Q: Which ones are soft?

        a) Brie
        b) Munster
        c) Comté
        A: - Brie
        - Munster

        Q: Blue cheese is made with a mould.

        True or false?
        A: True

        Q: Who ripens it?
        A: the affineur / ripener

        C: [Curd] is pressed
        into [wheels / a wheel].

        Q: How much fat?
        A: 45 %

        Q: Where from?

        1. Brie
        2. Comté

        a) Meaux
        b) Nice
        c) the Jura
        A: - Brie → Meaux
        - Comté → the Jura

        Q: Soft or hard?

        1. Brie
        2. Comté
        3. Munster

        a) soft
        b) hard
        A: - Brie → soft
        - Comté → hard
        - Munster → soft

        Q: In which order?

        a) cheese
        b) curd
        c) milk
        A: 1. milk
        2. curd
        3. cheese

        Q: Why salt it?
        A: - Salt draws water
        - Salt stops mould
        > Model: It dries the rind, and mould stays away.


        """)
  }

  @Test func `cards of hascard`() throws {
    #expect(
      try written(.hascard)
        == """
        # Which one is washed: {a} or #b?
        * Munster
        - 50% Brie

        ---

        # Which ones are soft?
        [*] Brie
        [*] Munster
        [ ] Comté

        ---

        # Blue cheese is made with a mould.
        * True
        - False

        ---

        # Who ripens it?
        the affineur / ripener

        ---

        # Fill in the gaps.
        _Curd_ is pressed
        into _wheels|a wheel_.

        ---

        # How much fat?
        45 %

        ---

        # In which order?
        1. milk
        2. curd
        3. cheese

        ---

        # Why salt it?
        - Salt draws water
        - Salt stops mould


        """)
  }

  @Test func `data of quiz`() throws {
    #expect(
      try written(.bsdQuiz)
        == """
        Who ripens it?:[the] affineur|ripen{er|ing master}
        How much fat?:45 %

        """)
  }
}
