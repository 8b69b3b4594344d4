import Authoring
import QuestionBank
import Terminal
import Usage

/// Ce qui est dit à qui écrit des paquets.
extension French {
  static func words(_ sentence: Sentence.Authoring) -> String {
    switch sentence {
    case .composing(let sentence): words(sentence)
    case .difference(let sentence): words(sentence)
    case .drafts(let sentence): words(sentence)
    case .formatted(let file, let texts, let isLaidOutAnew):
      "\(file) : "
        + [
          texts == 0 ? nil : count(texts, "texte composé", "textes composés"),
          isLaidOutAnew ? "lignes remises en forme" : nil,
        ].compactMap(\.self).joined(separator: ", ") + "."
    case .wellFormatted(let file): "\(file) : rien à changer."
    }
  }

  private static func words(_ sentence: Sentence.Authoring.Composing) -> String {
    switch sentence {
    case .prompt: "›"
    case .asks(let step): words(step)
    case .complains(let complaint): words(complaint)
    case .begins(let path): "Un nouveau paquet, dans \(path). « ? » dit ce qu’on peut taper ; « :finir » termine."
    case .goesOn(let path, let questions):
      "\(path) a \(self.questions(questions)) : voici la suivante. « ? » dit ce qu’on peut taper ; « :finir » termine."
    case .howTo:
      "Réponds, puis Entrée. « :annuler » retire la dernière ligne, autant de fois que tu veux. « :passer » se passe de quelque chose. « :finir » ou Ctrl-D termine : les questions gardées sont dans le fichier."
    case .knownSource(let number, let author, let title): "\(number). \(author), \(title)"
    case .preview(let number): "Question \(number), telle qu’on la verra :"
    case .wouldSay(let fault): "Un contrôle strict dirait : \(words(fault))"
    case .kept(let number, let path): "La question \(number) est dans \(path)."
    case .dropped: "La question commencée n’est pas gardée."
    case .undone: "Retiré."
    case .nothingToUndo: "Il n’y a rien à annuler."
    case .composed(let path, let questions, 0):
      "\(path) : \(self.questions(questions)), et un contrôle strict n’y trouve rien à redire."
    case .composed(let path, let questions, let warnings):
      "\(path) : \(self.questions(questions)) ; un contrôle strict donne \(count(warnings, "avertissement", "avertissements"))."
    case .nothingComposed: "Rien n’a été écrit : aucune question n’a été gardée."
    case .next(let path): "Pour l’installer : distinguo paquets ajouter \(path)"
    case .fillGaps: "Complète le texte."
    case .unnamedAuthor: "l’auteur de ce paquet"
    case .ownCourse: "cours"
    }
  }

  private static func words(_ step: Step) -> String {
    switch step {
    case .title: "Le titre du paquet ?"
    case .language(let suggested): "La langue des questions ? Entrée : « \(suggested) »."
    case .author: "Ton nom, pour citer ton cours ? Entrée : sans nom."
    case .prompt(1): "Question 1 ? (« ___ » marque un trou.)"
    case .prompt(let number): "Question \(number) ? Entrée : le paquet est fini."
    case .answer:
      "La bonne réponse ? Plusieurs : « a ; b ». Dans l’ordre : « a > b > c ». Par paires : « a = x ; b = y »."
    case .kind(let offered):
      "Genre : \(name(offered)) (\(offered.rawValue)). Entrée : d’accord ; sinon \(list(Kind.allCases.filter { $0 != offered }))."
    case .truth: "Vrai ou faux ?"
    case .right: "Une autre bonne option ? Entrée : c’est tout."
    case .wrong(1): "Une option fausse, que l’on pourrait croire ?"
    case .wrong: "Une autre option fausse ? Entrée : c’est tout."
    case .why(let option): "Pourquoi pas « \(option) » ?"
    case .form:
      "Une autre réponse à accepter (synonyme, sigle…) ? « (le) beaufort » rend un mot facultatif. Entrée : c’est tout."
    case .clozeText: "Le texte, avec « ___ » à chaque trou ?"
    case .gap(let number, let count): "Trou \(number) sur \(count) : ce qui est accepté, séparé par « ; » ?"
    case .value: "Le nombre attendu ?"
    case .unit: "Son unité (kg, ans, pour cent…) ?"
    case .tolerance: "De combien une réponse peut-elle s’écarter ? Entrée : de rien."
    case .date: "De quand date ce nombre ? Une année, ou « sans date »."
    case .pair(let number): "Paire \(number) : « gauche = droite » ?" + (number > 2 ? " Entrée : c’est tout." : "")
    case .distractors: "Des intrus à droite, séparés par « ; » ? Entrée : aucun."
    case .categories: "Les catégories, séparées par « ; » ?"
    case .item(let number, let categories):
      "Élément \(number) : « élément = catégorie » (\(categories.joined(separator: ", "))) ?"
        + (number > 2 ? " Entrée : c’est tout." : "")
    case .sequence: "Les éléments dans l’ordre : « a > b > c » ?"
    case .point(1, _): "Un point clé que la réponse doit contenir ? Entrée : chaque phrase de la tienne en est un."
    case .point(let number, _): "Point clé \(number) ? Entrée : c’est tout."
    case .explanation: "Pourquoi est-ce juste ? Une phrase ou deux."
    case .source(_, let usual):
      "Où est-ce écrit ?" + (usual.map { " Entrée : \($0.author), \($0.title)." } ?? "")
        + " Sinon : « auteur ; titre »."
    case .topic(let suggested): "Le thème ? Entrée : « \(suggested) »."
    case .keep(let draft):
      draft.faults.isEmpty
        ? "Entrée la garde, « n » la jette, « :annuler » revient en arrière."
        : "« :annuler » revient en arrière pour la corriger, « o » la garde telle quelle, « n » la jette."
    case .finished: ""
    }
  }

