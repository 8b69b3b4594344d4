// swift-tools-version:6.1
import PackageDescription

let package = Package(
  name: "Distinguo",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "distinguo", targets: ["distinguo"]),
    .library(name: "FSRS", targets: ["FSRS"]),
    .library(name: "Editline", targets: ["Editline"]),
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.1")
  ],
  targets: [
    // The heart: no clock, chance, file, terminal or interface language.
    .target(name: "FSRS"),
    .target(name: "Grading"),
    .target(name: "QuestionBank", dependencies: ["Grading"]),
    .target(name: "Training", dependencies: ["QuestionBank", "Grading", "FSRS"]),
    .target(name: "Statistics", dependencies: ["Training", "QuestionBank", "Grading", "FSRS"]),

    // The learner's file, packs, and answers for other programs.
    .target(name: "SafeText"),
    .target(name: "DurableFiles"),
    .target(name: "Parallel"),
    .target(
      name: "ProgressStore",
      dependencies: ["DurableFiles", "Parallel", "SafeText", "Training", "QuestionBank", "Grading", "FSRS"],
      exclude: ["progress.schema.json"]),
    .target(
      name: "BundledPacks", path: "Questions", exclude: ["LICENSE", "README.md", "pack.schema.json", "Examples"],
      publicHeadersPath: "include"),
    .target(
      name: "PackReading",
      dependencies: ["QuestionBank", "Grading", "SafeText", .product(name: "Yams", package: "Yams")]),
    // Reading YAML takes long: the program's own packs are read while it's built.
    .executableTarget(name: "PackCompiler", dependencies: ["PackReading", "QuestionBank"]),
    .plugin(name: "PackPlugin", capability: .buildTool(), dependencies: ["PackCompiler"], path: "Sources/PackPlugin"),
    .target(name: "CompiledPacks", plugins: ["PackPlugin"]),
    .target(name: "PackShelf", dependencies: ["PackReading", "DurableFiles", "QuestionBank"]),
    .target(name: "Authoring", dependencies: ["PackReading", "QuestionBank", "Grading"]),
    .target(name: "Interchange", dependencies: ["Training", "QuestionBank", "Grading", "FSRS", "SafeText"]),

    // The terminal, what can be typed, what is said, and what is shown: each uses those above it alone.
    .target(name: "CEditline", linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "Editline", dependencies: ["CEditline"]),
    .target(name: "Terminal", dependencies: ["Editline", "SafeText", "DurableFiles"]),
    // What only the build can tell; .ci/package hands it in.
    .target(name: "BuildStamp"),
    .target(
      name: "Usage",
      dependencies: [
        "BuildStamp", "Terminal", "Editline", "ProgressStore", "Interchange", "PackShelf", "PackReading",
        "DurableFiles", "Training", "QuestionBank", "Grading",
      ]),
    .target(
      name: "Localisation",
      dependencies: [
        "Usage", "Authoring", "Terminal", "ProgressStore", "Interchange", "PackShelf", "PackReading", "DurableFiles",
        "Training",
        "QuestionBank", "Grading", "FSRS",
      ]),
    .target(
      name: "Views",
      dependencies: [
        "Localisation", "Usage", "Authoring", "Terminal", "Editline", "SafeText", "ProgressStore", "PackReading",
        "Interchange", "Statistics", "Training", "QuestionBank", "Grading", "FSRS",
      ]),
    .target(
      name: "Documents",
      dependencies: [
        "Localisation", "Usage", "SafeText", "ProgressStore", "PackShelf", "PackReading", "Statistics", "Training",
        "QuestionBank", "Grading", "FSRS",
      ]),
    .executableTarget(
      name: "distinguo",
      dependencies: [
        "Views", "Documents", "Authoring", "Localisation", "Usage", "Terminal", "Editline", "SafeText", "BundledPacks",
        "CompiledPacks", "PackShelf",
        "PackReading",
        "Interchange", "ProgressStore", "DurableFiles", "Parallel", "Statistics", "Training", "QuestionBank", "Grading",
        "FSRS",
      ]),

    .target(name: "TestSupport", dependencies: ["Grading"], path: "Tests/TestSupport"),
    .target(name: "InterruptedCalls", path: "Tests/InterruptedCalls"),
    .testTarget(name: "FSRSTests", dependencies: ["FSRS"]),
    .testTarget(name: "GradingTests", dependencies: ["Grading", "TestSupport"]),
    .testTarget(name: "QuestionBankTests", dependencies: ["QuestionBank", "Grading", "TestSupport"]),
    .testTarget(name: "PackReadingTests", dependencies: ["PackReading", "QuestionBank", "Grading", "TestSupport"]),
    .testTarget(
      name: "TrainingTests", dependencies: ["Usage", "Training", "QuestionBank", "Grading", "FSRS", "TestSupport"]),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics", "Training", "QuestionBank", "Grading", "FSRS"]),
    .testTarget(name: "AuthoringTests", dependencies: ["Authoring", "PackReading", "QuestionBank", "Grading"]),
    .testTarget(
      name: "InterchangeTests",
      dependencies: [
        "Interchange", "PackReading", "SafeText", "Training", "QuestionBank", "Grading", "FSRS", "TestSupport",
      ]),
    .testTarget(name: "DurableFilesTests", dependencies: ["DurableFiles", "InterruptedCalls"]),
    .testTarget(
      name: "ProgressStoreTests",
      dependencies: [
        "ProgressStore", "DurableFiles", "Training", "QuestionBank", "Grading", "FSRS", "TestSupport",
        "InterruptedCalls",
      ]),
    .testTarget(
      name: "BankTests", dependencies: ["Usage", "PackReading", "Training", "QuestionBank", "Grading"],
      exclude: ["TypedAnswers"]),
    .testTarget(name: "ParallelTests", dependencies: ["Parallel"]),
    .testTarget(name: "SafeTextTests", dependencies: ["SafeText"]),
    .testTarget(name: "EditlineTests", dependencies: ["Editline"]),
    .testTarget(name: "PackShelfTests", dependencies: ["PackShelf", "PackReading", "DurableFiles", "QuestionBank"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Editline", "DurableFiles"]),
    .testTarget(name: "UsageTests", dependencies: ["Usage", "Terminal", "Training", "QuestionBank", "Grading"]),
    .testTarget(
      name: "LocalisationTests",
      dependencies: [
        "Localisation", "Usage", "Authoring", "Terminal", "ProgressStore", "Interchange", "PackShelf", "DurableFiles",
        "Training", "QuestionBank", "Grading",
      ]),
    .testTarget(
      name: "ViewsTests",
      dependencies: [
        "Views", "Localisation", "Usage", "Terminal", "Editline", "QuestionBank", "TestSupport",
      ]),
    .testTarget(
      name: "distinguoTests",
      dependencies: [
        "distinguo", "ProgressStore", "Views", "Localisation", "Usage", "Terminal", "Editline", "PackShelf",
        "PackReading", "Training",
        "QuestionBank", "Grading", "TestSupport",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

// What a file uses, it imports itself; a protocol as a type says `any`.
for target in package.targets where target.type != .plugin {
  target.swiftSettings = [.enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("ExistentialAny")]
}
