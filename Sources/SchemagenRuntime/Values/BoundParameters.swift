/// The parameter values of one statement, in one byte buffer with offsets.
///
/// Values have PostgreSQL's binary form, which needs no conversion there and is cheap to read in
/// SQLite's driver: numbers are big-endian, text ends in NUL.
public struct BoundParameters: Sendable {
  @usableFromInline var bytes: [UInt8] = []
  @usableFromInline var entries: [ParameterEntry] = []
  /// Why SQLite cannot hold the values, which PostgreSQL can; nil when both can.
  @usableFromInline var sqliteRefusal: (any Error)?
  /// Why PostgreSQL cannot hold the values, which SQLite can; nil when both can.
  @usableFromInline var postgreSQLRefusal: (any Error)?

  /// Creates an empty list of values.
  @inlinable
  public init() {}

  /// How many values there are.
  @inlinable
  public var count: Int { entries.count }

  /// Reserves space for more values, so that appending them allocates once.
  ///
  /// - Parameter count: How many more values will follow.
  public mutating func reserve(_ count: Int) {
    entries.reserveCapacity(entries.count + count)
    bytes.reserveCapacity(bytes.count + count * 16)
  }

  /// Appends a value of any column type.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - type: The type of the column that it is stored in or compared with.
  /// - Throws: ``DatabaseError`` when a column of this type cannot hold the value.
  @inlinable
  public mutating func append<Value: ColumnValue>(_ value: Value, as type: ColumnType) throws {
    try value.bind(to: &self, as: type)
  }

  /// Appends all values of another list.
  ///
  /// - Parameter other: The list whose values follow those of this one.
  public mutating func append(contentsOf other: BoundParameters) {
    let base = bytes.count
    takeRefusals(of: other)
    bytes.append(contentsOf: other.bytes)
    entries.reserveCapacity(entries.count + other.entries.count)
    for entry in other.entries {
      entries.append(
        ParameterEntry(
          oid: entry.oid, offset: base + entry.offset, length: Int(entry.length),
          kind: entry.kind, isBinary: entry.isBinary))
    }
  }

  /// Removes all values.
  ///
  /// - Parameter keepingCapacity: Whether to keep the memory for new values.
  public mutating func removeAll(keepingCapacity: Bool = false) {
    bytes.removeAll(keepingCapacity: keepingCapacity)
    entries.removeAll(keepingCapacity: keepingCapacity)
    sqliteRefusal = nil
    postgreSQLRefusal = nil
  }
}
