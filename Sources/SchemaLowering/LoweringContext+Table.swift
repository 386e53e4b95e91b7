import DatabaseSchema
import DatabaseTypes
import SchemaModel

extension LoweringContext {
  /// The table of a model.
  func table(_ model: Model) -> Table {
    let fields = Dictionary(
      model.fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let names = ModelColumns(model: model, fields: fields)
    var table = Table(
      name: qualified(model.databaseName, schema: model.databaseSchema),
      origin: .model(model.name), columns: model.columns.map { column($0, of: model) })
    table.primaryKey = primaryKey(names)
    table.indexes =
      model.uniqueKeys.map { index($0, names) } + model.indexes.map { index($0, names) }
    table.foreignKeys = (foreignRelations[model.name] ?? []).compactMap { foreignKey($0, names) }
    table.checks = checks(model)
    table.triggers = model.columns.filter { $0.updatedAt == .database }.map {
      UpdatedAtTrigger(
        name: naming.touchTrigger(table: model.databaseName, column: $0.databaseName),
        column: $0.databaseName, function: updatedAtFunction)
    }
    table.comment = comment(model.documentation)
    table.formerName = model.formerName
    return table
  }

  private func primaryKey(_ names: ModelColumns) -> PrimaryKeyConstraint? {
    guard let key = names.model.primaryKey, let name = names.model.primaryKeyName(naming) else {
      return nil
    }
    return PrimaryKeyConstraint(name: name, columns: names[key.fields])
  }

  private func checks(_ model: Model) -> [CheckConstraint] {
    let foreignKeys = foreignRelations[model.name] ?? []
    return zip(model.checks, model.checkNames(in: capabilities, foreignKeys: foreignKeys)).map {
      CheckConstraint(name: $1, expression: $0.expression)
    }
  }
}
