/// When colour is used.
package enum ColourChoice: String, Sendable, CaseIterable {
  case auto, always, never
}
