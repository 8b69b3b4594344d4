import Editline
import Grading
import QuestionBank
import Testing
import Training

@testable import Localisation
@testable import Terminal
@testable import Usage
@testable import Views
@testable import distinguo

/// Help as it stands on a screen of 60 columns.
struct HelpViewTests {
  /// What stands below every verb.
  private static let everywhere: [Language: String] = [
    .french: """
    Options de tous les verbes
      --home DOSSIER      dossier qui contient tout
                          (progression, paquets, réglages)
      --progress FICHIER  fichier de progression
      --packs CHEMIN      paquet ou dossier de paquets à lire en
                          plus (répétable)
      --no-bundled        sans les paquets fournis
      --lang fr|en        langue : fr ou en
      --color auto|always|never
                          couleur : auto, always ou never
      --ascii             dessiner en ASCII ; les textes gardent
                          leurs accents
      --no-input          ne jamais rien demander
      -h, --help          cette aide

    """,
    .english: """
    Options of every verb
      --home DIR       folder that holds everything (progress,
                       packs, settings)
      --progress FILE  progress file
      --packs PATH     pack or folder of packs to read as well
                       (repeatable)
      --no-bundled     without the bundled packs
      --lang fr|en     language: fr or en
      --color auto|always|never
                       colour: auto, always or never
      --ascii          draw in ASCII; texts keep their accents
      --no-input       never ask anything
      -h, --help       this help

    """,
  ]

  private func shown(_ language: String, _ words: String...) throws -> String {
    let home = try TemporaryHome()
    let run = try PipedRun(words, environment: home.environment(["DISTINGUO_LANG": language, "COLUMNS": "60"]))
    #expect(run.status == 0)
    #expect(run.errors == "")
    return run.output
  }