  private static func words(_ complaint: Complaint) -> String {
    switch complaint {
    case .needed:
      "Il faut quelque chose ici. « :passer » s’en passe quand c’est possible, « :annuler » revient en arrière."
    case .notALanguage(let text): "« \(text) » n’est pas une langue : donne son code, comme « fr » ou « en »."
    case .withoutLetters: "Il n’y a pas de lettre dont faire un nom."
    case .unknownKind(let text): "Il n’y a pas de genre « \(text) » : \(list(Kind.allCases))."
    case .notATruth: "« v » ou « f » ?"
    case .notANumber(let text): "« \(text) » n’est pas un nombre."
    case .withoutGap: "Il n’y a pas de trou : écris « ___ » là où les mots manquent."
    case .withoutEqualsSign: "Il manque le signe égal : « gauche = droite »."
    case .unknownCategory(let text): "Il n’y a pas de catégorie « \(text) »."
    case .tooFew(let needed): "Il en faut au moins \(number(needed))."
    case .repeated(let text): "« \(text) » y est déjà."
    case .noSuchNumber(let number): "Il n’y a pas de source \(self.number(number))."
    case .authorAndTitle:
      "Un auteur et un titre, séparés par un point-virgule : « Une fromagère ; Le guide de la cave »."
    case .fault(let fault): "Attention : \(words(fault)). La même ligne encore une fois passe outre."
    case .wouldWarn:
      "Pas encore : un contrôle strict trouverait à redire. « :annuler » revient en arrière, « o » la garde quand même."
    case .howToKeep: "Entrée ou « o » la garde, « n » la jette, « :annuler » revient en arrière."
    }
  }

  static func name(_ kind: Kind) -> String {
    switch kind {
    case .choice: "une bonne option parmi d’autres"
    case .multiple: "plusieurs bonnes options"
    case .truefalse: "vrai ou faux"
    case .short: "une réponse à taper"
    case .cloze: "un texte à trous"
    case .number: "un nombre"
    case .match: "des paires à associer"
    case .sort: "des éléments à ranger en catégories"
    case .order: "des éléments à mettre dans l’ordre"
    case .recall: "une explication avec ses propres mots"
    }
  }

  private static func list(_ kinds: [Kind]) -> String {
    kinds.dropLast().map(\.rawValue).joined(separator: ", ") + " ou " + (kinds.last?.rawValue ?? "")
  }
}

// MARK: - Différences

