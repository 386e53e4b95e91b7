public import Foundation

/// A new row while a draft writes its columns.
public struct _InsertRow: Sendable {
  /// The current time, the same for all rows of one statement.
  public let now: Date

  let table: TableDescription
  var parameters = BoundParameters()
  private(set) var columns = ColumnSet()
  private var next = 0

  init(_ table: TableDescription, now: Date = Date()) {
    self.table = table
    self.now = now
  }

  /// Sets one column; a column that is not set gets the database's default.
  ///
  /// - Parameters:
  ///   - index: Which column of the table; indexes ascend from call to call.
  ///   - value: The value of the column.
  /// - Throws: ``DatabaseError`` when the column cannot hold the value.
  public mutating func set(_ index: Int, _ value: some ColumnValue) throws {
    guard index >= next, index < table.columns.count else {
      throw DatabaseError.invalidArgument(
        "column \(index) of \(table.name) was set out of order",
        help: "set each column once, in the order of the table")
    }
    try table.bind(value, to: index, in: &parameters)
    columns.insert(index)
    next = index + 1
  }

  /// Sets one column to what a draft says about it, unless that is to leave it to the database.
  ///
  /// - Parameters:
  ///   - index: Which column of the table; indexes ascend from call to call.
  ///   - value: The value of the column.
  /// - Throws: ``DatabaseError`` when the column cannot hold the value.
  public mutating func set<Value>(_ index: Int, _ value: DraftValue<Value>) throws {
    switch value {
    case .default: break
    case .null: try set(index, Value?.none)
    case .value(let value): try set(index, value)
    }
  }

  /// Begins the next row of the same statement, whose parameters follow those of this one.
  mutating func beginNext() {
    columns = ColumnSet()
    next = 0
  }
}
