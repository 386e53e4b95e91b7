import DatabaseSchema
import DatabaseTypes
import SchemaModel

/// CockroachDB: its schemas are supported, but no SQL is written for it.
enum CockroachDB {
  /// Rejects a datasource for CockroachDB.
  ///
  /// - Throws: A failure if it is.
  static func reject(_ datasource: Datasource) throws {
    guard datasource.providers.allSatisfy({ $0.dialect == nil }) else { return }
    throw CommandFailure(
      "The schema is for CockroachDB, but schemagen only writes SQL for PostgreSQL and SQLite; "
        + "`validate`, `format` and `generate` work.")
  }
}
