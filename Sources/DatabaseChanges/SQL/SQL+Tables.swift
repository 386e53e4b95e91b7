package import DatabaseSchema
package import DatabaseTypes
package import SQLLexicon

extension SQL {
  /// What goes between the parentheses of `CREATE TABLE`: columns, a blank line, constraints.
  package static func tableBody(_ columns: [SQL], _ constraints: [SQL]) -> SQL {
    let lines = join(columns, by: ",\n    ")
    return constraints.isEmpty
      ? "\n    \(lines)\n" : "\n    \(lines),\n\n    \(join(constraints, by: ",\n    "))\n"
  }

  /// One statement with all its actions, so that the table is locked and rewritten once; several
  /// have a line each.
  package static func alterTable(_ table: QualifiedName, _ actions: [SQL]) -> SQL {
    actions.count == 1
      ? "ALTER TABLE \(identifier: table) \(actions[0])"
      : "ALTER TABLE \(identifier: table)\n    \(join(actions, by: ",\n    "))"
  }

  /// A check as a constraint.
  package static func check(_ check: CheckConstraint) -> SQL {
    let words: SQL = check.words.map { " \(expression: $0)" } ?? ""
    let name: SQL = "CONSTRAINT \(identifier: check.name)"
    return "\(name) CHECK (\(expression: check.expression))\(words)\(state(check.state))"
  }

  /// A foreign key as a constraint of its table.
  package static func foreignKey(_ key: ForeignKey) -> SQL {
    let name: SQL = "CONSTRAINT \(identifier: key.name)"
    let timing: SQL = key.timing.map { " \(SQL(stringLiteral: $0.sqlWords))" } ?? ""
    let tail: SQL = "\(references(key))\(timing)\(state(key.state))"
    return "\(name) FOREIGN KEY (\(list(key.columns))) \(tail)"
  }

  /// The words for a constraint that does not hold for all rows.
  private static func state(_ state: ConstraintState?) -> SQL {
    state.map { " \(expression: $0.sqlWords)" } ?? ""
  }

  /// The `REFERENCES` clause of a foreign key.
  package static func references(_ key: ForeignKey) -> SQL {
    let target: SQL = "\(identifier: key.referencedTable) (\(list(key.referencedColumns)))"
    let onDelete = SQL(stringLiteral: key.onDelete.sqlWords)
    let onUpdate = SQL(stringLiteral: key.onUpdate.sqlWords)
    let words: SQL = key.words.map { " \(expression: $0)" } ?? ""
    let changed: SQL = key.changedColumns.isEmpty ? "" : " (\(list(key.changedColumns)))"
    return "REFERENCES \(target)\(words) ON DELETE \(onDelete)\(changed) ON UPDATE \(onUpdate)"
  }

  /// The statement that renames a column.
  package static func renameColumn(_ column: RenameColumn) -> SQL {
    let table: SQL = "ALTER TABLE \(identifier: column.table)"
    return "\(table) RENAME COLUMN \(identifier: column.from) TO \(identifier: column.to)"
  }

  /// A number as a default; text that is not a number becomes a literal, which the database refuses
  /// by itself.
  package static func number(_ digits: String) -> SQL {
    let isNumber = digits.utf8.allSatisfy {
      (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0)
    }
    return isNumber ? "\(expression: digits)" : "\(literal: digits)"
  }
}

extension SQL.Interpolation {
  /// A name with its database schema.
  package mutating func appendInterpolation(identifier name: QualifiedName) {
    if let schema = name.schema {
      appendInterpolation(identifier: schema)
      appendInterpolation("." as SQL)
    }
    appendInterpolation(identifier: name.name)
  }
}
