extension UnsafeBufferPointer<UInt8> {
  /// Whether a line ends between two offsets.
  package func hasLineBreak(from start: Int, to end: Int) -> Bool {
    var offset = start
    while offset < end {
      if self[offset] == UInt8(ascii: "\n") || self[offset] == UInt8(ascii: "\r") { return true }
      offset += 1
    }
    return false
  }
}
