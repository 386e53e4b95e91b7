extension String {
  /// Whether the name comes before another by its bytes, the same on every machine.
  func precedes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
