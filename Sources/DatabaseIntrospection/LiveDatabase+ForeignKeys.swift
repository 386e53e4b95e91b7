package import DatabaseSchema
import SQLLexicon

extension LiveDatabase {
  /// The database with the foreign keys that a schema cannot declare among what is carried; those that
  /// reference a table that was not read, or is missing, are listed.
  ///
  /// - Parameters:
  ///   - relations: What a schema can declare.
  ///   - kinds: The kind of a whole foreign key, and those of its parts, which its definition says.
  package func carryingKeys(
    _ relations: RelationRules, kinds: (whole: ObjectKind, parts: Set<ObjectKind>)
  ) -> LiveDatabase {
    var schema = schema
    var (carried, listed) = (carried, listed)
    for (place, table) in schema.tables.enumerated() {
      for key in table.foreignKeys where !relations.canDeclare(key, of: table) {
        schema.tables[place].foreignKeys.removeAll { $0.name.isExactly(key.name) }
        carried.removeAll {
          kinds.parts.contains($0.kind) && $0.table == table.name
            && $0.part.map(key.name.isExactly) ?? false
        }
        if let definition = key.definition, relations.knows(key.referencedTable) {
          carried.append(
            CarriedObject(
              kind: kinds.whole, part: key.name, of: table.name, definition: definition))
        } else {
          listed.append(
            ListedObject(
              kind: kinds.whole, name: "\(table.name).\(key.name)", table: table.name,
              reason: "it references \(key.referencedTable), which the schema does not have"))
        }
      }
    }
    return LiveDatabase(schema: schema, carried: carried, listed: listed, home: home)
  }
}
