package import DatabaseTypes
package import SQLLexicon

/// An object of a live database that a schema cannot declare, with its definition.
package struct CarriedObject: Equatable, Sendable {
  package var kind: ObjectKind
  /// The name as people write it: `audit.log_change(integer)`, `users.email` for a column.
  @Exact package var name: String
  /// The table that it belongs to.
  package var table: QualifiedName?
  /// The SQL that makes it again: a whole statement without `;`, or for a part of a table or column the
  /// words of its definition, as in `COLLATE "C"`.
  @Exact package var definition: String

  /// The part of the table that it is about; `nil` for the table itself, and for an object of its own.
  package var part: String? {
    guard let start = table.map({ "\($0)." }), name.hasPrefix(start) else { return nil }
    return String(name.dropFirst(start.count))
  }

  package init(kind: ObjectKind, name: String, table: QualifiedName? = nil, definition: String) {
    self.kind = kind
    self.name = name
    self.table = table
    self.definition = definition
  }

  /// A part of a table, named with it: `users.email`. Without a part, a property of the table itself.
  package init(kind: ObjectKind, part: String?, of table: QualifiedName, definition: String) {
    self.init(
      kind: kind, name: part.map { "\(table).\($0)" } ?? table.description, table: table,
      definition: definition)
  }
}
