import DatabaseSchema
import SchemaSyntax

extension SchemaAssembly {
  /// The resolved primary key.
  func primaryKey(_ key: KeyDraft, in model: ModelDraft) -> PrimaryKey {
    PrimaryKey(
      columns: columns(key, in: model), name: key.name?.text,
      databaseName: key.mappedName?.text, span: key.attribute.span)
  }

  /// The resolved unique key.
  func uniqueKey(_ key: KeyDraft, in model: ModelDraft) -> UniqueKey {
    UniqueKey(
      columns: columns(key, in: model), name: key.name?.text,
      databaseName: key.mappedName?.text, predicate: key.predicate, span: key.attribute.span)
  }

  /// The resolved index.
  func index(_ key: KeyDraft, in model: ModelDraft) -> Index {
    Index(
      columns: columns(key, in: model), expression: key.expression,
      isUnique: key.isUniqueExpression, method: key.method, databaseName: key.mappedName?.text,
      predicate: key.predicate, span: key.attribute.span)
  }

  private func columns(_ key: KeyDraft, in model: ModelDraft) -> [KeyColumn] {
    key.columns.map { column in
      KeyColumn(
        model.fields[column.field].name, sort: column.sort, length: column.length,
        operatorClass: column.operatorClass.map(sql))
    }
  }

  private func sql(_ operatorClass: KeyDraft.OperatorClass) -> String {
    switch operatorClass {
    case .raw(let sql): sql
    case .named(let name): operatorClasses[name]?.sql ?? name
    }
  }
}
