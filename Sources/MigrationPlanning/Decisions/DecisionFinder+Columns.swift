import DatabaseChanges
import DatabaseSchema
import DialectRendering

extension DecisionFinder {
  /// The decisions about columns whose type changes.
  func changedColumns(_ table: TableDiff) -> [Decision] {
    table.changes.compactMap { change in
      switch change {
      case .column(.alter(let change)): narrowed(change, of: table)
      case .column(.replace(let replacement)):
        replaced(replacement, of: table)
      case .column, .constraint, .index, .trigger, .comment: nil
      }
    }
  }

  private func narrowed(_ change: ColumnChange, of table: TableDiff) -> Decision? {
    guard let conversion = change.conversion, conversion.isDecided,
      !followsKey(change.column.after, in: table)
    else { return nil }
    let paths = table.aliases.paths(of: change.column)
    let isAnswered = paths.contains {
      answers.narrowings.contains($0) || answers.conversions.contains($0)
    }
    if isAnswered || isDropped(paths) { return nil }
    let subject = paths[0]
    let effect =
      conversion.safety == .mayFail
      ? "the migration fails if a value does not fit"
      : "values that do not fit are cut or rounded"
    return Decision(
      kind: .narrowColumn, subject: subject,
      question: "column \(describe(change.column, of: table)): \(effect)",
      options: [
        Decision.Option(
          flag: "--narrow \(subject)", meaning: "change it; \(effect)", answer: .narrow(subject))
      ], attribute: nil)
  }

  private func replaced(_ replacement: ColumnReplacement, of table: TableDiff) -> Decision? {
    let column = replacement.column
    if column.before.generatedExpression != nil || followsKey(column.after, in: table) {
      return nil
    }
    let paths = table.aliases.paths(of: column)
    // SQL over a row gives no values for the rows of a join table.
    let isDerivable = column.after.isFillable && !isJoinKey(paths)
    if isDropped(paths) || isDerivable && replacement.isDerived { return nil }
    let subject = paths[0]
    let rules = diff.after.dialect.sql.conversions
    let isConvertible =
      column.after.generatedExpression == nil
      && rules.conversion(from: column.before.type, to: column.after.type) != nil
    let others =
      (isDerivable ? [derive(subject)] : [])
      + [drop(subject, "drop the column and add it again, without its values")]
    guard isConvertible else {
      return Decision(
        kind: .replaceColumn, subject: subject,
        question:
          "column \(describe(column, of: table)): its values cannot be converted and are lost",
        options: others, attribute: nil)
    }
    let meaning =
      "convert every value to \(column.after.type); the migration fails if one cannot be converted"
    return Decision(
      kind: .convertColumn, subject: subject,
      question: "column \(describe(column, of: table)): its values may not fit the new type",
      options: [
        Decision.Option(flag: "--convert \(subject)", meaning: meaning, answer: .convert(subject))
      ] + others, attribute: nil)
  }

  private func derive(_ path: ObjectPath) -> Decision.Option {
    Decision.Option(
      flag: "--fill-sql \(path)=SQL", meaning: "every row gets SQL over its columns as they were",
      answer: .fill(path, isSQL: true), prompt: "SQL, such as lower(name): ")
  }

  private func describe(_ column: Transition<Column>, of table: TableDiff) -> String {
    "\"\(table.table.after.name)\".\"\(column.after.name)\" changes from \(column.before.type) to "
      + "\(column.after.type)"
  }

  /// Whether the columns of a join table have the values of a column.
  private func isJoinKey(_ paths: [ObjectPath]) -> Bool {
    diff.after.tables.contains { table in
      guard JoinEnds(table) != nil else { return false }
      return table.columns.contains { column in
        diff.after.key(behind: column, of: table).map { !$0.isDisjoint(with: paths) } ?? false
      }
    }
  }

  /// Whether a column of a join table changes because its key does, which has its own decision.
  private func followsKey(_ column: Column, in table: TableDiff) -> Bool {
    guard let key = diff.after.key(behind: column, of: table.table.after) else { return false }
    return diff.tables.contains { owner in
      owner.changes.contains { change in
        switch change {
        case .column(.alter(let change)) where change.conversion != nil:
          !key.isDisjoint(with: owner.aliases.paths(of: change.column))
        case .column(.replace(let replacement)):
          !key.isDisjoint(with: owner.aliases.paths(of: replacement.column))
        case .column, .constraint, .index, .trigger, .comment: false
        }
      }
    }
  }
}
