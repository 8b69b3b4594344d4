import ProgressStore
import Testing
import Training

@Suite struct DeviceTests {
  @Test func `a new name is kept`() throws {
    let folder = try ScratchFolder()
    var generator = SplitMix64(seed: 1)
    let name = Device.name(at: folder("state/device"), using: &generator)
    #expect(name.count == 12)
    #expect(EventID("\(name)-1") == EventID(device: name, counter: 1))
    #expect(folder.text(of: "state/device") == name + "\n")
    #expect(Device.name(at: folder("state/device"), using: &generator) == name)
    #expect(try folder.permissions(of: "state/device") == 0o600)
  }

  @Test(arguments: ["", "\n", "Laptop\n", "my laptop\n../x", "é\n"])
  func `a name that is none is replaced`(text: String) throws {
    let folder = try ScratchFolder()
    try folder.write(text, to: "device")
    var generator = SplitMix64(seed: 2)
    let name = Device.name(at: folder("device"), using: &generator)
    #expect(name.count == 12)
    #expect(folder.text(of: "device") == name + "\n")
  }

  @Test func `a name that cannot be kept serves for one run`() throws {
    let folder = try ScratchFolder()
    try folder.write("", to: "state")
    var generator = SplitMix64(seed: 3)
    let first = Device.name(at: folder("state/device"), using: &generator)
    let second = Device.name(at: folder("state/device"), using: &generator)
    #expect(first.count == 12)
    #expect(first != second)
  }
}
