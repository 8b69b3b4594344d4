/// The formats of other programs that are read.
package enum ImportFormat: String, Sendable, CaseIterable {
  case gift
  case moodleXML = "moodle-xml"
  case aiken
  case csv
  case anki
  case markdown
  case hascard
  case bsdQuiz = "bsd-quiz"

  /// Whether hardly anything else looks like it.
  package var isUnmistakable: Bool {
    switch self {
    case .gift, .moodleXML, .aiken, .anki: true
    case .csv, .markdown, .hascard, .bsdQuiz: false
    }
  }
}

/// What a file is that isn't read.
package enum UnreadFormat: String, Sendable, CaseIterable {
  case ankiPackage, qti, h5p, zip
  case word, openDocument, oldWord, excel, oldExcel, calc, powerPoint
  case pdf, html, rtf, xml, json, image, sound, video, sqlite, gzip
  case mnemosyne, superMemo
  case binary, empty
  /// Text in which nothing is recognised.
  case text
}
