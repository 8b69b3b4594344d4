/// Formulas in LaTeX: they stay between their signs, with the most common commands as characters.
enum FormulaText {
  private static let delimiters: [(open: StaticString, close: StaticString)] = [
    ("[latex]", "[/latex]"), ("[$$]", "[/$$]"), ("[$]", "[/$]"), ("$$", "$$"), (#"\("#, #"\)"#), (#"\["#, #"\]"#),
    ("$", "$"),
  ]

  /// A text with its formulas made readable; each one counts as a loss.
  static func readable(_ text: String, losses: inout ImportLosses) -> String {
    replacing(in: text) { open, inner, close in
      losses.add(.formula)
      return Array(open) + characters(inner) + Array(close)
    }
  }

  /// A text whose formulas have no signs around them, as somebody would type it.
  static func unmarked(_ text: String) -> String { replacing(in: text) { _, inner, _ in Array(inner) } }

  /// Whether a formula in a text has commands or characters that aren't on every keyboard.
  static func isHardToType(_ text: String) -> Bool {
    var isHard = false
    _ = replacing(in: text) { _, inner, _ in
      isHard = isHard || inner.contains { $0 == UInt8(ascii: "\\") || $0 >= 0x80 }
      return []
    }
    return isHard
  }

  /// A text with something else for each formula, of which the sign before it, itself and the sign after it are given.
  private static func replacing(in text: String, _ other: (ByteText, ByteText, ByteText) -> [UInt8]) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "[") })
    else { return text }
    let bytes = Array(text.utf8)[...]
    var output: [UInt8] = []
    var index = bytes.startIndex
    // Once a sign isn't closed, looking for its end again would only take time.
    var unclosed: Set<Int> = []
    scan: while index < bytes.endIndex {
      let first = bytes[index]
      if first == UInt8(ascii: "$") || first == UInt8(ascii: "\\") || first == UInt8(ascii: "[") {
        let rest = bytes[index...]
        for (number, (open, close)) in delimiters.enumerated() where !unclosed.contains(number) && rest.hasPrefix(open)
        {
          let start = index + open.utf8CodeUnitCount
          guard let end = bytes[start...].firstOffset(of: close) else {
            unclosed.insert(number)
            continue
          }
          let inner = bytes[start..<end]
          let isSingle = open.utf8CodeUnitCount == 1
          guard !inner.isEmpty, !isSingle || isFormula(inner) else { continue }
          let next = end + close.utf8CodeUnitCount
          output += other(bytes[index..<start], inner, bytes[end..<next])
          index = next
          continue scan
        }
      }
      output.append(first)
      index += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether what's between two dollar signs is a formula rather than the text between two prices.
  private static func isFormula(_ inner: ByteText) -> Bool {
    guard let first = inner.first, let last = inner.last, !first.isBlank, !last.isBlank, inner.count < 2_000,
      !inner.contains(.lineFeed)
    else { return false }
    return inner.count <= 3 && first.isLetter || inner.contains { #"\^_={}"#.utf8.contains($0) }
  }

  private static func characters(_ formula: ByteText) -> [UInt8] {
    guard formula.contains(UInt8(ascii: "\\")) else { return Array(formula) }
    var output: [UInt8] = []
    var index = formula.startIndex
    while index < formula.endIndex {
      guard formula[index] == UInt8(ascii: "\\") else {
        output.append(formula[index])
        index += 1
        continue
      }
      var end = index + 1
      while end < formula.endIndex, formula[end].isLetter { end += 1 }
      if end == index + 1, end < formula.endIndex, ",;:! ".utf8.contains(formula[end]) { end += 1 }
      let command = formula[(index + 1)..<end].string
      if let blackboard = blackboard(command, formula[end...]) {
        output += Array(blackboard.text.utf8)
        index = blackboard.end
      } else if let character = commands[command] {
        output += Array(character.utf8)
        // The blank after a command only ends its name.
        index =
          end < formula.endIndex && formula[end] == UInt8(ascii: " ") && command.utf8.first?.isLetter == true
            && end + 1 < formula.endIndex && formula[end + 1].isLetter && !character.isEmpty ? end + 1 : end
      } else {
        // A backslash without letters escapes the next sign.
        let stop = end == index + 1 ? min(end + 1, formula.endIndex) : end
        output += formula[index..<stop]
        index = stop
      }
    }
    return output
  }

  /// `\mathbb{R}` or `\mathbb R` as ℝ.
  private static func blackboard(_ command: String, _ rest: ByteText) -> (text: String, end: Int)? {
    guard command == "mathbb" else { return nil }
    let letter = rest.drop { $0.isBlank || $0 == UInt8(ascii: "{") }
    guard let first = letter.first, let character = sets[first] else { return nil }
    let isBraced = rest.drop(while: \.isBlank).first == UInt8(ascii: "{")
    let after = letter.startIndex + 1
    guard isBraced else { return (character, after) }
    guard after < rest.endIndex, rest[after] == UInt8(ascii: "}") else { return nil }
    return (character, after + 1)
  }

  private static let sets: [UInt8: String] = [
    UInt8(ascii: "R"): "ℝ", UInt8(ascii: "N"): "ℕ", UInt8(ascii: "Z"): "ℤ", UInt8(ascii: "Q"): "ℚ",
    UInt8(ascii: "C"): "ℂ", UInt8(ascii: "P"): "ℙ", UInt8(ascii: "K"): "𝕂", UInt8(ascii: "E"): "𝔼",
    UInt8(ascii: "F"): "𝔽", UInt8(ascii: "H"): "ℍ",
  ]

  private static let commands: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε", "zeta": "ζ", "eta": "η",
    "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π",
    "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "ϕ", "varphi": "φ", "chi": "χ", "psi": "ψ",
    "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ",
    "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "times": "×", "div": "÷", "cdot": "·", "pm": "±", "mp": "∓", "ast": "∗",
    "circ": "∘", "bullet": "•", "oplus": "⊕", "otimes": "⊗", "le": "≤", "leq": "≤", "leqslant": "≤", "ge": "≥",
    "geq": "≥", "geqslant": "≥", "ne": "≠", "neq": "≠", "approx": "≈", "equiv": "≡", "sim": "∼", "simeq": "≃",
    "cong": "≅", "propto": "∝", "ll": "≪", "gg": "≫", "in": "∈", "notin": "∉", "ni": "∋", "subset": "⊂",
    "subseteq": "⊆", "supset": "⊃", "supseteq": "⊇", "cup": "∪", "cap": "∩", "setminus": "∖", "emptyset": "∅",
    "varnothing": "∅", "forall": "∀", "exists": "∃", "neg": "¬", "lnot": "¬", "land": "∧", "wedge": "∧", "lor": "∨",
    "vee": "∨", "to": "→", "rightarrow": "→", "leftarrow": "←", "longrightarrow": "⟶", "Rightarrow": "⇒",
    "Leftarrow": "⇐", "implies": "⟹", "iff": "⟺", "Leftrightarrow": "⇔", "leftrightarrow": "↔", "mapsto": "↦",
    "infty": "∞", "partial": "∂", "nabla": "∇", "int": "∫", "iint": "∬", "oint": "∮", "sum": "∑", "prod": "∏",
    "sqrt": "√", "angle": "∠", "perp": "⊥", "parallel": "∥", "mid": "∣", "langle": "⟨", "rangle": "⟩", "lfloor": "⌊",
    "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉", "ldots": "…", "dots": "…", "cdots": "⋯", "prime": "′", "hbar": "ℏ",
    "ell": "ℓ", "Re": "ℜ", "Im": "ℑ", "aleph": "ℵ", "degree": "°", "left": "", "right": "", "quad": " ", "qquad": "  ",
    "displaystyle": "", ",": " ", ";": " ", ":": " ", "!": "", " ": " ",
  ]
}
