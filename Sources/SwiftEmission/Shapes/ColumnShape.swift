import SchemaModel

/// A column as generated Swift sees it.
struct ColumnShape: Sendable {
  let field: Field
  let name: Identifier
  /// Its place among the columns that Swift knows, counted from 0.
  let index: Int
  let type: SwiftType
  /// The runtime's description of what the column stores: `.text`.
  let columnType: Code
  /// How a new row gets its value.
  let source: ValueSource

  /// What the runtime has to know besides name and type: `.updatedAt`.
  var options: [Code] {
    var options: [Code] = []
    if field.updatedAt == .client { options.append(".updatedAt") }
    if field.generatedExpression != nil { options.append(".generated") }
    if field.isVersion { options.append(".version") }
    if field.isSoftDelete { options.append(".softDelete") }
    return options
  }
}
