import Localisation
import QuestionBank
import Terminal

/// How many questions there are of each kind, topic, source, role and tag, most first.
package enum CensusView {
  package static func blocks(_ census: Census, wording: Wording) -> [Block] {
    let rows: [(Sentence.CensusLabel, [String: Int])] = [
      (.kinds, census.kinds), (.topics, census.topics), (.sources, census.sources), (.roles, census.roles),
      (.tags, census.tags),
    ]
    let tables = rows.filter { !$0.1.isEmpty }.map { label, counts in
      let counted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
      return Block(wording(.censusRow(label, counted.joined(separator: ", "))), hanging: 2)
    }
    guard !tables.isEmpty else { return [] }
    return tables + [Block(wording(.censusExtras(views: census.withViews, hints: census.withHints)))]
  }
}
