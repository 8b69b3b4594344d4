import Foundation
import PackagePlugin

/// Has the program's own packs compiled, again whenever one changes.
@main
struct CompilingPacks: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Questions")
    let packs = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yaml" }.sorted { $0.path() < $1.path() }
    let output = context.pluginWorkDirectoryURL.appending(path: "CompiledPack+Images.swift")
    return [
      .buildCommand(
        displayName: "Compiling packs", executable: try context.tool(named: "PackCompiler").url,
        arguments: (packs + [output]).map { $0.path(percentEncoded: false) }, inputFiles: packs, outputFiles: [output])
    ]
  }
}
