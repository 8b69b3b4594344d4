extension French: Phrasebook {
  static func date(year: Int, month: Int, day: Int) -> String {
    "\(day == 1 ? "1er" : String(day))\u{A0}\(months[month - 1]) \(year)"
  }

  static func time(_ date: String, _ time: String) -> String { "\(date) à \(time)\u{A0}UTC" }
}