extension French {
  private static func words(_ sentence: Sentence.Authoring.Difference) -> String {
    switch sentence {
    case .heading(let old, let oldQuestions, let new, let newQuestions):
      "De \(old) (\(questions(oldQuestions))) à \(new) (\(questions(newQuestions)))"
    case .same: "Les deux disent la même chose."
    case .otherID(let old, let new):
      "Les paquets n’ont pas le même nom, « \(old) » et « \(new) » : la progression ne suit pas, sauf là où une question nomme l’ancienne sous « formerly »."
    case .added(let number): "\(count(number, "question ajoutée", "questions ajoutées")) :"
    case .removed(let number):
      "\(count(number, "question retirée", "questions retirées")) : la progression est gardée, mais elles ne seront plus posées."
    case .changed(let number):
      "\(count(number, "question modifiée", "questions modifiées")) : la progression est gardée."
    case .renamed(let number):
      "\(count(number, "question renommée", "questions renommées")) : la progression continue sous le nouveau nom."
    case .renamedQuestion(let old, let new): "\(old) → \(new)"
    case .parts(let parts): parts.map(name).joined(separator: ", ")
    case .answers(let number): "\(self.number(number)) fois répondue"
    case .asksOtherwise:
      "Autre chose est juste maintenant, et ce qui a été appris compterait pour elle : si c’est une nouvelle question, donne-lui un nouvel id."
    case .perhapsRenamed(let name, let new):
      "La même question sous un autre id ? Alors écris « formerly: [\(name)] » dans \(new), et sa progression est gardée."
    case .reordered: "Les questions sont dans un autre ordre ; la progression n’en dépend pas."
    case .otherHead: "Le titre, la langue, la licence ou les auteurs diffèrent."
    case .table(let name, let table):
      "\(self.name(name)) : "
        + [
          ("en plus", table.added), ("modifié", table.changed), ("en moins", table.removed),
        ].filter { !$0.1.isEmpty }.map { "\($0.0) : \($0.1.joined(separator: ", "))" }.joined(separator: " ; ") + "."
    case .effect(let kept, let lost):
      "Ta progression : gardée pour \(questions(kept))"
        + (lost == 0
          ? ", rien ne se perd."
          : " ; \(count(lost, "question à laquelle tu as répondu ne sera plus posée", "questions auxquelles tu as répondu ne seront plus posées")).")
    case .nothingTouched: "Tu n’as répondu à aucune de ces questions : aucune progression n’est touchée."
    }
  }

  private static func name(_ part: PackDifference.Part) -> String {
    switch part {
    case .kind: "genre"
    case .prompt: "énoncé"
    case .key: "bonne réponse"
    case .answers: "réponses"
    case .explanation: "explication"
    case .hints: "indices"
    case .citations: "citations"
    case .views: "points de vue"
    case .topic: "thème"
    case .lesson: "leçon"
    case .role: "rôle"
    case .tags: "étiquettes"
    case .names: "noms de questions"
    }
  }

  private static func name(_ table: Sentence.Authoring.TableName) -> String {
    switch table {
    case .sources: "Sources"
    case .roles: "Rôles"
    case .lessons: "Leçons"
    }
  }
}

// MARK: - Brouillons

extension French {
  private static func words(_ sentence: Sentence.Authoring.Drafts) -> String {
    switch sentence {
    case .none(let pack):
      pack.map { "Aucun brouillon n’attend pour le paquet « \($0) »." } ?? "Aucun brouillon n’attend."
    case .waiting(let pack, let count):
      "\(self.count(count, "brouillon attend", "brouillons attendent")) pour le paquet « \(pack) »."
    case .heading(let number, let total, let name): "Brouillon \(self.number(number))/\(self.number(total)) · \(name)"
    case .prompt: "o/e/n ›"
    case .howToDecide:
      "« o » la reprend dans le paquet, « e » l’ouvre dans l’éditeur, « n » la refuse, Entrée la laisse pour plus tard. « :finir » termine."
    case .taken(let question, let path): "\(question) est reprise : elle est dans \(path)."
    case .refused(let question): "\(question) est refusée."
    case .left: "Laissée pour plus tard."
    case .gone(let question): "\(question) n’est plus un brouillon : elle a été reprise ou refusée ailleurs."
    case .mended(let question): "\(question) est corrigée."
    case .notEdited: "Rien n’a changé."
    case .editedWrongly: "Le brouillon reste comme il était. « e » le rouvre."
    case .unfit(let fault): "Elle ne peut pas être reprise : \(words(fault)). « e » l’ouvre dans l’éditeur."
    case .tally(let taken, let refused, let left):
      "Reprises : \(number(taken)). Refusées : \(number(refused)). Laissées : \(number(left))."
    }
  }

  static func words(_ refusal: AuthoringRefusal) -> String {
    switch refusal {
    case .exists(let path):
      "\(path) existe déjà et n’a pas été touché : donne un autre nom, ou ouvre ce fichier dans un éditeur."
    case .mayNotAsk: "un paquet se fait en répondant à des questions, ce que « --no-input » exclut."
    case .inputIsPrompt: "les lignes pour « --draft » viennent d’un programme : lance-le depuis le shell."
    case .notWritten(let fault): "le paquet ne peut pas être écrit : \(words(fault)) Choisis un autre endroit."
    case .drafts(let fault): "les brouillons ne peuvent être ni lus ni enregistrés : \(words(fault))"
    case .editorFailed(let command, .exited(let status)):
      "l’éditeur « \(command) » a fini avec le code \(status) : le brouillon reste comme il était."
    case .editorFailed(let command, .killed(let signal)):
      "l’éditeur « \(command) » a été arrêté par le signal \(signal) : le brouillon reste comme il était."
    }
  }
}
