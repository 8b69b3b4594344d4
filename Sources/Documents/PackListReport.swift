import PackShelf
import QuestionBank
import SafeText

/// What `packs list --json` prints.
package struct PackListReport: Encodable {
  let version = 1
  var packs: [Entry]

  struct Entry: Encodable {
    var id: String
    var title: String
    var language: String
    var questions: Int
    var from: String
    var path: Nullable<String>
  }

  package init(_ library: Library) {
    packs = library.shelf.map { shelved in
      Entry(
        id: shelved.pack.id.text, title: shelved.pack.title, language: shelved.pack.language,
        questions: shelved.pack.questionCount, from: shelved.origin.name, path: Nullable(shelved.origin.path))
    }
  }
}

extension Library.Origin {
  /// The word for programs.
  fileprivate var name: String {
    switch self {
    case .bundled: "bundled"
    case .installed: "installed"
    case .given: "given"
    }
  }
}
