extension SettingValue: Encodable {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .whole(let number): try container.encode(number)
    case .decimal(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    }
  }
}

extension SettingKey.Allowed: Encodable {
  private enum CodingKeys: String, CodingKey {
    case kind, words, minimum, maximum
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .oneOf(let words):
      try container.encode("word", forKey: .kind)
      try container.encode(words, forKey: .words)
    case .whole(let range):
      try container.encode("whole", forKey: .kind)
      try container.encode(range.lowerBound, forKey: .minimum)
      try container.encode(range.upperBound, forKey: .maximum)
    case .decimal(let range):
      try container.encode("decimal", forKey: .kind)
      try container.encode(range.lowerBound, forKey: .minimum)
      try container.encode(range.upperBound, forKey: .maximum)
    case .flag: try container.encode("flag", forKey: .kind)
    case .folder: try container.encode("folder", forKey: .kind)
    case .commandLine: try container.encode("command", forKey: .kind)
    }
  }
}
