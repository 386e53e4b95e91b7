package import DatabaseSchema

/// What a live database holds; each object is in one of three places, so that nothing is lost in silence.
package struct LiveDatabase: Equatable, Sendable {
  /// What a schema can declare. Tables have the origin `.model` with the table's own name, columns no
  /// field: the database does not know what the schema calls them.
  package var schema: DatabaseSchema
  /// What a schema cannot declare, with the SQL that defines it, sorted by kind and name.
  package var carried: [CarriedObject]
  /// What is only named, sorted by kind and name.
  package var listed: [ListedObject]

  package init(
    schema: DatabaseSchema, carried: [CarriedObject] = [], listed: [ListedObject] = []
  ) {
    self.schema = schema
    self.carried = carried
    self.listed = listed
  }
}
