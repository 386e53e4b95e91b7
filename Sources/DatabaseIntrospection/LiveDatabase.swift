package import DatabaseSchema

/// What a live database holds; each object is in one of three places, so that nothing is lost in silence.
package struct LiveDatabase: Equatable, Sendable {
  /// What a schema can declare. Tables have the origin `.model` with the table's own name, columns no
  /// field: the database does not know what the schema calls them.
  package var schema: DatabaseSchema
  /// What a schema cannot declare, with the SQL that defines it, sorted by kind, name and definition.
  package let carried: [CarriedObject]
  /// What is only named, sorted by kind and name.
  package let listed: [ListedObject]
  /// The database schema whose objects are named without it, where it is another one than everywhere; the
  /// definitions of what is carried name it all the same.
  package let home: String?

  /// Sorts the objects.
  package init(
    schema: DatabaseSchema, carried: [CarriedObject] = [], listed: [ListedObject] = [],
    home: String? = nil
  ) {
    self.home = home
    self.schema = schema
    self.carried = carried.sorted {
      ($0.kind, $0.name, $0.definition) < ($1.kind, $1.name, $1.definition)
    }
    self.listed = listed.sorted { ($0.kind, $0.name) < ($1.kind, $1.name) }
  }
}
