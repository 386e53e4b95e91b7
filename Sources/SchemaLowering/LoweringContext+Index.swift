import DatabaseSchema
import DatabaseTypes
import SchemaModel

extension LoweringContext {
  /// The unique index of a unique key.
  func index(_ key: UniqueKey, _ names: ModelColumns) -> TableIndex {
    let columns = key.columns.map { indexColumn($0, names) }
    return TableIndex(
      name: names.model.name(of: key, naming), columns: columns, isUnique: true,
      predicate: key.predicate.map { predicate($0, names) } ?? softDelete(key, names))
  }

  /// The index of an `@@index`.
  func index(_ index: Index, _ names: ModelColumns) -> TableIndex {
    let method =
      index.method.flatMap { capabilities.indexMethods.contains($0) ? $0 : nil } ?? .btree
    let columns = index.columns.map { indexColumn($0, names).withoutDefaultClass(of: method) }
    return TableIndex(
      name: names.model.name(of: index, naming), columns: columns, expression: index.expression,
      isUnique: index.isUnique, method: method,
      predicate: index.predicate.map { predicate($0, names) })
  }

  private func indexColumn(_ column: KeyColumn, _ names: ModelColumns) -> IndexColumn {
    IndexColumn(
      names[column.field], isDescending: column.sort == .descending,
      operatorClass: capabilities.hasOperatorClasses ? column.operatorClass : nil)
  }

  /// A unique key of a model with `@softDelete` holds for the rows that are not deleted; not so a
  /// key that a foreign key references, which must hold for all rows.
  private func softDelete(_ key: UniqueKey, _ names: ModelColumns) -> RowPredicate? {
    guard let field = names.model.fields.first(where: \.isSoftDelete) else { return nil }
    let referenced = referencedFields[names.model.name] ?? []
    let fields = Set(key.fields)
    if fields.contains(field.name) || referenced.contains(where: { Set($0) == fields }) {
      return nil
    }
    return .conditions([RowPredicate.Condition(column: field.databaseName)])
  }

  private func predicate(_ predicate: IndexPredicate, _ names: ModelColumns) -> RowPredicate {
    switch predicate {
    case .raw(let text): return .expression(text)
    case .conditions(let conditions):
      return .conditions(conditions.map { condition($0, names) })
    }
  }

  private func condition(
    _ condition: IndexPredicate.Condition, _ names: ModelColumns
  ) -> RowPredicate.Condition {
    var lowered = RowPredicate.Condition(
      column: names[condition.field], isNegated: condition.isNegated)
    if case .value(let kind) = condition.value, let field = names.fields[condition.field] {
      lowered.value = defaultValue(kind, of: field)
    }
    return lowered
  }
}

extension IndexColumn {
  /// The column without the operator class that the method takes anyway, so that naming it or not
  /// is the same index: <https://www.postgresql.org/docs/current/gin-builtin-opclasses.html>.
  fileprivate func withoutDefaultClass(of method: IndexMethod) -> IndexColumn {
    var column = self
    if method == .gin, operatorClass == "jsonb_ops" || operatorClass == "array_ops" {
      column.operatorClass = nil
    }
    return column
  }
}
