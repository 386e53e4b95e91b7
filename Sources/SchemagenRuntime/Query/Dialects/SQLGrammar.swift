/// The parts of queries whose syntax differs between databases.
protocol SQLGrammar: Sendable {
  /// The texts of a table in this dialect.
  func texts(of table: TableDescription) -> TableTexts
  /// A table's name, quoted.
  func tableName(_ name: String, schema: String?) -> String
  /// A column in the list of a `SELECT` or `RETURNING`.
  func selection(_ column: ColumnDescription) -> String
  /// Appends the placeholder of a parameter that holds a value of some type.
  func writePlaceholder(_ number: Int, _ type: ColumnType, to sql: inout String)

  /// The equality operator that is true for two `NULL`s.
  var isSame: String { get }
  /// The inequality operator that is true for `NULL` and a value.
  var isDifferent: String { get }
  /// Writes a column with the value that it is read as.
  func writeOperand(_ column: ColumnReference, to writer: inout SQLWriter)
  /// Writes a column in a form whose values can be compared.
  func writeComparable(_ column: ColumnReference, to writer: inout SQLWriter)
  /// Writes the cast that makes the preceding parameter comparable with ``writeComparable(_:to:)``.
  func writeComparableSuffix(_ type: ColumnType, to writer: inout SQLWriter)

  /// Whether a list of values of a type can be bound as one parameter.
  func bindsLists(of type: ColumnType) -> Bool
  /// The text before and after the single parameter of an `in` list.
  func membership(negated: Bool) -> (before: String, after: String)
  /// Writes a search in text.
  func write(_ column: ColumnReference, _ match: TextMatch, to writer: inout SQLWriter) throws
  /// Writes a test on a list column.
  func write(_ column: ColumnReference, _ test: ListTest, to writer: inout SQLWriter) throws

  /// The suffix of an ordering term that puts `NULL` in its place; empty where the database does so
  /// by default.
  func nullsOrder(_ ordering: QueryOrdering) -> String
  /// The text before `OFFSET` when there is no limit.
  var unlimited: String { get }
  /// Writes a computed number so that the column stores it exactly.
  func writeComputed(
    _ type: ColumnType, to writer: inout SQLWriter,
    _ expression: (inout SQLWriter) throws -> Void
  ) throws

  /// Whether `RETURNING` has the values that triggers of a migration set.
  var returnsWhatTriggersSet: Bool { get }

  /// How many rows one `INSERT` should carry.
  ///
  /// - Parameters:
  ///   - columns: How many columns the table has.
  ///   - returning: Whether the statement returns the rows, in the order in which they were sent.
  func rowsPerInsert(columns: Int, returning: Bool) -> Int
  /// Whether rows of one `INSERT` can have `DEFAULT` in the place of a value.
  var hasDefaultInRows: Bool { get }
  /// From how many rows on loading them in bulk is faster; nil when that is not possible.
  var rowsWorthLoading: Int? { get }
  /// The statement that loads some columns in bulk; nil when they cannot be loaded.
  func load(into table: TableDescription, _ columns: ColumnSet) -> String?
}
