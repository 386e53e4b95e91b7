import DatabaseSchema
import SchemaModel

extension LoweringContext {
  /// The join table of a relation; `nil` for relations that have none.
  func joinTable(_ relation: Relation) -> Table? {
    guard relation.kind == .manyToMany,
      let a = end(relation.referencing), let b = end(relation.referenced)
    else { return nil }
    // The database would cut a name that is too long, and then be said to have another table.
    let name = naming.name([relation.joinTableName], suffix: "")
    let origin = TableOrigin.Join(
      relation: relation.name, modelA: relation.referencing.model,
      fieldA: relation.referencing.field, modelB: relation.referenced.model,
      fieldB: relation.referenced.field)
    var table = Table(
      name: qualified(name, schema: a.model.databaseSchema), origin: .joinTable(origin),
      columns: [Column("A", type: a.type), Column("B", type: b.type)])
    let back = naming.name([name], suffix: "_B_index")
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
    if types.joinTablesHavePrimaryKeys {
      table.primaryKey = PrimaryKeyConstraint(
        name: naming.name([name], suffix: "_AB_pkey"), columns: ["A", "B"])
    } else {
      let unique = TableIndex(
        name: naming.name([name], suffix: "_AB_unique"),
        columns: [IndexColumn("A"), IndexColumn("B")], isUnique: true)
      table.indexes.insert(unique, at: 0)
    }
  }

  private func foreignKey(from column: String, of table: String, to end: JoinEnd) -> ForeignKey {
    ForeignKey(
      // The column stays in a name that is cut, or the two keys would have the same.
      name: naming.name([table], suffix: "_\(column)_fkey"), columns: [column],
      referencedTable: qualified(end.model.databaseName, schema: end.model.databaseSchema),
      referencedColumns: [end.column], onDelete: .cascade, onUpdate: .cascade)
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
