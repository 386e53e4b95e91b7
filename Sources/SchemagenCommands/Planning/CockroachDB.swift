import DatabaseSchema
import DatabaseTypes
import SchemaModel

/// CockroachDB, whose schemas are read but for which no SQL is written.
enum CockroachDB {
  /// Refuses a datasource for CockroachDB.
  ///
  /// - Throws: A failure in one line.
  static func reject(_ datasource: Datasource) throws {
    guard datasource.providers.allSatisfy({ $0.dialect == nil }) else { return }
    throw CommandFailure(
      "schemagen writes SQL for PostgreSQL and SQLite only: this schema is for CockroachDB, which "
        + "`validate`, `format` and `generate` understand.")
  }
}
