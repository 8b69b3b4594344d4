import Editline
import Testing

@testable import Localisation
@testable import Usage
@testable import Views

/// What Tab does to a line, in French and English.
struct CommandCompletionTests {
  private func completion(_ language: Language = .french) -> CommandCompletion {
    CommandCompletion(
      language: language, meaning: { Wording(language: language)($0) },
      values: { placeholder in
        switch placeholder {
        case .pack: [.init(word: "jardin", meaning: "Le jardin d’Ève"), .init(word: "jarre"), .init(word: "lune")]
        case .topic: [.init(word: "fleurs"), .init(word: "fruits d’été")]
        case .kind: [.init(word: "choice"), .init(word: "cloze")]
        case .role: [.init(word: "rosier")]
        case .source: [.init(word: "herbier")]
        case .question: [.init(word: "jardin/epines"), .init(word: "jardin/mai")]
        default: []
        }
      },
      files: { folder in
        switch folder {
        case ".":
          [
            .init(name: ".secret", isFolder: false), .init(name: "l’été.yaml", isFolder: false),
            .init(name: "ma lune.yaml", isFolder: false), .init(name: "mes paquets", isFolder: true),
            .init(name: "dit \"x\".yaml", isFolder: false), .init(name: "e\u{301}cole.yaml", isFolder: false),
          ]
        case "mes paquets/": [.init(name: "œillet.yaml", isFolder: false)]
        default: []
        }
      })
  }

