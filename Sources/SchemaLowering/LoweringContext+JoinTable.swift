import DatabaseSchema
import DatabaseTypes
import SchemaModel

extension LoweringContext {
  /// The join table of a relation; `nil` for relations that have none.
  func joinTable(_ relation: Relation) -> Table? {
    guard relation.kind == .manyToMany,
      let a = end(relation.referencing), let b = end(relation.referenced)
    else { return nil }
    let name = schema.joinTableName(of: relation)
    let origin = TableOrigin.Join(
      relation: relation.name, modelA: relation.referencing.model,
      fieldA: relation.referencing.field, modelB: relation.referenced.model,
      fieldB: relation.referenced.field, formerFieldA: formerName(relation.referencing),
      formerFieldB: formerName(relation.referenced))
    var table = Table(
      name: qualified(name, schema: a.model.databaseSchema), origin: .joinTable(origin),
      columns: [Column("A", type: a.type), Column("B", type: b.type)])
    let back = naming.joinTableIndex(table: name)
    table.indexes = [TableIndex(name: back, columns: [IndexColumn("B")])]
    holdPairs(&table, named: name)
    if schema.datasource?.relationMode != .prisma {
      table.foreignKeys = [
        foreignKey(from: "A", of: name, to: a), foreignKey(from: "B", of: name, to: b),
      ]
    }
    return table
  }

  /// Each pair once: by a primary key on PostgreSQL, by a unique index on SQLite, as in Prisma.
  private func holdPairs(_ table: inout Table, named name: String) {
    let hasPrimaryKey = capabilities.joinTablesHavePrimaryKeys
    let key = naming.joinTableKey(table: name, isPrimaryKey: hasPrimaryKey)
    if hasPrimaryKey {
      table.primaryKey = PrimaryKeyConstraint(name: key, columns: ["A", "B"])
    } else {
      let unique = TableIndex(
        name: key, columns: [IndexColumn("A"), IndexColumn("B")], isUnique: true)
      table.indexes.insert(unique, at: 0)
    }
  }

  private func foreignKey(from column: String, of table: String, to end: JoinEnd) -> ForeignKey {
    ForeignKey(
      name: naming.joinTableForeignKey(table: table, isFirst: column == "A"), columns: [column],
      referencedTable: qualified(end.model.databaseName, schema: end.model.databaseSchema),
      referencedColumns: [end.column], onDelete: .cascade, onUpdate: .cascade)
  }

  private func formerName(_ side: Relation.Side) -> String? {
    side.field.flatMap { schema.model(named: side.model)?.field(named: $0)?.formerName }
  }

  private func end(_ side: Relation.Side) -> JoinEnd? {
    guard let model = schema.model(named: side.model),
      let field = model.primaryKey?.fields.first ?? model.uniqueKeys.first?.fields.first,
      let id = model.field(named: field)
    else { return nil }
    return JoinEnd(model: model, column: id.databaseName, type: type(of: id))
  }
}

/// One end of a join table: the model and its key.
private struct JoinEnd {
  let model: Model
  let column: String
  let type: ColumnType
}
