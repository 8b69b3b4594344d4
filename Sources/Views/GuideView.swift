import Localisation
import QuestionBank
import Usage

/// The manual for authors, as parts that help and the manual page show in their own ways.
struct GuideView {
  let wording: Wording

  enum Part {
    case heading(String)
    case subheading(String)
    case text(String)
    case table([Row])
  }

  /// A name and its meaning.
  struct Row {
    var name: String
    var meaning: String
    /// Whether the name is a command line of the program.
    var isCommand = false
  }

  var parts: [Part] { Sentence.Guide.Section.allCases.flatMap(parts) }

  private func parts(of section: Sentence.Guide.Section) -> [Part] {
    let paragraphs = say(.text(section)).split(separator: "\n").map { Part.text(String($0)) }
    return [.heading(say(.heading(section)))] + paragraphs + tables(of: section)
  }

  private func tables(of section: Sentence.Guide.Section) -> [Part] {
    switch section {
    case .steps:
      [
        .table(
          Sentence.Guide.Step.allCases.map { Row(name: $0.rawValue, meaning: say(.step($0)), isCommand: true) })
      ]
    case .fields:
      Sentence.Guide.Table.allCases.flatMap { table -> [Part] in
        [
          .subheading(say(.tableHeading(table))),
          .table(table.fields.map { Row(name: $0.name, meaning: say(.field($0))) }),
        ]
      }
    case .kinds: [.table(Kind.allCases.map { Row(name: $0.rawValue, meaning: say(.kind($0))) })]
    case .beginning, .forms, .citations, .programs, .typography, .yaml, .limits: []
    }
  }

  private func say(_ sentence: Sentence.Guide) -> String { wording(.guide(sentence)) }
}