  @Test func `the help of the program shows every verb with an example`() throws {
    #expect(
      try shown("fr", "help")
        == """
        distinguo [VERBE] [OPTIONS] : s’entraîner à distinguer. Sans
          verbe, ouvre l’invite de commande.

        Verbes
          quiz       une séance d’entraînement : ce qui est à
                     échéance, puis les ratées, puis du nouveau
                     distinguo quiz -n 5 --pack missions
          revoir     seulement les questions ratées
                     distinguo revoir --oldest
          examen     un examen : rien n’est dit avant la fin, puis
                     la note et toutes les corrections
                     distinguo examen -n 10 --minutes 15 --pass 60
          contraste  de courtes questions qui distinguent deux
                     rôles, par défaut ceux que tu confonds le plus
                     distinguo contraste cm smm
          bilan      le bilan : ce qui est vu, acquis, à échéance,
                     oublié, confondu, et si l’on a raison d’être
                     sûr
                     distinguo bilan
          paquets    les paquets de questions : lister, montrer,
                     ajouter, verifier, retirer
                     distinguo paquets lister
          progres    la progression : montrer, chemin, fusionner,
                     verifier, restaurer, annuler, effacer, exporter
                     distinguo progres montrer
          regler     les réglages : les voir, en changer un, ouvrir
                     leur fichier
                     distinguo regler questions 15
          aide       l’aide, ou celle d’un verbe ; la page de
                     manuel ; la complétion pour le shell
                     distinguo aide quiz
          quitter    quitter l’invite

        Options de tous les verbes
          --home DOSSIER      dossier qui contient tout
                              (progression, paquets, réglages)
          --progress FICHIER  fichier de progression
          --packs CHEMIN      paquet ou dossier de paquets à lire en
                              plus (répétable)
          --no-bundled        sans les paquets fournis
          --lang fr|en        langue : fr ou en
          --color auto|always|never
                              couleur : auto, always ou never
          --ascii             dessiner en ASCII ; les textes gardent
                              leurs accents
          --no-input          ne jamais rien demander
          -h, --help          cette aide
          --version           le numéro de version

        Pendant une question, une ligne nue est la réponse et « ? »
          montre tout ce qu’on peut taper.
        « distinguo aide VERBE » ou « distinguo VERBE --help » dit
          tout d’un verbe : « distinguo aide paquets ajouter ».

        """)
    #expect(
      try shown("en", "help")
        == """
        distinguo [VERB] [OPTIONS]: train to tell things apart.
          Without a verb, opens the prompt.

        Verbs
          quiz      a training session: what is due, then what was
                    missed, then new questions
                    distinguo quiz -n 5 --pack missions
          review    only the missed questions
                    distinguo review --oldest
          exam      an exam: nothing is said before the end, then
                    the mark and every correction
                    distinguo exam -n 10 --minutes 15 --pass 60
          drill     short questions that tell two roles apart, by
                    default those that you mix up most
                    distinguo drill cm smm
          stats     what is seen, mastered, due, forgotten and
                    confused, and whether sureness is justified
                    distinguo stats
          packs     the packs of questions: list, show, add, check,
                    remove
                    distinguo packs list
          progress  the progress: show, path, merge, verify,
                    restore, undo, reset, export
                    distinguo progress show
          set       the settings: see them, change one, open their
                    file
                    distinguo set questions 15
          help      help, or that of a verb; the manual page;
                    completion for the shell
                    distinguo help quiz
          quit      leave the prompt

        Options of every verb
          --home DIR       folder that holds everything (progress,
                           packs, settings)
          --progress FILE  progress file
          --packs PATH     pack or folder of packs to read as well
                           (repeatable)
          --no-bundled     without the bundled packs
          --lang fr|en     language: fr or en
          --color auto|always|never
                           colour: auto, always or never
          --ascii          draw in ASCII; texts keep their accents
          --no-input       never ask anything
          -h, --help       this help
          --version        the version number

        While a question is open, a bare line is the answer and "?"
          shows all that can be typed then.
        "distinguo help VERB" or "distinguo VERB --help" says all
          about a verb: "distinguo help packs add".

        """)
  }

  @Test func `the help of a verb shows examples and options`() throws {
    #expect(
      try shown("fr", "help", "quiz")
        == """
        quiz · une séance d’entraînement : ce qui est à échéance,
          puis les ratées, puis du nouveau
          distinguo quiz [OPTIONS]

        Exemples
          distinguo quiz -n 5 --pack missions
          distinguo quiz --role cm --kind short
          distinguo quiz --free

        Options
          -n, --number N        nombre de questions (sans cette
                                option : 10, à l’examen 20, ou
                                toutes les ratées)
          --pack ID             seulement ce paquet (répétable)
          --topic T             seulement ce thème (répétable)
          --kind G              seulement ce genre de question
                                (répétable)
          --role RÔLE           seulement ce rôle (répétable)
          --source ID           seulement les questions qui citent
                                cette source (répétable)
          --question PAQUET/ID  exactement cette question
                                (répétable)
          --new N               au plus ce nombre de questions
                                nouvelles
          --free                s’entraîner sans toucher au
                                calendrier
          --seed N              graine du hasard, pour refaire la
                                même séance
          --json                du JSON pour les programmes ; dans
                                une séance, une ligne par événement


        """ + (Self.everywhere[.french] ?? ""))
    #expect(
      try shown("en", "help", "quiz")
        == """
        quiz · a training session: what is due, then what was
          missed, then new questions
          distinguo quiz [OPTIONS]

        Examples
          distinguo quiz -n 5 --pack missions
          distinguo quiz --role cm --kind short
          distinguo quiz --free

        Options
          -n, --number N      how many questions (without this
                              option: 10, in an exam 20, or all that
                              were missed)
          --pack ID           only this pack (repeatable)
          --topic T           only this topic (repeatable)
          --kind K            only this kind of question
                              (repeatable)
          --role ROLE         only this role (repeatable)
          --source ID         only questions that cite this source
                              (repeatable)
          --question PACK/ID  just this question (repeatable)
          --new N             at most this many new questions
          --free              practise without touching the schedule
          --seed N            seed of chance, to have the same
                              session again
          --json              JSON for programs; in a session, a
                              line for each event


        """ + (Self.everywhere[.english] ?? ""))
  }

  @Test func `the help of a verb that others follow shows their forms`() throws {
    #expect(
      try shown("fr", "help", "packs")
        == """
        paquets, packs · les paquets de questions : lister, montrer,
          ajouter, verifier, retirer
          distinguo paquets lister [--json]
          distinguo paquets montrer PAQUET[/ID] [--json]
            [--disputes]
          distinguo paquets ajouter CHEMIN…
          distinguo paquets verifier [CHEMIN…] [--json]
            [--articles DOSSIER]
          distinguo paquets retirer ID

        Verbes qui suivent
          lister    tous les paquets disponibles
                    distinguo paquets lister
          montrer   les questions d’un paquet, ou une seule, avec
                    leurs clés
                    distinguo paquets montrer missions
          ajouter   installer une copie vérifiée de paquets
                    distinguo paquets ajouter fromages.yaml
          verifier  tout ce qui ne va pas dans des paquets ; sans
                    fichier, dans ceux qu’on a
                    distinguo paquets verifier fromages.yaml
          retirer   retirer un paquet installé
                    distinguo paquets retirer fromages

        Options
          --json              du JSON pour les programmes ; dans une
                              séance, une ligne par événement
          --disputes          ce qui a été signalé ou contesté dans
                              le paquet
          --articles DOSSIER  dossier des textes, pour y chercher
                              chaque citation


        """ + (Self.everywhere[.french] ?? ""))
    #expect(
      try shown("en", "help", "packs")
        == """
        packs, paquets · the packs of questions: list, show, add,
          check, remove
          distinguo packs list [--json]
          distinguo packs show PACK[/ID] [--json] [--disputes]
          distinguo packs add PATH…
          distinguo packs check [PATH…] [--json] [--articles DIR]
          distinguo packs remove ID

        Verbs that follow
          list    every pack at hand
                  distinguo packs list
          show    a pack's questions, or one, with their keys
                  distinguo packs show missions
          add     install checked copies of packs
                  distinguo packs add fromages.yaml
          check   everything wrong with packs; without files, with
                  those at hand
                  distinguo packs check fromages.yaml
          remove  take an installed pack away
                  distinguo packs remove fromages

        Options
          --json          JSON for programs; in a session, a line
                          for each event
          --disputes      what was flagged or disputed in the pack
          --articles DIR  folder of the texts, to look every
                          quotation up


        """ + (Self.everywhere[.english] ?? ""))
  }

  @Test func `the help of a verb that follows another shows the options that it takes and no others`() throws {
    #expect(
      try shown("fr", "help", "progress", "merge")
        == """
        progres fusionner, progress merge · réunir avec la
          progression d’un autre appareil
          distinguo progres fusionner FICHIER… [--output FICHIER]

        Exemples
          distinguo progres fusionner autre.json
          distinguo progres fusionner un.json autre.json --output
            tout.json

        Options
          --output FICHIER  fusionner les fichiers donnés dans
                            celui-ci, sans toucher à la progression


        """ + (Self.everywhere[.french] ?? ""))
    #expect(
      try shown("en", "help", "progress", "merge")
        == """
        progress merge, progres fusionner · unite with the progress
          of another device
          distinguo progress merge FILE… [--output FILE]

        Examples
          distinguo progress merge autre.json
          distinguo progress merge un.json autre.json --output
            tout.json

        Options
          --output FILE  merge the given files into this one, and
                         leave the progress alone


        """ + (Self.everywhere[.english] ?? ""))
  }

  /// A screen of 60 columns, without colour; its no-break spaces read as plain ones.
  private func screen(_ blocks: [Block]) -> String {
    _ = TerminalLocale.useUTF8()
    let screen = Screen(
      width: { 60 }, hasColour: false, errorHasColour: false, drawsUnicode: true, hasHyperlinks: false,
      terminals: [])
    screen.collect()
    screen.show(blocks)
    return screen.takeCollected().replacing("\u{A0}", with: " ")
  }

  private func help(_ kind: Kind, _ language: Language, isExam: Bool = false, _ legal: SessionCommand...) -> String {
    screen(
      HelpView(wording: Wording(language: language), width: 60).session(
        SessionHelp(kind: kind, isExam: isExam, legal: legal)))
  }

  @Test(
    arguments: [
      (.choice, "  Réponds par une lettre (« b ») ou par le texte d’une\n  option.\n"),
      (.multiple, "  Plusieurs réponses sont justes : donne leurs lettres\n  (« a c »).\n"),
      (.truefalse, "  Réponds « v » (vrai) ou « f » (faux).\n"), (.short, "  Tape les mots de la réponse.\n"),
      (.cloze, "  Tape ce qui manque ; sépare plusieurs blancs par « ; ».\n"),
      (.number, "  Tape un nombre (« 68 », « 24 000 »).\n"),
      (.match, "  Associe chaque numéro à une lettre (« 1c 2a 3b »).\n"),
      (.sort, "  Range chaque numéro dans une catégorie (« 1a 2b 3a »).\n"),
      (.order, "  Donne les lettres dans l’ordre (« c a b »).\n"),
    ] as [(Kind, String)])
  func `under a question help says how this kind is answered`(kind: Kind, howTo: String) {
    #expect(
      help(kind, .french, .hint, .undo, .dispute)
        == howTo
          + """
            « b! » : sûr. « b? » : pas sûr. « jsp » : je ne sais pas.
            Entrée seule : revoir la question.
            :indice     un indice
            :annuler    reprendre la dernière réponse
            :contester  contester le dernier verdict
                        :contester l’article dit les deux

          """)
  }

  @Test(
    arguments: [
      (.choice, "  Answer with a letter (\"b\") or with an option's text.\n"),
      (.multiple, "  Several answers are right: give their letters (\"a c\").\n"),
      (.truefalse, "  Answer \"t\" (true) or \"f\" (false).\n"), (.short, "  Type the words of the answer.\n"),
      (.cloze, "  Type what is missing; part several gaps with \";\".\n"),
      (.number, "  Type a number (\"68\", \"24 000\").\n"),
      (.match, "  Pair each number with a letter (\"1c 2a 3b\").\n"),
      (.sort, "  Put each number into a category (\"1a 2b 3a\").\n"),
      (.order, "  Give the letters in order (\"c a b\").\n"),
    ] as [(Kind, String)])
  func `the same in English, during an exam`(kind: Kind, howTo: String) {
    #expect(
      help(kind, .english, isExam: true, .time, .stop, .quit)
        == howTo
          + """
            "b!": sure. "b?": unsure. "idk": I don't know. Enter
            alone: see the question again.
            :time  the time spent, and what is left if it is limited
            :stop  hand the exam in
            :quit  interrupt the exam (Ctrl-D too), to take it up
                   again later

          """)
  }

  @Test func `a name that leaves no room has its meaning below`() {
    #expect(
      screen(
        HelpView(wording: Wording(language: .french), width: 60).table([
          HelpView.Row(name: "court", meaning: "un mot", example: "court 5"),
          HelpView.Row(name: "un nom de plus de vingt-quatre lettres", meaning: "des mots"),
          HelpView.Row(name: "seul", meaning: "sans exemple de plus", example: "seul"),
        ])) == """
            court  un mot
                   court 5
            un nom de plus de vingt-quatre lettres
                   des mots
            seul   sans exemple de plus

          """)
  }
}
