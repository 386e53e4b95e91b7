extension Schema {
  /// The relations that the database keeps by a foreign key: those between tables.
  package var foreignKeys: [Relation] {
    if datasource?.relationMode == .prisma { return [] }
    return relations.filter { relation in
      !relation.fields.isEmpty && isTable(relation.referencing.model)
        && isTable(relation.referenced.model)
    }
  }

  private func isTable(_ name: String) -> Bool {
    model(named: name).map { !$0.isView } ?? false
  }
}
