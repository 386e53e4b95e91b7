import DatabaseSchema
import SchemaModel

/// SQLite's answers to lowering; native types are PostgreSQL's and say nothing here.
struct SQLiteTypeLowering: TypeLowering {
  var hasSchemas: Bool { false }
  var numbersIntegerKeys: Bool { true }
  var joinTablesHavePrimaryKeys: Bool { false }

  func type(of scalar: ScalarType, native: NativeType?, isList: Bool) -> ColumnType {
    switch scalar {
    case .string: ColumnType(.text, isList: isList)
    case .boolean: ColumnType(.boolean, isList: isList)
    case .int: ColumnType(.integer, isList: isList)
    case .bigInt: ColumnType(.bigint, isList: isList)
    case .float: ColumnType(.real, isList: isList)
    case .decimal: ColumnType(.decimal, isList: isList)
    case .dateTime: ColumnType(.datetime, isList: isList)
    case .json: ColumnType(.jsonb, isList: isList)
    case .bytes: ColumnType(.blob, isList: isList)
    }
  }

  /// Only a column declared `INTEGER` is the row's number:
  /// <https://www.sqlite.org/lang_createtable.html#rowid>.
  func autoincrementType(_ type: ColumnType) -> ColumnType { ColumnType(.integer) }

  func indexMethod(_ method: Index.Method?) -> IndexMethod { .btree }

  func timestampLiteral(_ text: String) -> String {
    UTCTimestamp(text)?.description ?? text
  }
}
