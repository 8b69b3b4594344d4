import Testing

@testable import Terminal
@testable import Usage

struct PlacesTests {
  private func found(
    home: String? = nil, progress: String? = nil, _ variables: [String: String], homeDirectory: String? = "/h"
  ) -> Places? {
    Places(
      home: home, progress: progress,
      environment: ProcessEnvironment(
        variables: variables, inputIsTerminal: false, outputIsTerminal: false, errorIsTerminal: false,
        homeDirectory: homeDirectory))
  }

  #if os(Linux)
    private static let usual = [
      "/h/.local/share/distinguo", "/h/.config/distinguo", "/h/.local/state/distinguo", "/h/.cache/distinguo",
    ]

    @Test(
      arguments: [
        ([:], usual),
        (
          ["XDG_DATA_HOME": "/d", "XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "/s", "XDG_CACHE_HOME": "/k"],
          ["/d/distinguo", "/c/distinguo", "/s/distinguo", "/k/distinguo"]
        ),
        (["XDG_DATA_HOME": "relative", "XDG_STATE_HOME": ""], usual),
        (["DISTINGUO_HOME": "/tout", "XDG_DATA_HOME": "/d"], ["/tout", "/tout", "/tout", "/tout/cache"]),
        (["DISTINGUO_HOME": ""], usual),
      ] as [([String: String], [String])])
    func `the environment decides where the folders are`(variables: [String: String], folders: [String]) throws {
      let places = try #require(found(variables))
      #expect(places.progress == folders[0] + "/progress.json")
      #expect(places.packs == folders[0] + "/packs")
      #expect(places.settings == folders[1] + "/config.json")
      #expect(places.state == folders[2])
      #expect(places.cache == folders[3] + "/images")
    }
  #endif

  @Test func `the option takes precedence over the variable`() {
    #expect(found(home: "/option", ["DISTINGUO_HOME": "/tout"])?.progress == "/option/progress.json")
  }

  @Test func `a tilde in the variable stands for the home`() {
    #expect(found(["DISTINGUO_HOME": "~/tout"])?.progress == "/h/tout/progress.json")
  }

  @Test func `the progress file can be somewhere else than the rest`() throws {
    let places = try #require(found(home: "/tout", progress: "/clé/moi.json", [:]))
    #expect(places.progress == "/clé/moi.json")
    #expect(places.packs == "/tout/packs")
  }

  @Test func `without a home folder there are no places`() {
    #expect(found([:], homeDirectory: nil) == nil)
    #expect(found(["DISTINGUO_HOME": "/tout"], homeDirectory: nil) != nil)
  }
}
