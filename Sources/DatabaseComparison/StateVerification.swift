import DatabaseIntrospection
package import DatabaseSchema
import DatabaseTypes
import DialectIntrospection
package import SchemagenRuntime

/// Whether a database is what it should be, fact by fact.
package enum StateVerification {
  /// Reads a database in the open transaction of a connection, and compares it with a state.
  ///
  /// - Parameters:
  ///   - connection: A connection with an open transaction, whose settings stay as they are.
  ///   - wanted: The state that the database should be in; its database schemas are read.
  ///   - known: Takes out of what was read, said as the other state says it, what is no difference;
  ///     called when something differs.
  /// - Returns: What differs; empty where the database is in that state. An expression of which only
  ///   the server can say whether it is another one is no difference where the server gave no answer.
  /// - Throws: `DatabaseError` when the catalogs cannot be read.
  package static func differences(
    on connection: DatabaseConnection, from wanted: DatabaseSchema,
    without known: (DatabaseSchema) -> DatabaseSchema = { $0 }
  ) throws -> [FactDifference] {
    let live = try wanted.dialect.introspector.readInTransaction(
      connection, schemas: wanted.schemas.isEmpty ? nil : wanted.schemas
    ).schema
    let texts = try ServerTexts(
      comparing: live, with: wanted, on: connection, isInTransaction: true)
    let aligned =
      if texts.isUnavailable {
        StateAlignment(with: wanted, isKept: texts.isPossible).align(live)
      } else {
        texts.aligned(with: wanted)
          ?? StateAlignment(with: wanted, texts: texts).align(live)
      }
    if aligned == wanted { return [] }
    let differences = aligned.differences(from: wanted)
    return differences.isEmpty ? [] : known(aligned).differences(from: wanted)
  }
}
