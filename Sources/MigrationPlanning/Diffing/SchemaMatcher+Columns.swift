import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension SchemaMatcher {
  /// Matches the columns of a kept table.
  ///
  /// - Parameters:
  ///   - table: The table before and after.
  ///   - joinOrder: How the columns of a join table correspond.
  func matchColumns(_ table: Transition<Table>, joinOrder: JoinOrder) -> Match<Column> {
    if table.before.model == nil && table.after.model == nil {
      return matchJoinColumns(table, joinOrder)
    }
    let declared = declaredRenames(table)
    let owners = ObjectAliases(table).owners
    func former(_ column: Column) -> String? {
      hints.answer(owners: owners, names: ObjectAliases.names(of: column))
        ?? (declared.contains(column.$name) ? column.formerName : nil)
    }
    return Match.matching(
      table.before.columns, table.after.columns,
      declared: [({ $0.field }, former), ({ $0.name }, former)],
      name: { $0.name }, origin: { $0.field }, likeness: likeness)
  }

  /// How much two columns look alike, as far as their types tell.
  private func likeness(_ old: Column, _ new: Column) -> Int {
    let type =
      old.type == new.type
      ? 2 : types.family(of: old.type).isLike(types.family(of: new.type)) ? 1 : 0
    return 2 * type + (old.isNullable == new.isNullable ? 1 : 0)
  }

  private func declaredRenames(_ table: Transition<Table>) -> DeclaredRenames<Exact<String>> {
    let declarations = table.after.columns.compactMap {
      column -> (name: Exact<String>, source: Exact<String>?)? in
      guard let former = column.formerName else { return nil }
      let source = table.before.columns.first { $0.field == former || $0.name.isExactly(former) }
      return (column.$name, source?.$name)
    }
    return DeclaredRenames(declarations, known: Set(table.before.columns.map(\.$name)))
  }

  /// How the columns of a join table before and after correspond.
  ///
  /// - Parameters:
  ///   - table: The table before and after.
  ///   - models: The new names of models that have one.
  func joinOrder(_ table: Transition<Table>, models: [String: String]) -> JoinOrder {
    guard let before = JoinEnds(table.before, renaming: models), let after = JoinEnds(table.after)
    else { return .kept }
    let owners = [after.origin.modelA] + models.filter { $0.value == after.origin.modelA }.keys
    return before.order(in: after) { name in
      hints.answer(owners: owners, names: [name])
        ?? after.fields.first { $0.name == name && $0.formerName != $0.name }?.formerName
    }
  }

  /// The columns of a join table are exchanged when a renamed model or field sorts after the other
  /// one.
  private func matchJoinColumns(
    _ table: Transition<Table>, _ order: JoinOrder
  ) -> Match<Column> {
    let isReversed = order == .reversed
    let opposite = ["A": "B", "B": "A"]
    return Match.matching(
      table.before.columns, table.after.columns,
      by: [({ $0.name }, { isReversed ? opposite[$0.name] : $0.name })])
  }
}
