import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension Renderer {
  /// Drops a database schema if it is empty; objects of others are kept.
  func dropSchema(_ name: String) -> SQL {
    .block(
      """
      BEGIN
        DROP SCHEMA \(identifier: name);
      EXCEPTION
        WHEN dependent_objects_still_exist THEN
          RAISE NOTICE 'schema % is not empty and is kept', \(literal: name);
      END
      """)
  }

  /// Creates an extension, unless it is installed already.
  func createExtension(_ new: DatabaseExtension) -> SQL {
    let schema: SQL = new.schema.map { " SCHEMA \(identifier: $0)" } ?? ""
    let version: SQL = new.version.map { " VERSION \(literal: $0)" } ?? ""
    return "CREATE EXTENSION IF NOT EXISTS \(identifier: new.name)\(schema)\(version)"
  }

  /// Changes the version or database schema of an extension.
  func updateExtension(_ change: Transition<DatabaseExtension>) -> [SQL] {
    let name: SQL = "\(identifier: change.after.name)"
    var statements: [SQL] = []
    if change.before.version != change.after.version {
      let version: SQL = change.after.version.map { " TO \(literal: $0)" } ?? ""
      statements.append("ALTER EXTENSION \(name) UPDATE\(version)")
    }
    if change.before.schema != change.after.schema, let schema = change.after.schema {
      statements.append("ALTER EXTENSION \(name) SET SCHEMA \(identifier: schema)")
    }
    return statements
  }

  /// The one function behind all triggers that keep a column up to date; the column's name is the
  /// trigger's argument.
  func createUpdatedAtFunction(_ name: QualifiedName) -> SQL {
    let body = SQL.dollarQuoted(
      """
      BEGIN
        RETURN jsonb_populate_record(NEW, jsonb_build_object(TG_ARGV[0], now()));
      END
      """)
    return "CREATE FUNCTION \(identifier: name)() RETURNS trigger LANGUAGE plpgsql AS \(body)"
  }

  /// A change of the column itself wins over the clock.
  func createTrigger(_ trigger: UpdatedAtTrigger, on table: Table) -> SQL {
    let column: SQL = "\(identifier: trigger.column)"
    let function = trigger.function ?? QualifiedName(DatabaseNaming.updatedAtFunction)
    return """
      CREATE TRIGGER \(identifier: trigger.name) BEFORE UPDATE ON \(identifier: table.name)
      FOR EACH ROW WHEN (NEW.\(column) IS NOT DISTINCT FROM OLD.\(column))
      EXECUTE FUNCTION \(identifier: function)(\(literal: trigger.column))
      """
  }
}
