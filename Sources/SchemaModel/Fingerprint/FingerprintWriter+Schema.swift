import DatabaseSchema

extension FingerprintWriter {
  /// Writes the relations of a model, sorted by name.
  mutating func write(_ relations: [Relation]) {
    let sorted = relations.map { (key: Self.key(of: $0), relation: $0) }
      .sorted { $0.key.precedes($1.key) }
    write("relations", sorted) { $0.write($1.relation) }
  }

  private static func key(of relation: Relation) -> String {
    [
      relation.name, relation.referencing.model, relation.referencing.field ?? "",
      relation.referenced.model, relation.referenced.field ?? "",
    ].joined(separator: " ")
  }

  /// Writes the datasource but for its URLs.
  mutating func write(_ datasource: Datasource) {
    write("providers", datasource.providers.map(\.rawValue).sorted()) { $0.write($1) }
    write("relationMode", datasource.relationMode.rawValue)
    write("schemas", datasource.schemas.sorted()) { $0.write($1) }
    let extensions = datasource.extensions.sorted { $0.name.precedes($1.name) }
    write("extensions", extensions) { writer, item in
      writer.write(item.name)
      writer.write("schema", item.schema)
      writer.write("version", item.version)
    }
  }

  /// Writes an enum with its values in order.
  mutating func write(_ enumeration: Enumeration, withComments: Bool) {
    write(enumeration.name)
    write("map", enumeration.databaseName)
    write("schema", enumeration.databaseSchema)
    write("renamed", enumeration.formerName)
    if withComments { write("comment", enumeration.documentation) }
    write("values", enumeration.values) { writer, value in
      writer.write(value.name)
      writer.write("map", value.databaseName)
      writer.write("renamed", value.formerName)
    }
  }

  private mutating func write(_ relation: Relation) {
    write(relation.name)
    write(relation.kind)
    write("from", relation.referencing.model)
    write("to", relation.referenced.model)
    write("fields", relation.fields) { $0.write($1) }
    write("references", relation.references) { $0.write($1) }
    write("onDelete", relation.onDelete?.rawValue)
    write("onUpdate", relation.onUpdate?.rawValue)
    write("map", relation.databaseName)
  }

  private mutating func write(_ kind: Relation.Kind) {
    switch kind {
    case .oneToOne: write("1:1")
    case .oneToMany: write("1:n")
    case .manyToMany: write("m:n")
    }
  }
}
