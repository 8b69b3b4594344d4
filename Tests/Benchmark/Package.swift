// swift-tools-version:6.1
import PackageDescription

// The programs that the benchmark compares with. They have a package of their own so that building the project doesn't
// take longer for them; its sources are linked here, which gives `measure` access to what's private to a package.
let package = Package(
  name: "Benchmark",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.1")
  ],
  targets: [
    .target(name: "FSRS"),
    .target(name: "Grading"),
    .target(name: "QuestionBank", dependencies: ["Grading"]),
    .target(name: "Training", dependencies: ["QuestionBank", "Grading", "FSRS"]),
    .target(name: "SafeText"),
    .target(
      name: "PackReading",
      dependencies: ["QuestionBank", "Grading", "SafeText", .product(name: "Yams", package: "Yams")]),
    .executableTarget(name: "hello"),
    .executableTarget(
      name: "measure", dependencies: ["FSRS", "Grading", "QuestionBank", "Training", "PackReading"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .plugin {
  target.swiftSettings = [.enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("ExistentialAny")]
}
