import DatabaseSchema
import DatabaseTypes
import SchemaModel

extension LoweringContext {
  /// The foreign key of a relation; `nil` when the referenced model is a view.
  func foreignKey(_ relation: Relation, _ names: ModelColumns) -> ForeignKey? {
    guard let target = schema.model(named: relation.referenced.model), !target.isView else {
      return nil
    }
    let columns = names[relation.fields]
    let isRequired = relation.fields.contains { names.fields[$0]?.arity == .required }
    return ForeignKey(
      name: relation.databaseName
        ?? naming.foreignKey(table: names.model.databaseName, columns: columns),
      columns: columns,
      referencedTable: qualified(target.databaseName, schema: target.databaseSchema),
      referencedColumns: relation.references.map { target.field(named: $0)?.databaseName ?? $0 },
      onDelete: relation.onDelete ?? (isRequired ? .restrict : .setNull),
      onUpdate: relation.onUpdate ?? .cascade)
  }
}
