import Usage

extension English {
  static func words(_ build: Build) -> String {
    let kind =
      switch build.kind {
      case .debug: "debug build"
      case .release: "release build"
      case .tarball: "static program"
      case .debian: "Debian package"
      }
    return kind + (build.commit.map { ", commit \($0)" } ?? "")
  }

  static func words(_ sentence: Sentence.Diagnosis) -> String {
    switch sentence {
    case .label(let finding): label(finding) + ":"
    case .finding(let finding): words(finding)
    case .verdict(faults: 0): "No fault found."
    case .verdict(let faults): "\(count(faults, "fault", "faults")), marked with \"!\"."
    }
  }

  private static func label(_ finding: Diagnosis.Finding) -> String {
    switch finding {
    case .program: "program"
    case .system: "system"
    case .terminal: "terminal"
    case .display: "display"
    case .locale: "locale"
    case .language: "language"
    case .tools: "tools"
    case .variables: "variables"
    case .place(.progress, _, _): "progress file"
    case .place(.packs, _, _): "packs folder"
    case .place(.settings, _, _): "settings file"
    case .place(.state, _, _): "state folder"
    case .noPlaces: "places"
    case .settings: "settings"
    case .packs: "packs"
    case .progress: "progress"
    }
  }

  private static func words(_ finding: Diagnosis.Finding) -> String {
    switch finding {
    case .program(let version, let build): "Distinguo \(version) (\(words(build)))"
    case .system(let name, let kernel, let machine): [name, kernel, machine].compactMap(\.self).joined(separator: ", ")
    case .terminal(let streams, let type, let columns, let rows):
      "\(streams.isEmpty ? "none" : names(streams)); TERM \(type ?? "unset"); \(number(columns)) × \(number(rows))"
    case .display(let colour, let links, let unicode):
      "colours \(yesOrNo(colour)), links \(yesOrNo(links)), drawings in \(unicode ? "Unicode" : "ASCII")"
    case .locale(let variables, let isUTF8):
      (variables.isEmpty ? "no variable set" : variables.map { "\($0.name)=\($0.value)" }.joined(separator: " "))
        + (isUTF8
          ? "; UTF-8" : "; no UTF-8, so accented letters can't be typed: install the locale C.UTF-8")
    case .language(let language): language.rawValue
    case .tools(let libedit, let pager, let editor):
      "libedit \(libedit); pager \(pager.map(name) ?? "none"); editor \(name(editor))"
    case .variables(let names): names.isEmpty ? "none of ours set" : "set: " + names.joined(separator: " ")
    case .place(_, let path, .there): path
    case .place(_, let path, .notYet): "\(path) (not made yet)"
    case .place(_, let path, .notWritable): "\(path) (can't be written: check who owns it, and its permissions)"
    case .noPlaces: "unknown: set HOME, or use --home DIR"
    case .settings(let keys, let faults):
      (keys.isEmpty ? "defaults" : "given: " + keys.map(\.rawValue).joined(separator: " "))
        + (faults == 0 ? "" : "; \(count(faults, "fault", "faults")): see \"distinguo set\"")
    case .packs(let bundled, let installed, let questions, let leftOut):
      "\(number(bundled)) bundled, \(number(installed)) added, \(self.questions(questions))"
        + (leftOut == 0 ? "" : "; \(number(leftOut)) left out: see \"distinguo packs check\"")
    case .progress(let events, let inJournal, let backups, let isSound):
      "\(count(events, "event", "events")), \(number(inJournal)) in the journal, \(count(backups, "backup", "backups"))"
        + (isSound ? "; sound" : "; damaged: see \"distinguo progress verify\"")
    }
  }

  private static func yesOrNo(_ flag: Bool) -> String { flag ? "yes" : "no" }

  private static func names(_ streams: Diagnosis.Streams) -> String {
    list(
      [
        streams.contains(.input) ? "input" : nil, streams.contains(.output) ? "output" : nil,
        streams.contains(.error) ? "errors" : nil,
      ].compactMap(\.self))
  }

  private static func name(_ tool: Diagnosis.Tool) -> String { tool.name + (tool.isFound ? "" : " (not found)") }
}
