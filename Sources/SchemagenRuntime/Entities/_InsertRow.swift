public import Foundation

/// A new row while a draft writes its columns.
public struct _InsertRow: Sendable {
  /// The current time, the same for all rows of one statement.
  public let now: Date

  let table: TableDescription
  var parameters = BoundParameters()
  private(set) var columns = ColumnSet()
  private var next = 0
  /// Columns that have these values whatever a draft says.
  private let fixed: [Int: RelationKey]

  /// Whether ``values`` keeps what is set.
  var keepsValues = false
  /// The values that were set, by column, where they are kept.
  private(set) var values: [Int: any ColumnValue] = [:]
  /// Whether an error of one value is kept in ``failures``, so that the other ones are set, too.
  var keepsFailures = false
  /// The errors of values that their columns cannot hold.
  private(set) var failures: [(column: Int, error: DatabaseError)] = []

  init(_ table: TableDescription, now: Date = Date(), fixed: [Int: RelationKey] = [:]) {
    self.table = table
    self.now = now
    self.fixed = fixed
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
    if fixed.isEmpty { return try add(value, at: index) }
    try setFixed(before: index)
    if let key = fixed[index] { try add(key.value, at: index) } else { try add(value, at: index) }
  }

  /// Sets the columns with a fixed value that a draft left to the database.
  mutating func setFixed(before end: Int) throws {
    for index in fixed.keys.sorted() where index >= next && index < end {
      if let key = fixed[index] { try add(key.value, at: index) }
    }
  }

  private mutating func add(_ value: some ColumnValue, at index: Int) throws {
    if keepsValues || keepsFailures {
      try keep(value, at: index)
    } else {
      try table.bind(value, to: index, in: &parameters)
    }
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

  /// `INSERT … RETURNING …`.
  func statement(_ dialect: DatabaseDialect) -> BoundStatement {
    let sql = table.insertTexts.text(for: columns, dialect) {
      var writer = SQLWriter(dialect.grammar, "")
      writer.writeInsert(into: table, rows: [columns])
      writer.write(writer.grammar.texts(of: table).returning)
      return writer.sql
    }
    return BoundStatement(sql: sql, parameters: parameters)
  }

  /// Sets one column for what is not sent to a database: a look-up, or a validation.
  private mutating func keep(_ value: some ColumnValue, at index: Int) throws {
    if keepsValues { values[index] = value }
    do {
      try table.bind(value, to: index, in: &parameters)
      if keepsFailures, let error = parameters.takeRefusal(of: table.dialect) {
        failures.append((index, error))
      }
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
}
