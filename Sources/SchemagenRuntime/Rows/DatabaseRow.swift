/// A row of a result; columns are read by index from 0.
///
/// Values are read from the client library's memory: only what is read is copied. A row is lent to
/// the closure or initialiser that decodes it, and cannot be stored.
public struct DatabaseRow: ~Copyable {
  /// Where the values come from.
  @usableFromInline
  enum Source {
    case sqlite(SQLiteRow)
    case postgresql(PostgreSQLRow)
    /// The elements of an array in place of columns.
    case list(PostgreSQLArray)
    /// The fields of an entity that is decoded in place of columns.
    case fields(FieldDecoder)
  }

  @usableFromInline var source: Source

  init(_ source: Source) {
    self.source = source
  }

  /// Reads the value of a column.
  ///
  /// - Parameters:
  ///   - index: Which column, counted from 0.
  ///   - type: The type of the value.
  /// - Throws: ``DatabaseError`` when the column holds something else.
  @inlinable
  public mutating func read<Value: ColumnValue>(
    _ index: Int, as type: Value.Type = Value.self
  ) throws -> Value {
    if case .fields(let fields) = source { return try fields.read(index, as: type) }
    return try Value(row: &self, at: index)
  }

  /// How many columns the row has.
  public var columnCount: Int {
    switch source {
    case .sqlite(let row): row.columnCount
    case .postgresql(let row): row.columnCount
    case .list(let array): array.ranges.count
    case .fields: 0
    }
  }

  /// The name of a column in the result; nil if there is no such column.
  ///
  /// - Parameter index: Which column, counted from 0.
  public func columnName(_ index: Int) -> String? {
    switch source {
    case .sqlite(let row): row.name(index)
    case .postgresql(let row): row.name(index)
    case .list, .fields: nil
    }
  }

  /// Whether a column is NULL, or the row has no such column.
  ///
  /// - Parameter index: Which column, counted from 0.
  @inlinable
  public func isNull(_ index: Int) -> Bool {
    switch source {
    case .sqlite(let row): row.type(index) == SQLiteStorageClass.null
    case .postgresql, .list, .fields: isNullValue(index)
    }
  }

  @usableFromInline
  func isNullValue(_ index: Int) -> Bool {
    switch source {
    case .sqlite(let row): row.type(index) == SQLiteStorageClass.null
    case .postgresql(let row): row.isNull(index)
    case .list(let array): array.cell(index) == nil
    case .fields: true
    }
  }
}