  @Test(
    arguments: [
      ("q", "qui"), ("quiz", "quiz "), ("rev", "revoir "), ("revi", "review "), ("exi", "exit "), ("paq", "paquets "),
      ("progrè", "progrès "), ("distinguo rev", "distinguo revoir "),
      ("paquets aj", "paquets ajouter "), ("packs ad", "packs add "), ("packs ajou", "packs ajouter "),
      ("progress pa", "progress path "),
      ("quiz --pa", "quiz --pack"), ("quiz --fr", "quiz --free "), ("quiz --top", "quiz --topic "),
      ("quiz --pack l", "quiz --pack lune "), ("quiz --pack ja", "quiz --pack jar"),
      ("quiz --topic fr", #"quiz --topic fruits\ d’été "#), (#"quiz --topic "fr"#, #"quiz --topic "fruits d’été" "#),
      ("quiz --kind cl", "quiz --kind cloze "), ("revoir --role r", "revoir --role rosier "),
      ("fiche r", "fiche rosier "), ("sheet --ou", "sheet --output "),
      ("sheet --output ma", #"sheet --output ma\ lune.yaml "#),
      ("quiz --source h", "quiz --source herbier "), ("quiz --question jardin/e", "quiz --question jardin/epines "),
      ("quiz --lang e", "quiz --lang en "), ("quiz --color al", "quiz --color always "),
      ("packs show lu", "packs show lune "), ("paquets retirer lu", "paquets retirer lune "),
      ("aide pro", "aide progres "),
      ("set lan", "set langue "), ("regler newp", "regler newPerDay "), ("régler intervalleM", "régler intervalleMax "),
      ("set language e", "set language en "), ("set ton fr", "set ton friendly "), ("set ton s", "set ton sobre "),
      ("set colour al", "set colour always "),
      ("set fuzz o", "set fuzz oui "), ("set articles me", #"set articles mes\ paquets/"#),
      ("set --e", "set --edit "), ("set ed", "set editor "),
      ("packs export l", "packs export lune "), ("packs export lune --format gi", "packs export lune --format gift "),
      ("packs add x --format moo", "packs add x --format moodle-xml "),
      ("progress export --format x", "progress export --format xapi "),
      ("packs export lune --format=an", "packs export lune --format=anki "),
      ("packs add l", "packs add l’été.yaml "), ("packs add ma", #"packs add ma\ lune.yaml "#),
      ("packs add 'ma", "packs add 'ma lune.yaml' "), (#"packs add "mes"#, #"packs add "mes paquets/"#),
      (#"packs add mes"#, #"packs add mes\ paquets/"#),
      (#"packs add mes\ paquets/"#, #"packs add mes\ paquets/œillet.yaml "#),
      ("packs add di", #"packs add dit\ \"x\".yaml "#), ("packs add .s", "packs add .secret "),
      ("packs add e", "packs add école.yaml "), ("packs add é", "packs add école.yaml "),
      ("packs check ma", #"packs check ma\ lune.yaml "#),
      ("packs add l’été.yaml ma", #"packs add l’été.yaml ma\ lune.yaml "#),
      ("quiz --home me", #"quiz --home mes\ paquets/"#),
      ("packs check --articles me", #"packs check --articles mes\ paquets/"#),
      ("quiz --home=me", #"quiz --home=mes\ paquets/"#), ("quiz --pack=lu", "quiz --pack=lune "),
      ("quiz --number 3 --pack lu", "quiz --number 3 --pack lune "), ("packs --ascii aj", "packs --ascii ajouter "),
      ("packs show jardin/e", "packs show jardin/epines "), ("aide paquets aj", "aide paquets ajouter "),
      ("help packs ad", "help packs add "), ("help --completion z", "help --completion zsh "),
      ("progress path --js", "progress path --js"), ("progress reset --ye", "progress reset --yes "),
      (":pourq", ":pourquoi "), (":und", ":undo "),
    ] as [(String, String)])
  func `Tab completes as far as it's unambiguous`(line: String, completed: String) {
    #expect(completedLine(line, completion()) == completed)
  }

  @Test func `text that can't be completed is left as it is`() {
    for line in [
      "zut", "quiz", "quiz -n ", "quiz --seed ", "zut a", "packs show jardin l", ":hi", "packs zut ", "set questions 1",
      "set articles l", "set zut e",
    ] {
      let expected = line == "quiz" ? "quiz " : line
      #expect(completedLine(line, completion()) == expected)
    }
  }

  @Test func `the list shows one name and a meaning for each candidate`() {
    let verbs = completion().completion(of: "")?.candidates ?? []
    #expect(verbs.map(\.label) == Verb.offered.map { $0.name(in: .french) })
    #expect(verbs.allSatisfy { !$0.meaning.isEmpty })
    #expect(
      completion(.english).completion(of: "")?.candidates.map(\.label)
        == Verb.offered.map { $0.name(in: .english) })
    #expect(
      completion().completion(of: "paquets ")?.candidates.map { "\($0.label) : \($0.meaning)" }.first
        == "lister : tous les paquets disponibles")
    #expect(completion().completion(of: "quiz --pack ja")?.candidates.first?.meaning == "Le jardin d’Ève")
    #expect(completion().completion(of: "packs add m")?.candidates.map(\.label) == ["ma lune.yaml", "mes paquets/"])
  }

  @Test func `every verb, option and command has a meaning in both languages`() {
    for language in Language.allCases {
      let all = completion(language)
      for verb in Verb.offered where !verb.subcommands.isEmpty {
        for candidate in all.completion(of: verb.name(in: .english) + " ")?.candidates ?? [] {
          #expect(!candidate.meaning.isEmpty, "\(verb) \(candidate.label)")
        }
      }
      let answers = SessionCommandCompletion(language: language, meaning: { Wording(language: language)($0) })
      let commands = answers.completion(of: ":").candidates
      #expect(commands.count == 11)
      #expect(commands.allSatisfy { !$0.meaning.isEmpty })
    }
  }

  @Test func `at a question only commands are completed, never an answer`() {
    let answers = SessionCommandCompletion(language: .french, meaning: { _ in "" })
    for text in ["", "l", "la ro", "b", "été"] { #expect(answers.completion(of: text).candidates.isEmpty) }
    #expect(answers.completion(of: ":ind").step == .replace(with: ":indice "))
    #expect(answers.completion(of: ":hi").step == .replace(with: ":hint "))
    #expect(answers.completion(of: ":s").candidates.map(\.label) == [":skip", ":source", ":signaler", ":stop"])
  }

  private func completedLine(_ line: String, _ completion: CommandCompletion) -> String {
    guard let found = completion.completion(of: line), case .replace(let text) = found.step else { return line }
    return line.dropLast(found.typed.count) + text
  }
}
