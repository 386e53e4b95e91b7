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

  /// The current time in UTC as the columns of the database hold it.
  var currentTime: String { get }
  /// Writes a function of a list and an element of it.
  func writeList(
    _ function: String, _ list: ChangeExpression, _ element: any ColumnValue,
    _ target: ChangeTarget, to writer: inout SQLWriter
  ) throws
  /// Writes a JSON object with a new value at a path of keys; objects that are missing are made.
  func write(
    _ object: ChangeExpression, setting value: JSON, at path: ArraySlice<String>,
    _ target: ChangeTarget, to writer: inout SQLWriter
  ) throws
  /// Writes a JSON object without the value at a path of keys.
  func write(
    _ object: ChangeExpression, removing path: [String], _ target: ChangeTarget,
    to writer: inout SQLWriter
  ) throws

  /// Whether `RETURNING` has the values that triggers of a migration set.
  var returnsWhatTriggersSet: Bool { get }

  /// How many rows one `INSERT` should carry.
  func rowsPerInsert(columns: Int) -> Int
}
