import Testing

@testable import Localisation

/// Whole sessions at a real terminal.
struct SessionDialogueTests {
  @Test func `a session takes right, wrong, blank and mistyped answers and explains each`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let terminal = try home.terminal("quiz", "--no-bundled", "--packs", pack, "--seed", "1")

    let question = try terminal.expect("1/4 ›")
    #expect(question.contains("Question 1/4 · fleurs · nouvelle\n  Quelle fleur pique ?\n    a) "))
    let rose = Screens.letter(of: "La rose", in: question)
    let muguet = Screens.letter(of: "Le muguet", in: question)
    let wrong = try terminal.enter(muguet, expect: "2/5 ›")
    #expect(
      wrong.contains(
        """
        Faux. Prochaine fois : dans 1 minute. « :pourquoi » en dit plus.
          Réponse : \(rose)) La rose
          \(muguet)) Le muguet (ta réponse) : Le muguet n’a que des clochettes.
          Ses aiguillons la gardent.
          Source : Ève Noël, 2019, § 4 « la rose pique, on l’aime »
          Elle revient plus loin dans cette séance.

        Question 2/5 · saisons · nouvelle
          Le muguet fleurit en mai.
            v) Vrai
            f) Faux
        """), "\(terminal.shown)")

    let right = try terminal.enter("vrai", expect: "3/5 ›")
    #expect(
      right.contains(
        """
        Juste. Réponse : v) Vrai. Prochaine fois : dans 10 minutes.
          On l’offre le premier jour de mai.
          Source : Ève Noël, 2019, § 8 « en mai, le muguet »
        """), "\(terminal.shown)")

    let near = try terminal.enter("ete", expect: "4/5 ›")
    #expect(
      near.contains("Presque juste (accent : été). Prochaine fois : dans 10 minutes.\n  Il lui faut du soleil.\n"),
      "\(terminal.shown)")

    try terminal.enter("cinq ou six", expect: "Un seul nombre est attendu ; ça ne compte pas.")
    try terminal.expect("4/5 ›")
    let blank = try terminal.enter("jsp", expect: "5/6 ›")
    #expect(
      blank.contains(
        """
        Sans réponse. Prochaine fois : dans 1 minute.
          Réponse : 5
          L’églantine en a cinq.
          Source : Ève Noël, 2019, § 5 « ses cinq pétales »
          Elle revient plus loin dans cette séance.

        Question 5/6 · fleurs · à revoir
          Quelle fleur pique ?
        """), "\(terminal.shown)")

    // A missed question comes back until it's answered right.
    let again = try terminal.enter("la rose", expect: "6/6 ›")
    #expect(again.contains("Question 6/6 · fleurs · à revoir\n  Combien de pétales"), "\(terminal.shown)")
    let summary = try terminal.enter("5", expect: "ou « distinguo quiz » pour une autre séance.")
    #expect(
      summary.contains(
        """
        Bilan de la séance
          4 questions : 2 justes (dont 1 à un détail près), 1 fausse, 1 sans réponse.
          Résultat : 50 %.
          2 questions ratées, puis réussies ; elles restent à revoir dans une autre séance.
          Ensuite : « distinguo revoir » (2 questions ratées), ou « distinguo quiz » pour une autre séance.
        """), "\(terminal.shown)")
    #expect(try terminal.finish() == .exited(0))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test func `the same session speaks English`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let terminal = try home.terminal("quiz", "--no-bundled", "--packs", pack, "--lang", "en", "--seed", "1")

    let question = try terminal.expect("1/4 ›")
    #expect(question.contains("Question 1/4 · fleurs · new\n"))
    let rose = Screens.letter(of: "La rose", in: question)
    let tulip = Screens.letter(of: "La tulipe", in: question)
    let wrong = try terminal.enter("La tulipe", expect: "2/5 ›")
    #expect(
      wrong.contains(
        """
        Wrong. Next time: in 1 minute. ":why" says more.
          Answer: \(rose)) La rose
          \(tulip)) La tulipe (your answer): La tulipe a une tige lisse.
          Ses aiguillons la gardent.
          Source: Ève Noël, 2019, § 4 « la rose pique, on l’aime »
        """), "\(terminal.shown)")
    #expect(wrong.contains("    t) True\n    f) False\n"))
    try terminal.enter("f", expect: "Wrong. Next time: in 1 minute.\n  Answer: t) True\n")
    try terminal.expect("3/6 ›")
    try terminal.enter("idk", expect: "No answer. Next time: in 1 minute.\n  Answer: été\n")
    try terminal.expect("4/6 ›")
    try terminal.enter("5", expect: "5/6 ›")
    let summary = try terminal.enter(":stop", expect: "for another session.")
    #expect(
      summary.contains(
        """
        Session summary
          4 questions: 1 right, 2 wrong, 1 blank.
          Result: 25%.
          Next: "distinguo review" (3 missed questions), or "distinguo quiz" for another session.
        """), "\(terminal.shown)")
    #expect(try terminal.finish() == .exited(0))
  }

  @Test func `initials are explained once in a session, and again with the question`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.initials, to: "sigles.yaml")
    let terminal = try home.terminal("quiz", "--no-bundled", "--packs", pack)
    let first = try terminal.expect("1/2 ›")
    #expect(first.contains("    f) Faux\n  CM : chef de musique\n"), "\(terminal.shown)")
    let second = try terminal.enter("v", expect: "2/2 ›")
    #expect(!second.contains("chef de musique"), "\(terminal.shown)")
    let again = try terminal.enter("", expect: "2/2 ›")
    #expect(again.contains("    f) Faux\n  CM : chef de musique\n"), "\(terminal.shown)")
  }

  @Test func `a letter typed where words are expected costs nothing`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let terminal = try home.terminal("quiz", "--no-bundled", "--packs", pack, "--question", "jardin/peche")
    try terminal.expect("1/1 ›")
    let refused = try terminal.enter("b", expect: "1/1 ›")
    #expect(
      refused.contains("  Il n’y a pas de lettre à choisir ici ; ça ne compte pas.\n  Tape les mots de la réponse.\n"),
      "\(terminal.shown)")
    try terminal.enter("l’été", expect: "Juste.")
  }

  @Test func `the reasons of the options that weren't chosen wait for a question`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    for answer in ["jsp", "la tulipe!"] {
      let terminal = try home.terminal("quiz", "--no-bundled", "--packs", pack, "--seed", "1")
      try terminal.expect("1/4 ›")
      let feedback = try terminal.enter(answer, expect: "2/5 ›")
      #expect(feedback.contains("« :pourquoi » en dit plus.\n"), "\(terminal.shown)")
      #expect(!feedback.contains("Le muguet n’a que des clochettes."), "\(terminal.shown)")
      #expect(feedback.contains("La tulipe a une tige lisse.") == (answer == "la tulipe!"), "\(terminal.shown)")
      let why = try terminal.enter(":pourquoi", expect: "2/5 ›")
      #expect(why.contains(") Le muguet\n     Le muguet n’a que des clochettes.\n"), "\(terminal.shown)")
      #expect(
        why.contains(
          "     Source : Ève Noël, 2019, § 9 « des clochettes sans défense »\n"), "\(terminal.shown)")
      terminal.kill()
    }
  }

  @Test func `a later review asks missed questions, and right answers empty the list`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let quiz = try home.terminal("quiz", "--no-bundled", "--packs", pack, "--seed", "1")
    try quiz.expect("1/4 ›")
    try quiz.enter("La tulipe", expect: "2/5 ›")
    try quiz.enter("v", expect: "3/5 ›")
    try quiz.enter("été", expect: "4/5 ›")
    try quiz.enter("7", expect: "5/6 ›")
    try quiz.enter(":finir", expect: "« distinguo revoir » (2 questions ratées)")
    _ = try quiz.finish()

    let first = try home.terminal("revoir", "--no-bundled", "--packs", pack)
    let asked = try first.expect("1/2 ›")
    #expect(asked.contains("Question 1/2 · fleurs · à revoir\n  Quelle fleur pique ?"), "\(first.shown)")
    let next = try first.enter("Le muguet", expect: "2/3 ›")
    #expect(next.contains("Combien de pétales"), "\(first.shown)")
    try first.enter("5", expect: "3/3 ›")
    try first.enter(":finir", expect: "« distinguo revoir » (1 question ratée)")
    _ = try first.finish()

    let second = try home.terminal("review", "--no-bundled", "--packs", pack)
    try second.expect("1/1 ›")
    try second.enter("La rose", expect: "Ensuite : « distinguo quiz » pour une autre séance ; prochaine échéance")
    _ = try second.finish()

    let third = try home.terminal("review", "--no-bundled", "--packs", pack)
    try third.expect("Rien à revoir : aucune question ratée en attente. « quiz » lance une séance.")
    #expect(try third.finish() == .exited(0))
  }

  @Test func `a review begins with misses the learner was sure of, or with the oldest`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    for (question, answer, hour) in [("petales", "7", "08"), ("mai", "f!", "09"), ("epines", "la tulipe", "10")] {
      _ = try home.run(
        "quiz", "--no-bundled", "--packs", pack, "--question", "jardin/\(question)", "--json", input: answer + "\n",
        changing: ["DISTINGUO_NOW": "2026-11-22T\(hour):00:00Z"])
    }
    let usual = try home.terminal("review", "--no-bundled", "--packs", pack)
    #expect(try usual.expect("1/3 ›").contains("Le muguet fleurit en mai."), "\(usual.shown)")
    usual.kill()
    let oldest = try home.terminal("revoir", "--oldest", "--topic", "fleurs", "--no-bundled", "--packs", pack)
    #expect(try oldest.expect("1/2 ›").contains("Combien de pétales"), "\(oldest.shown)")
  }

  @Test func `a review speaks English`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    _ = try home.run(
      "quiz", "--no-bundled", "--packs", pack, "--question", "jardin/mai", "--json", input: "f\n")
    let review = try home.terminal("review", "--no-bundled", "--packs", pack, "--lang", "en")
    #expect(try review.expect("1/1 ›").contains("Question 1/1 · saisons · missed\n"), "\(review.shown)")
    try review.enter("t", expect: "Right. Answer: t) True. Next time:")
    try review.expect("Next: \"distinguo quiz\" for another session; next due in")
    _ = try review.finish()
    let empty = try home.terminal("review", "--no-bundled", "--packs", pack, "--lang", "en")
    try empty.expect("Nothing to review: no missed questions. \"quiz\" starts a session.")
    #expect(try empty.finish() == .exited(0))
  }

  @Test func `a session killed after its feedback loses nothing`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let terminal = try home.terminal("quiz", "--no-bundled", "--packs", pack)
    try terminal.expect("1/4 ›")
    try terminal.enter("La tulipe", expect: "Faux.")
    terminal.kill()
    #expect(try terminal.finish() == .killed(by: 9))

    let again = try home.terminal("--no-bundled", "--packs", pack)
    try again.expect("4 questions · 0 à échéance, 1 à revoir")
    try again.enter("revoir", expect: "Quelle fleur pique ?")
  }
}
