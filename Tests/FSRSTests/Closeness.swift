/// Whether two numbers agree within a billionth of the greater; zero agrees with zero alone.
func isClose(_ one: Double, _ other: Double) -> Bool {
  abs(one - other) <= 1e-9 * max(abs(one), abs(other))
}
