import ArgumentParser

/// The options that every verb has.
struct EverywhereOptions: ParsableArguments {
  @Option var home: String?
  @Option var progress: String?
  @Option(name: .customLong("packs")) var extraPacks: [String] = []
  @Flag var noBundled = false
  @Option var lang: String?
  @Option var color: String?
  @Flag var ascii = false
  @Flag var noInput = false
}
