import DurableFiles
import Foundation
import ProgressStore
import Testing
import Training

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct DeviceTests {
  @Test func `a new name is kept`() throws {
    let folder = try ScratchFolder()
    var generator = SplitMix64(seed: 1)
    let name = Device.name(at: folder("state/device"), machine: "m", using: &generator)
    #expect(name.count == 12)
    #expect(EventID("\(name)-1") == EventID(device: name, counter: 1))
    #expect(folder.text(of: "state/device")?.hasPrefix(name + "\n") == true)
    #expect(Device.name(at: folder("state/device"), machine: "m", using: &generator) == name)
    #expect(try folder.permissions(of: "state/device") == 0o600)
  }

  @Test(arguments: ["", "\n", "Laptop\n", "my laptop\n../x", "é\n"])
  func `an invalid name is replaced`(text: String) throws {
    let folder = try ScratchFolder()
    try folder.write(text, to: "device")
    var generator = SplitMix64(seed: 2)
    let name = Device.name(at: folder("device"), machine: "m", using: &generator)
    #expect(name.count == 12)
    #expect(folder.text(of: "device")?.hasPrefix(name + "\n") == true)
  }

  @Test(arguments: [
    "9223372036854775808\n-9223372036854775809\n", "1e400\nnan\n", "0\n0\n0\n", String(repeating: "9", count: 64),
    String(repeating: "x", count: 65), "\0\0\0",
  ])
  func `a crafted file gives a usable name`(text: String) throws {
    let folder = try ScratchFolder()
    try folder.write(text, to: "device")
    var generator = SplitMix64(seed: 3)
    let name = Device.name(at: folder("device"), machine: "m", using: &generator)
    #expect(EventID("\(name)-1") == EventID(device: name, counter: 1))
  }

  @Test func `a pipe or a folder in the file's place is left alone, and the name is for this run`() throws {
    let folder = try ScratchFolder()
    try #require(mkfifo(folder("pipe"), 0o600) == 0)
    try FileManager.default.createSymbolicLink(atPath: folder("device"), withDestinationPath: "pipe")
    try FileManager.default.createDirectory(atPath: folder("folder"), withIntermediateDirectories: false)
    var generator = SplitMix64(seed: 3)
    for name in ["device", "pipe", "folder"] {
      #expect(Device.name(at: folder(name), machine: "m", using: &generator).count == 12)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["device", "folder", "pipe"])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder("device")) == "pipe")
    #expect(FileStatus(of: folder("pipe"))?.kind == .other)
  }

  @Test func `a copied home gets its own name, on another machine or at another path`() throws {
    let folder = try ScratchFolder()
    var generator = SplitMix64(seed: 4)
    let name = Device.name(at: folder("device"), machine: "m", using: &generator)
    let copy = try folder.copy("device")
    #expect(Device.name(at: folder("device"), machine: "m", using: &generator) == name)
    #expect(Device.name(at: copy("device"), machine: "m", using: &generator) != name)
    #expect(Device.name(at: folder("device"), machine: "n", using: &generator) != name)
  }

  @Test func `a name from an earlier version stays, and is now tied to its machine`() throws {
    let folder = try ScratchFolder()
    try folder.write("abc123\n", to: "device")
    var generator = SplitMix64(seed: 5)
    #expect(Device.name(at: folder("device"), machine: "m", using: &generator) == "abc123")
    #expect(Device.name(at: folder("device"), machine: "n", using: &generator) != "abc123")
  }

  @Test func `a spent name is replaced`() throws {
    let folder = try ScratchFolder()
    var generator = SplitMix64(seed: 6)
    let name = Device.name(at: folder("device"), machine: "m", using: &generator)
    #expect(Device.name(at: folder("device"), machine: "m", isSpent: true, using: &generator) != name)
  }

  @Test func `a name that can't be saved is used for one run only`() throws {
    let folder = try ScratchFolder()
    try folder.write("", to: "state")
    var generator = SplitMix64(seed: 3)
    let first = Device.name(at: folder("state/device"), machine: "m", using: &generator)
    let second = Device.name(at: folder("state/device"), machine: "m", using: &generator)
    #expect(first.count == 12)
    #expect(first != second)
  }
}
