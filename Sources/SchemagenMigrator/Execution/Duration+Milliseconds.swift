extension Duration {
  /// The duration in whole milliseconds, within what databases take.
  var milliseconds: Int {
    let parts = components
    let milliseconds = Double(parts.seconds) * 1000 + Double(parts.attoseconds) / 1e15
    return Int(max(0, min(milliseconds, 2_000_000_000)))
  }
}
