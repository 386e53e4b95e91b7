package import DatabaseTypes
import DialectTypes

extension Schema {
  /// The name of the table that links both models of a many-to-many relation.
  ///
  /// Generated Swift names the table too, and runs on each of the schema's databases: the name is
  /// short enough for all of them.
  package func joinTableName(of relation: Relation) -> String {
    naming.joinTable(relation: relation.name)
  }

  /// The names that all of the schema's databases keep whole.
  package var naming: DatabaseNaming {
    databasesByNameLength.first?.naming ?? DatabaseNaming(limit: .max)
  }

  /// The databases of the schema, those that keep the shortest names first.
  package var databasesByNameLength: [DatabaseCapabilities] {
    (datasource?.providers ?? []).map(\.capabilities).sorted {
      $0.identifierLimit < $1.identifierLimit
    }
  }
}
