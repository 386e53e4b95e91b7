import SchemagenRuntime

/// Reads the columns of a row one after the other.
struct ColumnCursor {
  private var index = -1

  /// The value of the next column.
  mutating func next<Value: ColumnValue>(_ row: inout DatabaseRow) throws -> Value {
    index += 1
    return try row.read(index)
  }
}
