/// The parts of queries whose syntax differs between databases.
protocol SQLGrammar: Sendable {
  /// The texts of a table in this dialect.
  func texts(of table: TableDescription) -> TableTexts
  /// A table's name, quoted.
  func tableName(_ name: String, schema: String?) -> String
  /// The cast after an expression of some type in the list of a `SELECT`; empty if the type needs no cast.
  func selectionSuffix(_ type: ColumnType) -> String
  /// Appends the placeholder of a parameter that holds a value of some type.
  func writePlaceholder(_ number: Int, _ type: ColumnType, to sql: inout String)

  /// The equality operator that is true for two `NULL`s.
  var isSame: String { get }
  /// The inequality operator that is true for `NULL` and a value.
  var isDifferent: String { get }
  /// Writes a column in a form whose values can be compared.
  func writeComparable(_ column: ColumnReference, to writer: inout SQLWriter)
  /// The cast after a value of a type that cannot be compared; empty if it can.
  func comparisonSuffix(_ type: ColumnType) -> String

  /// Whether a list of values of a type can be bound as one parameter.
  func bindsLists(of type: ColumnType) -> Bool
  /// The text before and after the single parameter of an `in` list.
  func membership(negated: Bool) -> (before: String, after: String)
  /// The keys in a list parameter as a table.
  func keyTable(_ list: String, of column: KeyColumn) -> KeyTable
  /// A parameter that has a value of a key, with the type of the column.
  func keyValue(_ placeholder: String, of column: KeyColumn) -> String
  /// An operand as text, for functions and operators on text.
  func searchable(_ operand: String, of type: ColumnType) -> String
  /// Writes a search in an operand that is text.
  func write(_ operand: String, _ match: TextMatch, to writer: inout SQLWriter) throws
  /// Writes a search for words.
  func write(_ column: ColumnReference, _ search: TextSearch, to writer: inout SQLWriter) throws
  /// Writes the scalar at a place of a JSON value; `NULL` if the place is empty or has another kind of value.
  func write(_ location: JSONLocation, _ kind: JSONKind, to writer: inout SQLWriter) throws
  /// Writes a test on a JSON value.
  func write(_ location: JSONLocation, _ test: JSONTest, to writer: inout SQLWriter) throws
  /// Binds a number that is compared with one of a JSON value.
  func bindJSONNumber(_ number: Double, to writer: inout SQLWriter) throws
  /// Writes a test on a list column.
  func write(_ column: ColumnReference, _ test: ListTest, to writer: inout SQLWriter) throws

  /// The cast after an operand of arithmetic; empty if the type needs no cast.
  func arithmeticSuffix(_ type: ColumnType) -> String
  /// Writes the result of arithmetic in the form in which it is compared and read.
  func writeArithmetic(
    _ type: ColumnType, to writer: inout SQLWriter,
    _ expression: (inout SQLWriter) throws -> Void
  ) throws
  /// Writes an aggregate that is compared or ordered by.
  func write(
    _ function: AggregateFunction, of operand: ExpressionNode, to writer: inout SQLWriter) throws
  /// Writes an aggregate in the list of a `SELECT`, in the form that ``NumberValue`` reads.
  func writeSelected(
    _ function: AggregateFunction, of operand: ExpressionNode, to writer: inout SQLWriter) throws

  /// The clause that locks the rows of a query.
  func text(of lock: RowLock) -> String
  /// The words before a statement whose plan is asked for.
  func explanation(analyzes: Bool) -> String
  /// Reads one line of a plan.
  func readPlanLine(_ row: inout DatabaseRow) throws -> PlanLine

  /// Writes a value of an order in a form that ``CursorValue`` reads.
  func writeCursorValue(_ node: ExpressionNode, to writer: inout SQLWriter) throws

  /// Whether ``writeCursorValue(_:to:)`` can have made a value.
  func isCursorValue(_ value: CursorValue) -> Bool

  /// The suffix of an ordering term that puts `NULL` in its place; empty where the database does so
  /// by default.
  func nullsOrder(_ ordering: QueryOrdering) -> String
  /// The text before `OFFSET` when there is no limit.
  var unlimited: String { get }
  /// An operator between two numbers of a type.
  func spelling(_ operator: ArithmeticOperator, of type: ColumnType) -> String
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

extension SQLGrammar {
  /// A column in the list of a `SELECT` or `RETURNING`.
  func selection(_ column: ColumnDescription) -> String {
    column.quotedName + selectionSuffix(column.type)
  }
}
