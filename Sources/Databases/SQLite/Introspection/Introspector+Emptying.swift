package import DatabaseIntrospection
import SQLLexicon
package import SchemagenRuntime

extension Introspector {
  /// Indexes and triggers go with their tables, shadow tables with the virtual table they belong to.
  package func scripts(
    emptying connection: DatabaseConnection, schemas: [String]?
  ) throws -> EmptyingScripts {
    // https://www.sqlite.org/pragma.html#pragma_table_list
    let query = """
      SELECT type, name FROM pragma_table_list
      WHERE schema = 'main' AND type IN ('view', 'virtual', 'table')
        AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
      ORDER BY type <> 'view', type <> 'virtual', name
      """
    let statements = try connection.query(BoundStatement(sql: query)) { row in
      let kind = try row.read(0, as: String.self) == "view" ? "VIEW" : "TABLE"
      return "DROP \(kind) IF EXISTS \(SQLQuoting.identifier(try row.read(1, as: String.self)))"
    }
    // Tables are dropped in any order: https://www.sqlite.org/foreignkeys.html#fk_schemacommands
    return EmptyingScripts(
      statements, limit: max(1, statements.count),
      frame: ("PRAGMA foreign_keys=OFF;\nBEGIN;\n", "COMMIT;\nPRAGMA foreign_keys=ON;\n"))
  }
}
