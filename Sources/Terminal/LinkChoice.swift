/// When to send hyperlinks to the terminal.
package enum LinkChoice: String, Sendable, CaseIterable {
  case auto, always, never
}
