import DatabaseSchema
import DatabaseTypes

/// A relation between two models, with the names of its fields.
struct LiftedRelation {
  /// What holds it in the database.
  enum Base {
    /// A foreign key of the first table; unique when each row is referenced once.
    case foreignKey(ForeignKey, isUnique: Bool, isRequired: Bool)
    /// A join table.
    case joinTable(QualifiedName)
  }

  let base: Base
  /// The table with the foreign key, or that of column `A`.
  let table: QualifiedName
  /// The table that is referenced, or that of column `B`.
  let target: QualifiedName
  /// The name, where it is needed.
  var name: String?
  /// The field of the first table.
  var field: String
  /// The field of the other table; `nil` if the other table has no field for it.
  var back: String?
  /// Whether the field of the first table points at a model that is ignored.
  var isIgnored = false
  /// Whether the field of the other table does.
  var isBackIgnored = false
  /// The join table that the schema has for it, where the database calls it otherwise.
  var formerTable: QualifiedName?

  /// What the lines of its fields are about.
  var part: LiftedPart {
    switch base {
    case .foreignKey(let key, _, _): .foreignKey(table, key.$name)
    case .joinTable(let name): .joinTable(name)
    }
  }

  /// Whether it goes through a join table.
  var isManyToMany: Bool {
    if case .joinTable = base { true } else { false }
  }
}
