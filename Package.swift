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
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.1"),
  ],
  targets: [
    // The heart: no clock, chance, file, terminal or language.
    .target(name: "FSRS"),
    .target(name: "Grading"),
    .target(name: "QuestionBank", dependencies: ["Grading"]),
    .target(name: "Training", dependencies: ["QuestionBank", "Grading", "FSRS"]),

    .target(name: "Statistics", dependencies: ["Training", "QuestionBank", "Grading", "FSRS"]),

    // The rim: terminal, packs and the learner's file.
    .target(name: "CEditline", linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "Editline", dependencies: ["CEditline"]),
    .target(
      name: "BundledPacks", path: "Questions", exclude: ["README.md", "pack.schema.json"],
      publicHeadersPath: "include"),
    .target(
      name: "PackReading",
      dependencies: ["QuestionBank", "Grading", .product(name: "Yams", package: "Yams")]),
    .target(name: "Interchange", dependencies: ["Training", "QuestionBank", "Grading", "FSRS"]),
    .target(name: "DurableFiles"),
    .target(
      name: "ProgressStore", dependencies: ["DurableFiles", "Training", "QuestionBank", "Grading", "FSRS"],
      exclude: ["progress.schema.json"]),
    .executableTarget(
      name: "distinguo",
      dependencies: [
        "Editline", "BundledPacks", "PackReading", "Interchange", "ProgressStore", "DurableFiles", "Statistics",
        "Training",
        "QuestionBank", "Grading", "FSRS",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(name: "TestSupport", dependencies: ["Grading"], path: "Tests/TestSupport"),
    .testTarget(name: "FSRSTests", dependencies: ["FSRS"]),
    .testTarget(name: "GradingTests", dependencies: ["Grading", "TestSupport"]),
    .testTarget(name: "QuestionBankTests", dependencies: ["QuestionBank", "Grading", "TestSupport"]),
    .testTarget(name: "PackReadingTests", dependencies: ["PackReading", "QuestionBank", "Grading", "TestSupport"]),
    .testTarget(name: "TrainingTests", dependencies: ["Training", "QuestionBank", "Grading", "FSRS", "TestSupport"]),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics", "Training", "QuestionBank", "Grading", "FSRS"]),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["Interchange", "Training", "QuestionBank", "Grading", "FSRS", "TestSupport"]),
    .testTarget(name: "DurableFilesTests", dependencies: ["DurableFiles"]),
    .testTarget(
      name: "ProgressStoreTests",
      dependencies: ["ProgressStore", "DurableFiles", "Training", "QuestionBank", "Grading", "FSRS"]),
    .testTarget(
      name: "BankTests", dependencies: ["PackReading", "Training", "QuestionBank", "Grading"],
      exclude: ["TypedAnswers"]),
    .testTarget(
      name: "distinguoTests",
      dependencies: [
        "distinguo", "Editline", "PackReading", "ProgressStore", "DurableFiles", "Training", "QuestionBank", "Grading",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
