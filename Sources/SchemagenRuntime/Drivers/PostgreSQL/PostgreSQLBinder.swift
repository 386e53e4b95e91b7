/// Passes the values of ``BoundParameters`` to libpq without copying them.
enum PostgreSQLBinder {
  typealias Values = UnsafePointer<UnsafePointer<CChar>?>
  typealias Numbers = UnsafePointer<Int32>

  /// Calls a closure with values, lengths and formats for libpq.
  static func bind<Result>(
    _ parameters: BoundParameters, _ body: (Int32, Values?, Numbers?, Numbers?) throws -> Result
  ) throws -> Result {
    if let refusal = parameters.postgreSQLRefusal { throw refusal }
    let count = parameters.count
    guard count > 0 else { return try body(0, nil, nil, nil) }
    // The protocol counts parameters in 16 bits:
    // https://www.postgresql.org/docs/current/protocol-message-formats.html
    guard count <= UInt16.max else {
      throw DatabaseError(
        .invalidStatement, "a statement on PostgreSQL has at most 65,535 parameters",
        help: "bind an array, or run several statements")
    }
    return try parameters.bytes.withUnsafeBytes { bytes in
      try withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: count) { values in
        try withUnsafeTemporaryAllocation(of: Int32.self, capacity: count * 2) { numbers in
          fill(values, numbers, from: parameters.entries, bytes)
          guard let start = values.baseAddress, let lengths = numbers.baseAddress else {
            return try body(0, nil, nil, nil)
          }
          return try body(Int32(count), start, lengths, lengths + count)
        }
      }
    }
  }

  private static func fill(
    _ values: UnsafeMutableBufferPointer<UnsafePointer<CChar>?>,
    _ numbers: UnsafeMutableBufferPointer<Int32>, from entries: [ParameterEntry],
    _ bytes: UnsafeRawBufferPointer
  ) {
    for (index, entry) in entries.enumerated() {
      values[index] = entry.kind == .null ? nil : start(of: entry, bytes)
      numbers[index] = Int32(truncatingIfNeeded: entry.length)
      numbers[entries.count + index] = entry.isBinary ? 1 : 0
    }
  }

  /// The address of a value; for an empty one not a null pointer, which would mean NULL.
  private static func start(
    of entry: ParameterEntry, _ bytes: UnsafeRawBufferPointer
  ) -> UnsafePointer<CChar>? {
    guard let base = bytes.baseAddress else { return UnsafePointer(bitPattern: 8) }
    return (base + entry.offset).assumingMemoryBound(to: CChar.self)
  }
}
