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
}

/// What a file is that isn't read.
package enum UnreadFormat: String, Sendable, CaseIterable {
  case ankiPackage, qti, h5p, zip
  case word, openDocument, oldWord, excel, oldExcel, calc, powerPoint
  case pdf, html, rtf, xml, json, image, sound, video, sqlite, gzip
  case mnemosyne, superMemo, quizletPage
  case binary, empty
  /// Text in which nothing is recognised.
  case text
}
