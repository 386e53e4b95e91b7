import DatabaseSchema

extension TableChange {
  /// The change in words, a sentence for each thing that a person would name.
  ///
  /// - Parameter table: The table's name in quotes.
  package func sentences(table: String) -> [String] {
    switch self {
    case .column(let edit): edit.sentences(table: table)
    case .constraint(let edit): [edit.sentence(table: table)]
    case .index(let edit): [edit.sentence(table: table)]
    case .trigger(let edit): [edit.sentence(table: table)]
    case .comment(let edit): [edit.sentence(table: table)]
    }
  }
}

extension ConstraintEdit {
  fileprivate func sentence(table: String) -> String {
    switch self {
    case .add(.primaryKey(let key)):
      "add primary key \"\(key.name)\" (\(key.columns.joined(separator: ", "))) to \(table)"
    case .add(.check(let check)): "add check \"\(check.name)\" to \(table)"
    case .add(.foreignKey(let key)):
      "add foreign key \"\(key.name)\" from \(table) to \"\(key.referencedTable)\""
    case .drop(let constraint): "drop \(constraint.kind) \"\(constraint.name)\" of \(table)"
    case .rename(let constraint):
      "rename \(constraint.after.kind) \"\(constraint.before.name)\" to \"\(constraint.after.name)\""
    }
  }
}

extension TriggerEdit {
  fileprivate func sentence(table: String) -> String {
    switch self {
    case .add(let trigger): "let the database keep \(table).\"\(trigger.column)\" up to date"
    case .drop(let trigger):
      "stop keeping \(table).\"\(trigger.column)\" up to date in the database"
    }
  }
}

extension CommentEdit {
  fileprivate func sentence(table: String) -> String {
    switch self {
    case .table: "change the comment of \(table)"
    case .column(let column): "change the comment of \(table).\"\(column.name)\""
    }
  }
}

extension Constraint {
  fileprivate var kind: String {
    switch self {
    case .primaryKey: "primary key"
    case .check: "check"
    case .foreignKey: "foreign key"
    }
  }
}
