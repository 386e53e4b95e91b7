import DatabaseChanges
import DatabaseSchema
import DatabaseTypes

extension SchemaDiff {
  /// The database schemas that are new, and those that new places of extensions need: the server
  /// makes only those that an extension itself asks for
  /// (<https://www.postgresql.org/docs/current/sql-createextension.html>).
  var createdSchemas: [String] {
    let known = before.schemas + before.extensions.compactMap(\.schema)
    let places = after.extensions.compactMap(\.schema).filter {
      $0 != "public" && !$0.hasPrefix("pg_") && !after.schemas.contains($0)
    }
    return after.schemas.filter { !before.schemas.contains($0) }
      + Set(places).subtracting(known).sorted()
  }

  /// The database schemas that are dropped; `public` is shared, existed before and is kept.
  var droppedSchemas: [String] {
    before.schemas.filter { !after.schemas.contains($0) && $0 != "public" }
  }

  /// The names of all types, before and after: a table has a type of its name, too
  /// (<https://www.postgresql.org/docs/current/catalog-pg-type.html>).
  var typeNames: Set<QualifiedName> {
    Set((before.enums + after.enums).map(\.name) + (before.tables + after.tables).map(\.name))
  }

  /// The extensions that are new.
  var createdExtensions: [DatabaseExtension] {
    let names = Set(before.extensions.map(\.name))
    return after.extensions.filter { !names.contains($0.name) }
  }

  /// The extensions whose version or database schema changes.
  var changedExtensions: [Transition<DatabaseExtension>] {
    after.extensions.compactMap { new in
      guard let old = before.extensions.first(where: { $0.name == new.name }), old != new else {
        return nil
      }
      return Transition(before: old, after: new)
    }
  }

  /// The extensions that are dropped.
  var droppedExtensions: [DatabaseExtension] {
    let names = Set(after.extensions.map(\.name))
    return before.extensions.filter { !names.contains($0.name) }
  }
}
