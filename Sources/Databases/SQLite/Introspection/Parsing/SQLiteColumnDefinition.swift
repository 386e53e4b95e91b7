/// A column as a table declares it.
struct SQLiteColumnDefinition {
  let name: String
  /// The type in the words of the text; empty for a column without a type.
  let type: String
  let constraints: [SQLiteConstraint]
  /// The whole declaration.
  let text: SQLiteText
  let isNotNull: Bool
  /// The collation; `nil` for that of SQLite, `BINARY`.
  let collation: String?
  /// The expression of a column that is computed.
  let generatedExpression: String?
  /// Whether it is computed when it is read.
  let isVirtual: Bool

  init(name: String, type: String, constraints: [SQLiteConstraint], text: SQLiteText) {
    self.name = name
    self.type = type
    self.constraints = constraints
    self.text = text
    var isNotNull = false
    var collation: String?
    var generated: (expression: String, isStored: Bool)?
    for constraint in constraints {
      switch constraint.kind {
      case .notNull: isNotNull = true
      // Of several the last is in force.
      case .collation(let name): collation = SQLiteName.areSame(name, "BINARY") ? nil : name
      case .generated(let expression, let isStored): generated = (expression, isStored)
      case .primaryKey, .unique, .null, .check, .defaultValue, .foreignKey, .deferral, .nameOnly:
        break
      }
    }
    self.isNotNull = isNotNull
    self.collation = collation
    generatedExpression = generated?.expression
    isVirtual = generated.map { !$0.isStored } ?? false
  }
}
