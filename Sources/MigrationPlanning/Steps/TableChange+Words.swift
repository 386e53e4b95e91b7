import DatabaseSchema

extension TableChange {
  /// The change in words.
  ///
  /// - Parameter table: The table's name in quotes.
  func sentences(table: String) -> [String] {
    switch self {
    case .addColumn(let column), .restoreColumn(let column, _):
      ["add column \(table).\"\(column.name)\" \(column.type)"]
    case .dropColumn(let column): ["drop column \(table).\"\(column.name)\""]
    case .alterColumn(let change): change.sentences(table: table)
    case .replaceColumn(let column): [replacing(column, of: table)]
    case .addPrimaryKey(let key):
      ["add primary key \"\(key.name)\" (\(key.columns.joined(separator: ", "))) to \(table)"]
    case .dropPrimaryKey(let key): ["drop primary key \"\(key.name)\" of \(table)"]
    case .renamePrimaryKey(let key): [renaming("primary key", key.before.name, key.after.name)]
    case .addCheck(let check): ["add check \"\(check.name)\" to \(table)"]
    case .dropCheck(let check): ["drop check \"\(check.name)\" of \(table)"]
    case .renameCheck(let check): [renaming("check", check.before.name, check.after.name)]
    case .addIndex(let index): ["add \(index.kind) \"\(index.name)\" on \(table)"]
    case .dropIndex(let index): ["drop \(index.kind) \"\(index.name)\" on \(table)"]
    case .renameIndex(let index): [renaming("index", index.before.name, index.after.name)]
    case .addForeignKey(let key):
      ["add foreign key \"\(key.name)\" from \(table) to \"\(key.referencedTable)\""]
    case .dropForeignKey(let key): ["drop foreign key \"\(key.name)\" of \(table)"]
    case .renameForeignKey(let key): [renaming("foreign key", key.before.name, key.after.name)]
    case .addTrigger(let trigger):
      ["let the database keep \(table).\"\(trigger.column)\" up to date"]
    case .dropTrigger(let trigger):
      ["stop keeping \(table).\"\(trigger.column)\" up to date in the database"]
    case .setComment: ["change the comment of \(table)"]
    case .setColumnComment(let column): ["change the comment of \(table).\"\(column.name)\""]
    }
  }

  private func replacing(_ column: Transition<Column>, of table: String) -> String {
    let name = "\(table).\"\(column.after.name)\""
    if column.after.generatedExpression != nil { return "compute column \(name) anew" }
    return "replace column \(name), \(column.before.type) by \(column.after.type)"
  }

  private func renaming(_ kind: String, _ old: String, _ new: String) -> String {
    "rename \(kind) \"\(old)\" to \"\(new)\""
  }
}

extension TableIndex {
  fileprivate var kind: String { isUnique ? "unique index" : "index" }
}

extension ColumnChange {
  fileprivate func sentences(table: String) -> [String] {
    let name = "\(table).\"\(column.after.name)\""
    var lines: [String] = []
    if conversion != nil {
      lines.append("change column \(name) from \(column.before.type) to \(column.after.type)")
    }
    if changesNullability {
      lines.append("make column \(name) \(column.after.isNullable ? "optional" : "required")")
    }
    if dropsExpression { lines.append("stop computing column \(name)") }
    if changesDefault { lines.append(defaultSentence(name)) }
    return lines
  }

  private func defaultSentence(_ name: String) -> String {
    if column.after.isAutoincrement { return "let the database count column \(name)" }
    if column.after.defaultValue != nil {
      return column.before.defaultValue == nil
        ? "give column \(name) a default" : "change the default of column \(name)"
    }
    return column.before.isAutoincrement
      ? "stop counting column \(name)" : "drop the default of column \(name)"
  }
}
