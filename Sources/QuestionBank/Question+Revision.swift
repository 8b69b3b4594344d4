import Grading

extension Question {
  /// A short hash of what a learner is asked and what is expected: it changes with the prompt, the options or the key, and
  /// with nothing else. FNV-1a of the texts' UTF-8, each preceded by its length, folded to 8 hexadecimal digits.
  package var revision: String {
    let sheet = sheet
    var hash = TextHash()
    hash.add(kind.rawValue)
    hash.add(prompt)
    hash.add(sheet.text ?? "")
    hash.add(sheet.numbered)
    hash.add(sheet.lettered)
    switch sheet.expected {
    case .letter(let index): hash.add(["letter", String(index)])
    case .letters(let indexes): hash.add(["letters"] + indexes.map { String($0) })
    case .order(let indexes): hash.add(["order"] + indexes.map { String($0) })
    case .pairing(let indexes): hash.add(["pairing"] + indexes.map { String($0) })
    case .truth(let answer): hash.add(["truth", String(answer)])
    case .words(let gaps):
      for gap in gaps {
        hash.add(gap.accepted.map(\.source))
        hash.add(gap.refused.map(\.source))
      }
    case .points(let points):
      for point in points { hash.add([point.text] + point.accepted.map(\.source)) }
    case .number(let value, let tolerance, let unit):
      hash.add(["number", String(value), String(tolerance), unit ?? ""])
    }
    let digits = String(hash.value >> 32 ^ hash.value & 0xffff_ffff, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
