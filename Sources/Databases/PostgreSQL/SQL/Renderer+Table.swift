import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension Renderer {
  /// A table with its columns, primary key and checks; later steps add the rest.
  func createTable(_ table: Table) -> [SQL] {
    let constraints =
      (table.primaryKey.map { [primaryKey($0)] } ?? []) + table.checks.map(SQL.check)
    let body = SQL.tableBody(table.columns.map(column), constraints)
    let counters = table.columns.flatMap(optionalCounter)
    return ["CREATE TABLE \(identifier: table.name) (\(body))"]
      + (counters.isEmpty ? [] : [.alterTable(table.name, counters)])
  }

  /// What makes a column optional that counts: `SERIAL` is always `NOT NULL`
  /// (<https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-SERIAL>).
  func optionalCounter(_ column: Column) -> [SQL] {
    guard column.isAutoincrement, column.isNullable else { return [] }
    return ["ALTER COLUMN \(identifier: column.name) DROP NOT NULL"]
  }

  /// A primary key as a constraint.
  func primaryKey(_ key: PrimaryKeyConstraint) -> SQL {
    "CONSTRAINT \(identifier: key.name) PRIMARY KEY (\(SQL.list(key.columns)))"
  }

  /// Renames a table or moves it to another database schema; its name there may be taken until it
  /// has moved.
  func renameTable(_ move: RenameTable) -> [SQL] {
    move.counters.map { freeSequenceName(of: $0, move.names) } + moved("TABLE", move.names)
  }

  /// Moves a table or type to another schema and gives it another name, as far as they differ.
  func moved(_ kind: SQL, _ name: Transition<QualifiedName>) -> [SQL] {
    var statements: [SQL] = []
    var place = name.before
    if place.effectiveSchema != name.after.effectiveSchema {
      let schema = name.after.effectiveSchema
      statements.append("ALTER \(kind) \(identifier: place) SET SCHEMA \(identifier: schema)")
      place.schema = name.after.schema
    }
    if place.$name != name.after.$name {
      statements.append(
        "ALTER \(kind) \(identifier: place) RENAME TO \(identifier: name.after.name)")
    }
    return statements
  }
}
