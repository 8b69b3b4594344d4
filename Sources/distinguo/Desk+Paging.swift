import Editline
import Localisation
import Terminal

extension Desk {
  /// Does something, and shows through the pager what that shows, where it is more than a screen.
  func paged<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard isForPeople, environment.inputIsTerminal, !screen.isCollecting,
      let pager = Pager(
        environment: environment,
        lastLine: (wording(.howToLeavePager(isAtEnd: false)), wording(.howToLeavePager(isAtEnd: true))))
    else { return try body() }
    screen.collect()
    defer { present(screen.takeCollected(), through: pager) }
    return try body()
  }

  private func present(_ text: String, through pager: Pager) {
    // The prompt that follows takes a row as well.
    let isLong = TerminalText.rows(of: text, columns: screen.width()) >= environment.rows
    guard isLong, show(text, through: pager) else {
      screen.write(text)
      return
    }
  }

  /// Gives the terminal to a pager; false when there is none.
  private func show(_ text: String, through pager: Pager) -> Bool {
    guard let reader = openReader ?? lastReader else { return pager.show(text) }
    return reader.whileHandedOver { pager.show(text) }
  }
}
