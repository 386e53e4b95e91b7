package import DatabaseTypes
package import SQLLexicon

/// A part of a database that a line of the schema is about.
package enum LiftedPart: Hashable, Sendable {
  case table(QualifiedName)
  case enumeration(QualifiedName)
  case column(QualifiedName, Exact<String>)
  case primaryKey(QualifiedName)
  case index(QualifiedName, Exact<String>)
  case check(QualifiedName, Exact<String>)
  case foreignKey(QualifiedName, Exact<String>)
  /// The join table of an implicit many-to-many relation.
  case joinTable(QualifiedName)
  case datasource

  /// Whether it is left out when nothing else helps; a join table becomes a model.
  var isOmittedAtLast: Bool {
    if case .joinTable = self { false } else { true }
  }

  /// What the part is, in the words of the database manuals.
  package var words: String {
    switch self {
    case .table, .joinTable: "table"
    case .enumeration: "enum type"
    case .column: "column"
    case .primaryKey: "primary key"
    case .index: "index"
    case .check: "check constraint"
    case .foreignKey: "foreign key"
    case .datasource: "extensions"
    }
  }

  /// What the part is, in a word or two.
  package var noun: String {
    switch self {
    case .enumeration: "enum"
    case .check: "check"
    case .table, .joinTable, .column, .primaryKey, .index, .foreignKey, .datasource: words
    }
  }

  /// The part as people name it: `users.email`.
  package var name: String {
    switch self {
    case .table(let name), .joinTable(let name), .enumeration(let name): name.description
    case .primaryKey(let table): table.description
    case .column(let table, let name), .index(let table, let name), .check(let table, let name),
      .foreignKey(let table, let name):
      "\(table).\(name.wrappedValue)"
    case .datasource: "of the datasource"
    }
  }
}
