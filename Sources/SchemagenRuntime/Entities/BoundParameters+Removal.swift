extension BoundParameters {
  /// Removes the last values and returns them.
  ///
  /// - Parameter index: The number of the first one, counted from 0.
  mutating func removeValues(from index: Int) -> BoundParameters {
    var removed = BoundParameters()
    guard index < entries.count else { return removed }
    let start = entries[index].offset
    removed.bytes = Array(bytes[start...])
    removed.entries = entries[index...].map { entry in
      ParameterEntry(
        oid: entry.oid, offset: entry.offset - start, length: Int(entry.length),
        kind: entry.kind, isBinary: entry.isBinary)
    }
    removed.takeRefusals(of: self)
    bytes.removeSubrange(start...)
    entries.removeSubrange(index...)
    return removed
  }
}
