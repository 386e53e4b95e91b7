/// What the two databases spell differently in queries.
protocol SQLGrammar: Sendable {
  /// The texts of a table in this dialect.
  func texts(of table: TableDescription) -> TableTexts
  /// A table's name, quoted.
  func tableName(_ name: String, schema: String?) -> String
  /// A column in the list of a `SELECT` or `RETURNING`.
  func selection(_ column: ColumnDescription) -> String
  /// Appends the placeholder of a parameter that holds a value of some type.
  func writePlaceholder(_ number: Int, _ type: ColumnType, to sql: inout String)

  /// The operator that holds between two `NULL`s as well.
  var isSame: String { get }
  /// The operator that holds between `NULL` and every value as well.
  var isDifferent: String { get }
  /// Writes a column in a form that its values can be compared in.
  func writeComparable(_ column: ColumnReference, to writer: inout SQLWriter)
  /// Writes what makes the parameter before it comparable with ``writeComparable(_:to:)``.
  func writeComparableSuffix(_ type: ColumnType, to writer: inout SQLWriter)

  /// Whether a list of values of a type can be bound as one parameter.
  func bindsLists(of type: ColumnType) -> Bool
  /// What stands before and after the one parameter of an `in` list.
  func membership(negated: Bool) -> (before: String, after: String)
  /// Writes a search in text.
  func write(_ column: ColumnReference, _ match: TextMatch, to writer: inout SQLWriter) throws
  /// Writes a test on a list column.
  func write(_ column: ColumnReference, _ test: ListTest, to writer: inout SQLWriter) throws

  /// The suffix of an ordering term that puts `NULL` where it belongs, empty where the database
  /// does that by itself.
  func nullsOrder(_ ordering: Ordering) -> String
  /// What stands before `OFFSET` when there is no limit.
  var unlimited: String { get }
  /// Writes a computed number so that the column stores it exactly.
  func writeComputed(
    _ type: ColumnType, to writer: inout SQLWriter,
    _ expression: (inout SQLWriter) throws -> Void
  ) throws

  /// How many rows one `INSERT` should carry.
  func rowsPerInsert(columns: Int) -> Int
}
