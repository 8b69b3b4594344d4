extension Screen {
  /// The screen of a process. Colour depends on the flag, then `NO_COLOR`, then `CLICOLOR_FORCE`, then whether the output
  /// is a terminal.
  ///
  /// - Parameter links: Whether addresses are hyperlinks. Only ever at a terminal with colours; `auto` also wants one that
  ///   is known to support them, and no ASCII drawings.
  package init(
    environment: ProcessEnvironment, colour: ColourChoice, links: LinkChoice, ascii: Bool, output: Output? = nil
  ) {
    func usesColour(_ isTerminal: Bool) -> Bool {
      switch colour {
      case .always: return true
      case .never: return false
      case .auto:
        if environment["NO_COLOR"] != nil { return false }
        if let force = environment["CLICOLOR_FORCE"], force != "0" { return true }
        return isTerminal && !environment.terminalIsDumb
      }
    }
    var linksAreWanted: Bool {
      switch links {
      case .auto: !ascii && Self.knowsHyperlinks(environment)
      case .always: true
      case .never: false
      }
    }
    self.init(
      width: { environment.columns }, hasColour: usesColour(environment.outputIsTerminal),
      errorHasColour: usesColour(environment.errorIsTerminal),
      drawsUnicode: !ascii && environment.localeIsUTF8,
      hasHyperlinks: environment.outputIsTerminal && usesColour(true) && linksAreWanted,
      terminals: Set(
        [
          environment.outputIsTerminal ? .output : nil, environment.errorIsTerminal ? .error : nil,
        ].compactMap(\.self)), output: output)
  }

  /// Whether the terminal is known to support OSC 8 hyperlinks; terminals can't be asked. A multiplexer passes the
  /// variables of the terminal around it on, but not always its hyperlinks.
  private static func knowsHyperlinks(_ environment: ProcessEnvironment) -> Bool {
    guard !environment.terminalIsDumb, environment["TMUX"] == nil, environment["STY"] == nil else { return false }
    if ["KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION"].contains(where: { environment[$0] != nil }) { return true }
    if let version = environment["VTE_VERSION"].flatMap({ Int($0) }), version >= 5_000 { return true }
    let programs = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio"]
    return environment["TERM_PROGRAM"].map(programs.contains) ?? false
  }
}
