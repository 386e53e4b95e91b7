import SchemaModel

/// A column in generated Swift.
struct ColumnShape: Sendable {
  let field: Field
  let name: Identifier
  /// Its index among the columns in Swift, from 0.
  let index: Int
  let type: SwiftType
  /// The runtime's column type: `.text`.
  let columnType: Code
  /// How a new row gets its value.
  let source: ValueSource

  /// The runtime's options of the column: `.updatedAt`.
  var options: [Code] {
    var options: [Code] = []
    if field.updatedAt == .client { options.append(".updatedAt") }
    if field.updatedAt == .database { options.append(".updatedByDatabase") }
    if field.generatedExpression != nil { options.append(".generated") }
    if field.isVersion { options.append(".version") }
    if field.isSoftDelete { options.append(".softDelete") }
    return options
  }
}
