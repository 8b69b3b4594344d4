extension String {
  /// Quoted as one word for a shell or the prompt.
  package var quotedForShell: String {
    let plain = utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || "/._-+,:@%".utf8.contains($0)
    }
    if plain && !isEmpty { return self }
    return "\"" + reduce(into: "") { $0 += "\\\"$`".contains($1) ? "\\\($1)" : "\($1)" } + "\""
  }
}
