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
    table.checks = checks(names, besides: namedConstraints(of: table))
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
    guard let key = names.model.primaryKey else { return nil }
    let table = names.model.databaseName
    return PrimaryKeyConstraint(
      name: key.databaseName ?? naming.primaryKey(table: table), columns: names[key.fields])
  }

  /// The names that checks cannot have, because other constraints of the table keep theirs.
  private func namedConstraints(of table: Table) -> [String] {
    (capabilities.namesPrimaryKeys ? [table.primaryKey?.name].compactMap { $0 } : [])
      + (capabilities.namesForeignKeys ? table.foreignKeys.map(\.name) : [])
  }

  private func checks(_ names: ModelColumns, besides others: [String]) -> [CheckConstraint] {
    zip(names.model.checks, names.model.checkNames(naming, besides: others)).map { check, name in
      CheckConstraint(name: name, expression: check.expression)
    }
  }
}
