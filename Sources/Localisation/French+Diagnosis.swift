import Usage

extension French {
  static func words(_ build: Build) -> String {
    let kind =
      switch build.kind {
      case .debug: "version de développement"
      case .release: "version optimisée"
      case .tarball: "programme statique"
      case .debian: "paquet Debian"
      }
    return kind + (build.commit.map { ", commit \($0)" } ?? "")
  }

  static func words(_ sentence: Sentence.Diagnosis) -> String {
    switch sentence {
    case .label(let finding): label(finding) + " :"
    case .finding(let finding): words(finding)
    case .verdict(faults: 0): "Aucun défaut trouvé."
    case .verdict(let faults):
      "\(count(faults, "défaut, signalé", "défauts, signalés")) par « ! »."
    }
  }

  private static func label(_ finding: Diagnosis.Finding) -> String {
    switch finding {
    case .program: "programme"
    case .system: "système"
    case .terminal: "terminal"
    case .display: "affichage"
    case .locale: "locale"
    case .language: "langue"
    case .tools: "outils"
    case .variables: "variables"
    case .place(.progress, _, _): "fichier de progression"
    case .place(.packs, _, _): "dossier des paquets"
    case .place(.settings, _, _): "fichier de réglages"
    case .place(.state, _, _): "dossier d’état"
    case .noPlaces: "emplacements"
    case .settings: "réglages"
    case .packs: "paquets"
    case .progress: "progression"
    }
  }

  private static func words(_ finding: Diagnosis.Finding) -> String {
    switch finding {
    case .program(let version, let build): "Distinguo \(version) (\(words(build)))"
    case .system(let name, let kernel, let machine): [name, kernel, machine].compactMap(\.self).joined(separator: ", ")
    case .terminal(let streams, let type, let columns, let rows):
      "\(streams.isEmpty ? "aucun" : names(streams)) ; TERM \(type ?? "non définie") ; \(number(columns)) × \(number(rows))"
    case .display(let colour, let links, let unicode):
      "couleurs : \(yesOrNo(colour)) ; liens : \(yesOrNo(links)) ; dessins en \(unicode ? "Unicode" : "ASCII")"
    case .locale(let variables, let isUTF8):
      (variables.isEmpty
        ? "aucune variable définie" : variables.map { "\($0.name)=\($0.value)" }.joined(separator: " "))
        + (isUTF8
          ? " ; UTF-8"
          : " ; pas d’UTF-8, les lettres accentuées ne peuvent donc pas être tapées : installe la locale C.UTF-8")
    case .language(let language): language.rawValue
    case .tools(let libedit, let pager, let editor):
      "libedit \(libedit) ; pagineur : \(pager.map(name) ?? "aucun") ; éditeur : \(name(editor))"
    case .variables(let names):
      names.isEmpty ? "aucune des nôtres n’est définie" : "définies : " + names.joined(separator: " ")
    case .place(_, let path, .there): path
    case .place(_, let path, .notYet): "\(path) (pas encore créé)"
    case .place(_, let path, .notWritable):
      "\(path) (écriture impossible : vérifie son propriétaire et ses droits d’accès)"
    case .noPlaces: "inconnus : définis HOME, ou utilise --home DOSSIER"
    case .settings(let keys, let faults):
      (keys.isEmpty ? "valeurs par défaut" : "donnés : " + keys.map(\.rawValue).joined(separator: " "))
        + (faults == 0 ? "" : " ; \(count(faults, "défaut", "défauts")) : voir « distinguo regler »")
    case .packs(let bundled, let installed, let questions, let leftOut):
      "\(number(bundled)) avec le programme, \(count(installed, "ajouté", "ajoutés")), \(self.questions(questions))"
        + (leftOut == 0 ? "" : " ; \(count(leftOut, "écarté", "écartés")) : voir « distinguo paquets verifier »")
    case .progress(let events, let inJournal, let backups, let isSound):
      "\(count(events, "événement", "événements")), \(number(inJournal)) dans le journal, "
        + count(backups, "sauvegarde", "sauvegardes")
        + (isSound ? " ; intacte" : " ; endommagée : voir « distinguo progres verifier »")
    }
  }

  private static func yesOrNo(_ flag: Bool) -> String { flag ? "oui" : "non" }

  private static func names(_ streams: Diagnosis.Streams) -> String {
    list(
      [
        streams.contains(.input) ? "entrée" : nil, streams.contains(.output) ? "sortie" : nil,
        streams.contains(.error) ? "erreurs" : nil,
      ].compactMap(\.self))
  }

  private static func name(_ tool: Diagnosis.Tool) -> String { tool.name + (tool.isFound ? "" : " (introuvable)") }
}
