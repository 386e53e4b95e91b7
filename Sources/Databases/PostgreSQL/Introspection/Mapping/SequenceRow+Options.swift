extension SequenceRow {
  /// The words for what differs from a sequence without options:
  /// <https://www.postgresql.org/docs/current/sql-createsequence.html>.
  ///
  /// - Parameter type: The type that is not written, because it is the default.
  func options(besides type: String) -> [String] {
    let range: ClosedRange<Int> =
      switch self.type {
      case "smallint": -32_768...32_767
      case "integer": -2_147_483_648...2_147_483_647
      default: Int.min...Int.max
      }
    let isRising = increment > 0
    let usualLeast = isRising ? 1 : range.lowerBound
    let usualMost = isRising ? range.upperBound : -1
    var words: [String] = []
    if self.type != type { words.append("AS \(self.type)") }
    if start != (isRising ? least : most) { words.append("START WITH \(start)") }
    if increment != 1 { words.append("INCREMENT BY \(increment)") }
    if least != usualLeast { words.append("MINVALUE \(least)") }
    if most != usualMost { words.append("MAXVALUE \(most)") }
    if cache != 1 { words.append("CACHE \(cache)") }
    if cycles { words.append("CYCLE") }
    return words
  }
}
