public import Foundation

/// A new row while a draft writes its columns.
public struct _InsertRow: Sendable {
  /// The current time, the same for all rows of one statement.
  public let now: Date

  let table: TableDescription
  private(set) var parameters = BoundParameters()
  private(set) var columns = ColumnSet()
  private var next = 0

  /// Whether ``values`` keeps what is set.
  var keepsValues = false
  /// The values that were set, by column, where they are kept.
  private(set) var values: [Int: any ColumnValue] = [:]
  /// Whether an error of one value is kept in ``failures``, so that the other ones are set, too.
  var keepsFailures = false
  /// The errors of values that their columns cannot hold.
  private(set) var failures: [(column: Int, error: DatabaseError)] = []

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
    if keepsValues || keepsFailures {
      try keep(value, at: index)
    } else {
      try table.bind(value, to: index, in: &parameters)
    }
    columns.insert(index)
    next = index + 1
  }

  /// Sets one column for what is not sent to a database: a look-up, or a validation.
  private mutating func keep(_ value: some ColumnValue, at index: Int) throws {
    if keepsValues { values[index] = value }
    do {
      try table.bind(value, to: index, in: &parameters)
    } catch let error as DatabaseError where keepsFailures {
      failures.append((index, error))
      parameters.appendNull(as: table.columns[index].type)
    }
  }

  /// Begins the next row of the same statement, whose parameters follow those of this one.
  mutating func beginNext() {
    columns = ColumnSet()
    next = 0
  }

  /// Begins the next statement and keeps the buffer.
  mutating func clear() {
    parameters.removeAll()
    beginNext()
  }
}
