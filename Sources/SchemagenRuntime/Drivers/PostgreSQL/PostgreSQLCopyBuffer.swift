/// Rows in the binary form that `COPY` reads, in memory that is used again for the next rows.
///
/// <https://www.postgresql.org/docs/current/sql-copy.html#id-1.9.55.9.4>
struct PostgreSQLCopyBuffer: ~Copyable {
  private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
  private var count = 0

  /// What comes before the rows: a signature, no flags, no extension.
  static let header: [UInt8] =
    Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0] + [UInt8](repeating: 0, count: 8)
  /// What comes after the rows: a row of -1 columns.
  static let trailer: [UInt8] = [0xFF, 0xFF]

  /// The most bytes that a value has besides its own: its length, and the header of a `numeric`.
  private static let overhead = 4 + PostgreSQLNumericText.overhead

  deinit {
    memory.deallocate()
  }

  /// Replaces the rows.
  ///
  /// - Parameters:
  ///   - parameters: The values, row after row.
  ///   - columnCount: How many values a row has.
  /// - Throws: ``DatabaseError`` when a value has no such form, or PostgreSQL cannot hold it.
  mutating func fill(with parameters: BoundParameters, columnCount: Int) throws {
    if let refusal = parameters.postgreSQLRefusal { throw refusal }
    let rowCount = parameters.count / max(1, columnCount)
    reserve(parameters.bytes.count + parameters.count * Self.overhead + rowCount * 2)
    try parameters.bytes.withUnsafeBytes { bytes in
      var column = 0
      for entry in parameters.entries {
        if column == 0 { append(Int16(truncatingIfNeeded: columnCount)) }
        try append(entry, bytes)
        column = column + 1 == columnCount ? 0 : column + 1
      }
    }
  }

  /// Passes the rows to a closure.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try body(UnsafeRawBufferPointer(rebasing: memory[..<count]))
  }

  private mutating func reserve(_ size: Int) {
    count = 0
    guard memory.count < size else { return }
    memory.deallocate()
    memory = .allocate(byteCount: size * 2, alignment: 8)
  }

  private mutating func append(_ entry: ParameterEntry, _ bytes: UnsafeRawBufferPointer) throws {
    let value = UnsafeRawBufferPointer(
      rebasing: bytes[entry.range])
    switch entry.kind {
    case .null: append(Int32(-1))
    case .decimal:
      let place = count
      count += 4
      let text = PostgreSQLNumericText(value)
      guard let length = text.write(to: UnsafeMutableRawBufferPointer(rebasing: memory[count...]))
      else { throw DatabaseError(.typeMismatch, "a decimal number that PostgreSQL cannot read") }
      memory.storeBytes(of: Int32(length).bigEndian, toByteOffset: place, as: Int32.self)
      count += length
    case .json where entry.oid == PostgreSQLTypeID.jsonb:
      // The version of the form.
      append(Int32(truncatingIfNeeded: value.count + 1))
      append(UInt8(1))
      append(value)
    default:
      append(Int32(truncatingIfNeeded: value.count))
      append(value)
    }
  }

  private mutating func append<Number: FixedWidthInteger>(_ number: Number) {
    memory.storeBytes(of: number.bigEndian, toByteOffset: count, as: Number.self)
    count += MemoryLayout<Number>.size
  }

  private mutating func append(_ value: UnsafeRawBufferPointer) {
    guard let start = value.baseAddress, let place = memory.baseAddress else { return }
    (place + count).copyMemory(from: start, byteCount: value.count)
    count += value.count
  }
}
