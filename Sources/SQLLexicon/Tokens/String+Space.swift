extension String {
  /// The text without what SQL takes for white space around it: a no-break space is a letter there.
  package func trimmingSQLSpace() -> String {
    let bytes = utf8
    guard let first = bytes.firstIndex(where: { !$0.isSpace }),
      let last = bytes.lastIndex(where: { !$0.isSpace })
    else { return "" }
    return String(self[first...last])
  }
}

extension Unicode.Scalar {
  /// Whether SQL takes the scalar for white space.
  package var isSQLSpace: Bool { UInt8(exactly: value)?.isSpace ?? false }
}
