import Grading
import QuestionBank
import Training
import Usage

/// Everything the program says, in French.
enum French {
  static let numerals = Numerals.french

  static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]

  /// A number of things; zero and one are singular.
  static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    "\(self.number(number)) \(abs(number) < 2 ? singular : plural)"
  }

  static func number(_ number: Int) -> String { numerals.whole(number) }

  static func questions(_ number: Int) -> String { count(number, "question", "questions") }

  /// Several things in one sentence.
  static func list(_ things: [String]) -> String {
    guard things.count > 1, let last = things.last else { return things.first ?? "" }
    return things.dropLast().joined(separator: ", ") + " et " + last
  }

  static func words(_ sentence: Sentence, _ tone: Tone) -> String {
    switch sentence {
    case .toned(let sentence): words(sentence, tone)

    case .howToAnswer: "Réponds « b » ou avec des mots ; « jsp » si tu ne sais pas. « ? » : aide."
    case .commandPrompt: "distinguo>"
    case .howToLeaveCommand: "Pour partir : « quitter » ou Ctrl-D."
    case .howToLeaveAnswer: "Ctrl-C efface la ligne. « :finir » termine la séance ; Ctrl-D la garde pour plus tard."

    case .questionHeading(let number, let total, let topic, let standing):
      "Question \(number)/\(total) · \(topic) · \(self.standing(standing))"
    case .answerPrompt(let number, let total): "\(number)/\(total) ›"
    case .howToAnswerKind(let kind): howToAnswer(kind)
    case .pointsPrompt: "points ›"
    case .howToSetPoints(let count):
      "Entrée : d’accord. Sinon, tape les numéros des points présents dans ta réponse (« \(Wording.examplePoints(of: count)) »), ou « 0 » si aucun."
    case .trueOption: "v) Vrai"
    case .falseOption: "f) Faux"
    case .dayIsFull(let new):
      "Rien n’est à échéance, et \(new < 2 ? "tu as fait les" : "tu as fait les \(number(new))") nouvelles questions du jour (réglage « nouvellesParJour »). « quiz -n 10 » en pose d’autres."
    case .nothingToAsk(.review, _): "Rien à revoir : aucune question ratée en attente. « quiz » lance une séance."
    case .nothingToAsk(.exam, _): "Aucune question ne correspond à cet examen : enlève des filtres."
    case .nothingToAsk(.drill, _):
      "Aucune question ne distingue ces deux rôles : « contraste » sans rôles choisit une paire."
    case .nothingToAsk(.learn, let next): words(Sentence.Lesson.nothingToLearn(due: 0, nextDue: next))
    case .nothingToAsk(.quiz, let nextDue):
      "Rien à te demander pour l’instant."
        + (nextDue.map { " Prochaine échéance \(span($0))." } ?? "")
        + " « quiz --free » pour s’entraîner sans toucher au calendrier."
    case .initials(let initials): initials.map { "\($0.letters) : \($0.name)" }.joined(separator: " · ")
    case .hint(let hint): "Indice : \(hint)"
    case .noMoreHints(0): "Cette question n’a pas d’indice. « jsp » montre la réponse."
    case .noMoreHints: "Il n’y a plus d’indice. « jsp » montre la réponse."
    case .skipped(isMissed: false): "Question passée, sans réponse enregistrée."
    case .skipped(isMissed: true): "Question passée : elle reste à revoir."
    case .nothingJudged: "Aucune réponse n’a encore été jugée dans cette séance : réponds d’abord, ou tape « jsp »."
    case .noSessionYet(let command):
      "Aucune réponse depuis l’ouverture. Entrée : commencer."
        + (command == .undo ? " « progres annuler » : retirer la dernière réponse enregistrée." : "")
    case .nothingToUndo: "Il n’y a rien à annuler dans cette séance."
    case .remarkKept(let kind, let question, let path):
      "\(kind == .flag ? "Signalement" : "Contestation") de \(question) : \(kind == .flag ? "gardé" : "gardée") pour l’auteur dans \(path)."
    case .flagWithoutText: "Dis ce qui ne va pas : « :signaler la date est fausse »."
    case .remark(let kind, let question, let at, let reason):
      "\(question), \(at), \(kind == "dispute" ? "contestation" : "signalement") : \(reason.isEmpty ? "sans explication" : reason)"
    case .remarkGiven(let given, let verdict, let expected):
      "Réponse donnée : \(given.isEmpty ? "aucune" : given) (\(verdict)). Attendu : \(expected.joined(separator: " ; "))."
    case .noRemarks: "Personne n’a rien signalé ni contesté dans ce paquet."
    case .unreadableRemarks(let lines, let path):
      "\(count(lines, "ligne illisible, laissée", "lignes illisibles, laissées")) de côté : \(path). Ouvre le fichier pour voir ce qu’il contient."
    case .undone(let isKeySeen):
      "Réponse annulée : la question est reposée, le calendrier et le bilan sont comme avant."
        + (isKeySeen ? " Tu as vu sa réponse : elle comptera comme avec un indice." : "")
    case .tooManyUnusableLines(let count):
      "\(number(count)) lignes de suite n’ont pas pu servir : la séance s’arrête là. Les réponses d’avant sont enregistrées."
    case .bareCommand(let name): "« \(name) » est une commande : tape « :\(name) ». Ça ne compte pas."
    case .verbDuringQuestion(let verb, let isExam):
      "« \(verb.name(in: .french)) » se tape en dehors d’une séance : "
        + (isExam ? "« :quitter » interrompt l’examen" : "« :finir » termine celle-ci") + ". Ça ne compte pas."
    case .unknownCommand(let name, let nearest):
      "Commande inconnue : « :\(name) »." + (nearest.map { " Voulais-tu dire « :\($0) » ?" } ?? "")
        + " « ? » montre ce qu’on peut taper."
    case .unusable(let reason): unusable(reason)
    case .whatIsLegal(let kind):
      "\(howToAnswer(kind)) « jsp » : je ne sais pas. « :passer » : question suivante."

    case .lesson(let sentence): words(sentence)
    case .enter(let sentence): words(sentence)
    case .exam(let sentence): words(sentence)
    case .drill(let sentence): words(sentence)
    case .resuming(let sentence): words(sentence)
    case .stats(let sentence): words(sentence)
    case .setting(let sentence): words(sentence)
    case .work(let work): words(work)
    case .imports(let sentence): words(sentence)
    case .exports(let sentence): words(sentence)
    case .authoring(let sentence): words(sentence)
    case .guide(let sentence): words(sentence)
    case .sources(let sentence): words(sentence)
    case .diagnosis(let sentence): words(sentence)
    case .sheet(let sentence): words(sentence)

    case .slip(.accent(let expected)): "accent : \(expected)"
    case .slip(.typo(let expected)): "orthographe : \(expected)"
    case .slip(.missing(let words, let expected)):
      "il manque \(words.map { "« \($0) »" }.joined(separator: ", ")) : \(expected)"
    case .rightAnswer: "Réponse :"
    case .rightAnswers: "Réponses :"
    case .answeredInstead(let text): text.map { "(ta réponse : \($0))" } ?? "(sans réponse)"
    case .optionMissed: "(oubliée)"
    case .gapsSwapped(let first, let second): "Les blancs \(first) et \(second) sont intervertis."
    case .chosenReason(let option, let why): "\(option) (ta réponse)" + (why.map { " : \($0)" } ?? "")
    case .whySaysMore: "« :pourquoi » en dit plus."
    case .keyPoints: "Points clés :"
    case .modelAnswer(let text): "Réponse possible : \(text)"
    case .trueWord: "Vrai"
    case .falseWord: "Faux"
    case .disagreement: "Les sources ne disent pas la même chose :"
    case .sourceLabel: "Source :"
    case .noSource: "Sans source."
    case .citation(let author, let title, let published, let section, let paragraph):
      ([author, "« \(title) »"]
        + [published, section.map { "« \($0) »" }, paragraph.map { "§ \($0)" }].compactMap(\.self))
        .joined(separator: ", ")
    case .shortCitation(let author, let published, let paragraph):
      [author, published, paragraph.map { "§ \($0)" }].compactMap(\.self).joined(separator: ", ")
    case .quotation(let quote): "« \(quote) »"
    case .paragraph(let number, let text): "§ \(number) en entier : \(text)"
    case .questionName(let name): "Question : \(name)"
    case .backIn(let span): "Prochaine fois : \(self.span(span))."
    case .owed(let spans, true): "Tu en étais sûr : elle revient aussi \(list(spans.map(span)))."
    case .owed(let spans, false): "Tu en avais été sûr à tort : elle revient aussi \(list(spans.map(span)))."
    case .scheduleUntouched: "Entraînement libre : le calendrier n’a pas bougé."
    case .comesBack: "Elle revient plus loin dans cette séance."
    case .yourAnswer: "(ta réponse)"
    case .notSaved(let fault): "Cette réponse n’a pas pu être enregistrée. \(words(Fault.progress(fault)))"

    case .summaryCounts(let asked, let right, let near, let partial, let wrong, let blank):
      "\(count(asked, "question", "questions")) : "
        + [
          count(right + near, "juste", "justes") + (near == 0 ? "" : " (dont \(number(near)) à un détail près)"),
          partial == 0 ? nil : "\(number(partial)) en partie", count(wrong, "fausse", "fausses"),
          blank == 0 ? nil : count(blank, "sans réponse", "sans réponse"),
        ].compactMap(\.self).joined(separator: ", ") + "."
    case .summaryCredit(let share): "Résultat : \(percent(share))."
    case .summarySkipped(let skipped): "\(count(skipped, "question passée", "questions passées"))."
    case .summaryRemaining(let remaining):
      "Il restait \(questions(remaining)) : ce sera pour une autre séance."
    case .summaryUnsourced(let unsourced): "\(questions(unsourced)) sans source."
    case .summaryRelearned(let relearned):
      "\(count(relearned, "question ratée, puis réussie ; elle reste", "questions ratées, puis réussies ; elles restent")) à revoir dans une autre séance."

    case .packLine(let id, let title, let questionCount, let origin):
      "\(id) : \(title) · \(questions(questionCount)) · \(self.origin(origin))"
    case .packHeading(let title, let questionCount, let language, let license):
      "\(title) · \(questions(questionCount)) · \(language)" + (license.map { " · \($0)" } ?? "")
    case .packAdded(let id, let title, let questionCount, let path):
      "Paquet « \(id) » ajouté : \(title), \(questions(questionCount)). Copie installée : \(path)"
    case .packUpdated(let id, let added, let changed, let removed, let path):
      "Paquet « \(id) » mis à jour : \(count(added, "nouvelle", "nouvelles")), \(count(changed, "modifiée", "modifiées")), \(count(removed, "retirée", "retirées")). La progression est gardée. Copie installée : \(path)"
    case .tryPack(let id): "Pour s’en servir : distinguo quiz --pack \(id)"
    case .packRemoved(let id, let copy):
      "Paquet « \(id) » retiré. La progression est gardée, et une copie du paquet aussi : \(copy)"
    case .packSetAside(let copy): "Le fichier qu’il remplace était illisible ; il est gardé : \(copy)"
    case .mayBeUndone(let fault):
      "c’est fait, mais une coupure de courant pourrait le défaire : \(words(fault)) Vérifie que c’est toujours le cas quand le disque ira bien."
    case .packNotInstalled: "Rien n’a été installé."
    case .checkCounts(let packs, let questionCount, let citations, let verified, let errors, let warnings):
      "\(count(packs, "paquet", "paquets")), \(questions(questionCount)), \(count(citations, "citation", "citations")) dont \(count(verified, "vérifiée", "vérifiées")) : \(count(errors, "erreur", "erreurs")), \(count(warnings, "avertissement", "avertissements"))."
    case .citationsNotVerified:
      "Les citations n’ont pas été cherchées dans les articles : « --articles DOSSIER » s’en charge."
    case .warningsNotShown: "« --strict » montre les avertissements."
    case .moreFaults(let number): "… et \(Self.number(number)) de plus."
    case .censusRow(let label, let counts): "\(name(label)) : \(counts)."
    case .censusExtras(let views, let hints):
      "Avec points de vue : \(number(views)). Avec indices : \(number(hints))."
    case .packSkipped(let file, let errors):
      "paquet laissé de côté, \(count(errors, "erreur", "erreurs")) : \(file). Pour les voir : distinguo paquets verifier \(file)"
    case .duplicatePack(let id, let path):
      "un autre paquet porte déjà le nom « \(id) » : \(path) est laissé de côté. Change son « id »."
    case .packFolderUnreadable(let fault):
      "tes paquets sont laissés de côté, car leur dossier est illisible : \(words(fault)) Vérifie ses droits d’accès, ou mets un dossier à cet endroit."
    case .acceptedForms: "Accepté :"
    case .refusedForms: "Refusé :"
    case .keyLabel: "clé"
    case .lessonHeading(let number, let id, let title): "Leçon \(number) · \(id) · \(title)"
    case .lessonRequires(let lessons): "S’appuie sur : \(lessons.joined(separator: ", "))"
    case .level(let level): "niveau \(level.rawValue)"
    case .contrastsWith(let questions): "À opposer à : \(questions.joined(separator: ", "))"
    case .formerly(let names): "Autrefois : \(names.joined(separator: ", "))"
    case .fact(let aspect, let text): "\(aspect) : \(text)"

    case .progressCounts(let reviews, let seen, let due, let missed):
      "\(count(reviews, "réponse", "réponses")) · \(count(seen, "question vue", "questions vues")) · \(number(due)) à échéance · \(number(missed)) à revoir"
    case .progressExported(let reviews, let path):
      "\(count(reviews, "réponse exportée", "réponses exportées")) : \(path)"
    case .progressPath(let path): "Progression : \(path)"

    case .severity(.error): "erreur"
    case .severity(.warning): "avertissement"
    case .packFault(let fault): words(fault)
    case .fault(let fault): words(fault)
    case .error(let text): "distinguo : \(text)"
    case .warning(let text): "distinguo : attention : \(text)"

    case .synopsis:
      "distinguo [VERBE] [OPTIONS] : s’entraîner à distinguer. Sans verbe, ouvre l’invite de commande."
    case .verbsHeading: "Verbes"
    case .optionsHeading: "Options"
    case .everywhereHeading: "Options de tous les verbes"
    case .verbSummary(let verb): summary(verb)
    case .optionSummary(let option, let isRepeatable):
      summary(option) + (isRepeatable ? " (répétable)" : "")
    case .exampleInText(let text): "Exemple : « \(text) »."
    case .subcommandSummary(let subcommand): summary(subcommand)
    case .sessionCommandSummary(let command, let isExam): summary(command, isExam)
    case .sessionCommandExample(let command): example(command)
    case .placeholder(let placeholder): name(placeholder)
    case .placeholderOfOptions: "OPTIONS"
    case .subcommandsHeading: "Sous-commandes"
    case .examplesHeading: "Exemples"
    case .lookingBackHeading: "À propos de la dernière réponse jugée"
    case .whenCommandIsLegal: "À taper pendant une question ; « ? » y montre tout ce qu’on peut taper."
    case .commandHasNoUseNow: "Sans effet en ce moment : « ? » montre ce qui en aurait un."
    case .answerMarks:
      "« b! » : sûr. « b? » : pas sûr. « jsp » : je ne sais pas. Entrée seule : revoir la question."
    case .answerMarksOfFreeText: "« jsp » : je ne sais pas. Entrée seule : revoir la question."
    case .moreCandidates(let others): "… et \(number(others)) de plus : tape une lettre, puis Tab."
    case .settingSummary(let key): summary(key)
    case .helpHint(true):
      "« aide VERBE » ou « VERBE ? » explique un verbe : « aide quiz », « aide paquets ajouter »."
    case .helpHint(false):
      "« distinguo aide VERBE » ou « distinguo VERBE --help » explique un verbe : « distinguo aide paquets ajouter »."
    case .helpDuringQuestion:
      "Pendant une question, ce que tu tapes est ta réponse et « ? » montre tout ce qu’on peut taper."
    case .howToLeavePager(isAtEnd: false): "q : quitter, espace : suite"
    case .howToLeavePager(isAtEnd: true): "q : quitter"
    case .manual(let sentence): words(sentence)
    case .completionScript(let shell):
      "Complétion de distinguo pour \(shell.rawValue). Créée par : distinguo aide --completion \(shell.rawValue)"
    case .version(let version, let build): "Distinguo \(version) (\(words(build)))"
    }
  }

  private static func standing(_ standing: Standing) -> String {
    switch standing {
    case .new: "nouvelle"
    case .due: "à échéance"
    case .missed: "à revoir"
    case .seen: "déjà vue"
    }
  }

  private static func name(_ label: Sentence.CensusLabel) -> String {
    switch label {
    case .kinds: "Genres"
    case .topics: "Thèmes"
    case .sources: "Sources"
    case .roles: "Rôles"
    case .tags: "Étiquettes"
    }
  }

  private static func origin(_ origin: Sentence.PackOrigin) -> String {
    switch origin {
    case .bundled: "fourni"
    case .installed: "ajouté"
    case .given: "donné"
    }
  }

  static func percent(_ share: Double) -> String { numerals.percent(share) }

  static func span(_ span: Sentence.Span) -> String {
    switch span {
    case .now: "tout de suite"
    case .minutes(let minutes): "dans \(count(minutes, "minute", "minutes"))"
    case .hours(let hours): "dans \(count(hours, "heure", "heures"))"
    case .tomorrow: "demain"
    case .days(let days): "dans \(count(days, "jour", "jours"))"
    case .months(let months): "dans \(months) mois"
    case .years(let years): "dans \(count(years, "an", "ans"))"
    }
  }

  private static func howToAnswer(_ kind: Kind) -> String {
    switch kind {
    case .choice: "Réponds par une lettre (« b ») ou par le texte d’une option."
    case .multiple: "Plusieurs réponses sont justes : donne leurs lettres (« a c »)."
    case .truefalse: "Réponds « v » (vrai) ou « f » (faux)."
    case .short: "Tape les mots de la réponse."
    case .cloze: "Tape ce qui manque ; sépare plusieurs blancs par « ; »."
    case .number: "Tape un nombre (« 68 », « 24 000 »)."
    case .match: "Associe chaque numéro à une lettre (« 1c 2a 3b »)."
    case .sort: "Range chaque numéro dans une catégorie (« 1a 2b 3a »)."
    case .recall: "Explique avec tes mots ; les points clés sont cherchés dans ta réponse."
    case .order: "Donne les lettres dans l’ordre (« c a b »)."
    }
  }

  private static func unusable(_ reason: Unusable) -> String {
    switch reason {
    case .nothing: "Rien de lisible dans cette ligne."
    case .unrecognised: "Ce n’est pas une des réponses possibles ; ça ne compte pas."
    case .letterOutOfRange(let letter): "Il n’y a pas d’option « \(letter) » ; ça ne compte pas."
    case .numberOutOfRange(let number): "Il n’y a pas de numéro « \(number) » ; ça ne compte pas."
    case .notANumber: "Un seul nombre est attendu ; ça ne compte pas."
    case .wordsExpected: "Il n’y a pas de lettre à choisir ici ; ça ne compte pas."
    case .ambiguous(let indexes):
      "Plusieurs options correspondent ; ça ne compte pas. Tape la lettre avec sa parenthèse : \(indexes.map { "« \(Label($0).text)) »" }.joined(separator: ", "))."
    case .wrongCount(let expected, let given):
      "\(count(expected, "élément attendu", "éléments attendus")), \(count(given, "donné", "donnés")) ; ça ne compte pas."
    case .incomplete(let numbers):
      "Il manque une réponse pour \(numbers.map(String.init).joined(separator: ", ")) ; ça ne compte pas. Complète, ou retape la même ligne pour qu’elle soit jugée telle quelle."
    case .repeated(let text): "« \(text) » est donné deux fois ; ça ne compte pas."
    case .mixed: "Les numéros et les lettres ne forment pas de paires ; ça ne compte pas."
    }
  }
}
