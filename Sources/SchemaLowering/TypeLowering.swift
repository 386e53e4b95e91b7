import DatabaseSchema
import SchemaModel

/// What lowering asks a dialect.
protocol TypeLowering: Sendable {
  /// Whether there are database schemas, extensions, comments and operator classes.
  var hasSchemas: Bool { get }
  /// Whether a single `Int` key numbers the rows without being asked to.
  var numbersIntegerKeys: Bool { get }
  /// Whether the pairs of a join table are held by a primary key rather than a unique index.
  var joinTablesHavePrimaryKeys: Bool { get }
  /// The type of a scalar field's column.
  func type(of scalar: ScalarType, native: NativeType?, isList: Bool) -> ColumnType
  /// The type of a column that numbers rows, from the one that it would have otherwise.
  func autoincrementType(_ type: ColumnType) -> ColumnType
  /// The method of an index.
  func indexMethod(_ method: Index.Method?) -> IndexMethod
  /// A point in time as the column's default says it, from the schema's text.
  func timestampLiteral(_ text: String) -> String
}
