import DatabaseTypes
import SchemaModel

/// Emits the description of a table with its columns and their types.
struct TableEmitter {
  let entity: EntityShape
  let types: SchemaTypes
  let options: GeneratorOptions

  /// `static let table = TableDescription(…)`.
  func declaration() -> Declaration {
    var arguments: [Expression] = [.code("\(literal: entity.model.databaseName)")]
    if let schema = entity.model.databaseSchema {
      arguments.append(.code("schema: \(literal: schema)"))
    }
    if entity.model.databaseName != entity.model.name {
      arguments.append(.code("model: \(literal: entity.model.name)"))
    }
    let key = Code(joining: entity.rowKey.map { "\($0.index)" })
    arguments.append(.code("primaryKey: [\(key)]"))
    arguments.append(.prefixed("columns: ", .array(entity.columns.map(column))))
    if let rowNumber = entity.rowNumber {
      arguments.append(.code("rowNumber: \(literal: rowNumber)"))
    }
    if !entity.model.isView {
      let constraints = ConstraintEmitter(entity: entity, types: types, options: options)
      if let argument = constraints.argument() { arguments.append(argument) }
      if let dialect = types.strictDatabase { arguments.append(.code("dialect: .\(dialect)")) }
    }
    return .property(
      PropertyDeclaration(
        documentation: Documentation("The table that holds the rows." as Code),
        access: options.access, keyword: "static let", name: Identifier(legal: "table"),
        value: .initial(.call(types.standard(.tableDescription), arguments))))
  }

  private func column(_ column: ColumnShape) -> Expression {
    var arguments: [Code] = ["\(literal: column.field.databaseName)", column.columnType]
    switch column.options.count {
    case 0: break
    case 1: arguments += column.options
    default: arguments.append("[\(Code(joining: column.options))]")
    }
    if column.field.databaseName != column.field.name {
      arguments.append("field: \(literal: column.field.name)")
    }
    if let length = length(of: column) { arguments.append("length: \(length)") }
    return .call(".init", arguments.map { .code($0) })
  }

  /// How many characters a text has at most. SQLite has no such limit.
  private func length(of column: ColumnShape) -> Int? {
    guard let type = column.field.nativeType, type.name == .varChar || type.name == .char,
      column.field.arity != .list,
      types.schema.datasource?.providers != [.sqlite]
    else { return nil }
    return type.arguments.first ?? (type.name == .char ? 1 : nil)
  }
}
