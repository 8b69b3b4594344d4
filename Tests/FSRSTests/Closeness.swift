/// Whether two numbers agree within a billionth of the greater; zero agrees only with zero.
func isClose(_ first: Double, _ second: Double) -> Bool {
  abs(first - second) <= 1e-9 * max(abs(first), abs(second))
}
