package import DatabaseIntrospection
package import DatabaseSchema
import DatabaseTypes
package import SchemagenRuntime

/// Reads what is in a SQLite database, attached ones left out.
///
/// All that SQLite knows of its objects is the SQL that made them, so one query of the schema table
/// says everything, in one state of the database; the pragmas of a thousand tables take six times as
/// long. Temporary objects belong to their connection and are left out.
package struct Introspector: DatabaseIntrospector {
  package init() {}

  /// What the database holds.
  ///
  /// - Throws: `DatabaseError`, also for a file whose schema SQLite itself cannot read.
  package func read(_ connection: DatabaseConnection, schemas: [String]?) throws -> LiveDatabase {
    let rows = try connection.query(BoundStatement(sql: Catalog.objects)) { row in
      SQLiteSchemaRow(
        type: try row.read(0, as: String.self), name: try row.read(1, as: String.self),
        table: try row.read(2, as: String.self), sql: try row.read(3, as: String?.self))
    }
    var assembler = SQLiteAssembler(rows.objects())
    return assembler.live()
  }

  /// Reads the same in an open transaction: it is one query.
  package func readInTransaction(
    _ connection: DatabaseConnection, schemas: [String]?
  ) throws -> LiveDatabase {
    try read(connection, schemas: schemas)
  }

  /// Declarations are kept as they were written, so there is nothing to learn from SQLite.
  package var hasTrials: Bool { false }

  /// Nothing, as there is nothing to learn.
  package func trials(
    of tables: [TrialTable], on connection: DatabaseConnection
  ) throws -> [TrialAnswer] {
    tables.map { _ in .refused }
  }

  /// SQLite keeps declarations as they were written.
  package func storedForm(of schema: DatabaseSchema) -> DatabaseSchema { schema }

  /// The collation of a UUID is that of its type.
  package func isDeclared(_ object: CarriedObject, by column: Column) -> Bool {
    object.kind == .collation && column.type.name == .uuid
  }

  package var foreignKeyKinds: (whole: ObjectKind, parts: Set<ObjectKind>) {
    (.foreignKey, [.foreignKeyOption])
  }

  package var relationNamesQuery: String { Catalog.relationNames }

  package var schemaNamesQuery: String? { nil }

  package var presentSchemasQuery: String? { nil }
}
