extension TableDescription {
  /// Which constraint of ``constraints`` an error is about; nil if it is about another one.
  func constraint(of error: DatabaseError, in operation: WriteOperation) -> Int? {
    guard case .constraint(let kind) = error.code else { return nil }
    if let name = error.constraint {
      let isSQLite = error.sqliteCode != nil
      return constraints.firstIndex { constraint in
        name == (isSQLite ? constraint.sqliteName ?? constraint.name : constraint.name)
          && isHome(of: constraint, error.table)
      }
    }
    switch kind {
    case .unique: return uniqueConstraint(of: error)
    case .foreignKey: return foreignKey(in: operation)
    case .notNull, .check, .exclusion: return nil
    }
  }

  /// Whether a constraint is one of the table that the error names.
  private func isHome(of constraint: ConstraintDescription, _ table: String?) -> Bool {
    guard let table else { return true }
    if case .reference(let other, _, _) = constraint.kind { return table == other }
    return table == name
  }

  /// SQLite names the columns of a unique key:
  /// <https://www.sqlite.org/rescode.html#constraint_unique>.
  private func uniqueConstraint(of error: DatabaseError) -> Int? {
    guard error.table == name else { return nil }
    return constraints.firstIndex { constraint in
      switch constraint.kind {
      case .primaryKey: primaryKey.map { columns[$0].name } == error.columns
      case .unique(let key): key.map { columns[$0].name } == error.columns
      default: false
      }
    }
  }

  /// The only foreign key that an operation may violate, else ``ConstraintDescription/anyForeignKey``.
  private func foreignKey(in operation: WriteOperation) -> Int? {
    var isCertain = true
    var possible: [Int] = []
    for (index, constraint) in constraints.enumerated() {
      switch constraint.kind {
      case .foreignKey(let toItself):
        if operation != .delete || toItself { possible.append(index) }
      case .reference(_, let onDelete, let onUpdate) where operation != .insert:
        switch operation == .delete ? onDelete : onUpdate {
        case .refuse: possible.append(index)
        // A cascade goes on to tables that are not described here.
        case .cascade: isCertain = isCertain && operation != .delete
        case .clear: break
        }
      default: break
      }
    }
    if possible.count == 1, isCertain { return possible[0] }
    return constraints.firstIndex { $0.kind == .anyForeignKey }
  }
}
