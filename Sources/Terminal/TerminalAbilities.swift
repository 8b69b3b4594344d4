extension Screen {
  /// The screen of a process. Colour depends on the flag, then `NO_COLOR`, then `CLICOLOR_FORCE`, then whether the output
  /// is a terminal.
  package init(
    environment: ProcessEnvironment, colour: ColourChoice, ascii: Bool, output: Output? = nil
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
    self.init(
      width: { environment.columns }, hasColour: usesColour(environment.outputIsTerminal),
      errorHasColour: usesColour(environment.errorIsTerminal),
      drawsUnicode: !ascii && environment.localeIsUTF8,
      hasHyperlinks: environment.outputIsTerminal && colour != .never && Self.knowsHyperlinks(environment),
      terminals: Set(
        [
          environment.outputIsTerminal ? .output : nil, environment.errorIsTerminal ? .error : nil,
        ].compactMap(\.self)), output: output)
  }

  /// Whether the terminal is known to support OSC 8 hyperlinks; terminals can't be asked.
  private static func knowsHyperlinks(_ environment: ProcessEnvironment) -> Bool {
    guard !environment.terminalIsDumb, environment["TMUX"] == nil, environment["STY"] == nil else { return false }
    if environment["WT_SESSION"] != nil || environment["KONSOLE_VERSION"] != nil { return true }
    if let version = environment["VTE_VERSION"].flatMap({ Int($0) }) { return version >= 5_000 }
    let programs = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio"]
    if let program = environment["TERM_PROGRAM"], programs.contains(program) { return true }
    let terminals = ["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "foot-extra", "contour", "wezterm"]
    return environment["TERM"].map(terminals.contains) ?? false
  }
}
