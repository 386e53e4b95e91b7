package import SQLLexicon

/// The name of a table, type or function, with the database schema it lives in.
package struct QualifiedName: Sendable {
  /// The database schema; `nil` where the schema language names none (always on SQLite).
  @Exact package var schema: String?
  @Exact package var name: String

  package init(_ name: String, schema: String? = nil) {
    self.name = name
    self.schema = schema
  }

  /// The same place under another name.
  package func renamed(_ name: String) -> QualifiedName {
    QualifiedName(name, schema: schema)
  }

  /// The database schema, with PostgreSQL's default where none is named.
  package var effectiveSchema: String { schema ?? "public" }
}

extension QualifiedName: Hashable {
  // A table that is unqualified before and in `public` after is the same table.
  package static func == (left: QualifiedName, right: QualifiedName) -> Bool {
    left.$name == right.$name && left.effectiveSchema.isExactly(right.effectiveSchema)
  }

  package func hash(into hasher: inout Hasher) {
    name.combine(into: &hasher)
    effectiveSchema.combine(into: &hasher)
  }
}

extension QualifiedName: Comparable {
  package static func < (left: QualifiedName, right: QualifiedName) -> Bool {
    (left.effectiveSchema, left.name) < (right.effectiveSchema, right.name)
  }
}

extension QualifiedName: CustomStringConvertible {
  /// `schema.name`, or the name alone where no schema is named.
  package var description: String {
    schema.map { "\($0).\(name)" } ?? name
  }
}
