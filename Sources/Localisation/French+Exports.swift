import Interchange
import QuestionBank
import Usage

/// Ce que deviennent les paquets au format d’autres programmes.
extension French {
  static func words(_ sentence: Sentence.Exports) -> String {
    switch sentence {
    case .exported(let questions, let path):
      "\(count(questions, "question écrite", "questions écrites")) dans \(path)"
    case .leftOut(let kind, let refusal, let count, let format):
      "Laissé de côté : \(questions(count)) « \(kind.rawValue) » ; \(words(refusal, format))."
    case .asked(let kind, let other, let count):
      "\(self.count(count, "question « \(kind.rawValue) » y devient", "questions « \(kind.rawValue) » y deviennent")) « \(other.rawValue) »."
    case .lost(let loss, let count): loss.isGone ? "Perdu : \(words(loss, count))." : words(loss, count) + "."
    case .trueOrFalse: "Vrai ou faux ?"
    case .format:
      "le format à écrire (yaml par défaut), ou à lire si celui qui est deviné est faux : \(formats) ; markdown écrit un devoir et lit des cartes"
    case .output: "écrire dans ce fichier ; sans lui, ou avec « - », sur la sortie standard"
    case .nameAndDate: "Nom : ……………………………  Date : ……………………………"
    case .severalAnswers: "(plusieurs réponses)"
    case .inOrder: "Dans l’ordre :"
    case .key: "Corrigé"
    }
  }

  private static var formats: String { DeckFormat.allCases.map(\.rawValue).joined(separator: ", ") }

  private static func words(_ refusal: ExportRefusal, _ format: DeckFormat) -> String {
    switch refusal {
    case .kind: "ce genre n’existe pas dans \(name(format))"
    case .tooManyOptions: "plus d’options que n’en admet \(name(format))"
    case .tooLong: "plus long que ne l’admet \(name(format))"
    case .unwritable: "\(name(format)) en lirait les signes autrement"
    }
  }

  private static func words(_ loss: ExportLoss, _ number: Int) -> String {
    switch loss {
    case .hint: count(number, "indice", "indices")
    case .explanation: count(number, "explication", "explications")
    case .citation: count(number, "citation", "citations")
    case .view: count(number, "point de vue d’une source", "points de vue de sources")
    case .reason: "les raisons de \(count(number, "option", "options"))"
    case .form: count(number, "forme admise", "formes admises")
    case .refusedForm: count(number, "forme refusée", "formes refusées")
    case .pointForm: "\(count(number, "façon", "façons")) de dire un point d’un texte libre"
    case .model: count(number, "réponse modèle", "réponses modèles")
    case .unit: "l’unité de \(count(number, "nombre", "nombres"))"
    case .topic: "le thème de \(questions(number))"
    case .tag: count(number, "étiquette", "étiquettes")
    case .id: "l’identifiant de \(questions(number)) : à leur retour, elles seront nouvelles"
    case .role: count(number, "mention d’un rôle", "mentions de rôles")
    case .place: "la leçon, le niveau, le pendant ou les anciens noms de \(questions(number))"
    case .lesson: "le texte de \(count(number, "leçon", "leçons"))"
    case .roleProfile: "ce qui est dit de \(count(number, "rôle", "rôles"))"
    case .license: "la licence et les auteurs"
    case .layout: "Les retours à la ligne ou les blancs changent dans \(questions(number))"
    case .citationAsText:
      "\(count(number, "citation fait partie", "citations font partie")) de l’explication désormais"
    case .embedded:
      "\(questions(number)) à trous : leurs réponses sont dans le texte, ce que Moodle ne lit que depuis « --format moodle-xml »"
    }
  }

  static func name(_ format: DeckFormat) -> String {
    switch format {
    case .gift: "le GIFT"
    case .moodleXML: "le XML de Moodle"
    case .aiken: "l’Aiken"
    case .csv, .tsv: "un tableau"
    case .kahoot: "Kahoot"
    case .anki: "Anki"
    case .markdown: "un devoir"
    case .cards: "le Markdown"
    case .hascard: "hascard"
    case .bsdQuiz: "quiz (BSD)"
    case .yaml: "le YAML"
    case .json: "le JSON"
    }
  }
}
