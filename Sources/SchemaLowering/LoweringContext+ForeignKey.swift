import DatabaseSchema
import DatabaseTypes
import SchemaModel

extension LoweringContext {
  /// The foreign key of a relation; `nil` when the referenced model is a view.
  func foreignKey(_ relation: Relation, _ names: ModelColumns) -> ForeignKey? {
    guard let target = schema.model(named: relation.referenced.model), !target.isView else {
      return nil
    }
    return ForeignKey(
      name: names.model.name(of: relation, naming), columns: names[relation.fields],
      referencedTable: qualified(target.databaseName, schema: target.databaseSchema),
      referencedColumns: relation.references.map { target.field(named: $0)?.databaseName ?? $0 },
      onDelete: relation.onDelete(in: names.model), onUpdate: relation.effectiveOnUpdate)
  }
}
