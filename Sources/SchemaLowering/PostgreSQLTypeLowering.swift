import DatabaseSchema
import SchemaModel

/// PostgreSQL's answers to lowering.
struct PostgreSQLTypeLowering: TypeLowering {
  var hasSchemas: Bool { true }
  var numbersIntegerKeys: Bool { false }
  var joinTablesHavePrimaryKeys: Bool { true }

  func type(of scalar: ScalarType, native: NativeType?, isList: Bool) -> ColumnType {
    var type = native.flatMap(named) ?? usual(scalar)
    type.isList = isList
    return type
  }

  private func named(_ native: NativeType) -> ColumnType? {
    let name: TypeName? =
      switch native.name {
      case "JsonB": .jsonb
      case "ByteA": .bytea
      case "DoublePrecision": .doublePrecision
      default: TypeName(rawValue: native.name.uppercased())
      }
    return name.map { ColumnType(.builtIn($0, arguments: native.numbers)) }
  }

  private func usual(_ scalar: ScalarType) -> ColumnType {
    switch scalar {
    case .string: ColumnType(.text)
    case .boolean: ColumnType(.boolean)
    case .int: ColumnType(.integer)
    case .bigInt: ColumnType(.bigint)
    case .float: ColumnType(.doublePrecision)
    case .decimal: ColumnType(.decimal, 65, 30)
    case .dateTime: ColumnType(.timestamp, 3)
    case .json: ColumnType(.jsonb)
    case .bytes: ColumnType(.bytea)
    }
  }

  func autoincrementType(_ type: ColumnType) -> ColumnType { type }

  func indexMethod(_ method: Index.Method?) -> IndexMethod {
    switch method {
    case .btree, nil: .btree
    case .hash: .hash
    case .gist: .gist
    case .gin: .gin
    case .spgist: .spgist
    case .brin: .brin
    }
  }

  func timestampLiteral(_ text: String) -> String { text }
}
