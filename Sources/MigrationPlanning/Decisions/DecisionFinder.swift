import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectTypes

/// Lists what the user has to decide: everything that loses data or changes its
/// meaning and is not answered.
struct DecisionFinder {
  let diff: SchemaDiff
  let match: SchemaMatch
  let answers: DecisionAnswers

  /// The unanswered decisions, tables first.
  func decisions() -> [Decision] {
    let meanings = match.tables.compactMap(turnedRelation)
    if answers.acceptsDataLoss { return meanings }
    return meanings + match.droppedTables.compactMap(droppedTable)
      + match.tables.flatMap { table in
        table.columns.dropped.compactMap { droppedColumn($0, of: table) }
      } + diff.tables.flatMap(changedColumns) + diff.enums.flatMap(droppedValues)
  }

  /// A wrong guess would lose nothing and turn the meaning of every row round.
  private func turnedRelation(_ table: TableMatch) -> Decision? {
    guard table.joinOrder == .undecided, let before = JoinEnds(table.table.before),
      let after = JoinEnds(table.table.after), let former = before.fields.first?.name
    else { return nil }
    let subject = ObjectPath(after.origin.modelA, former)
    return Decision(
      kind: .matchFields, subject: subject,
      question:
        "both fields of the relation behind table \"\(table.table.after.name)\" have new names: "
        + "which one was \"\(former)\"? With the wrong one, every row means the opposite",
      options: after.fields.map { field in
        let target = ObjectPath(after.origin.modelA, field.name)
        return Decision.Option(
          flag: "--rename \(subject):\(target)", meaning: "\"\(former)\" is \"\(field.name)\" now",
          answer: .rename(DecisionAnswers.Rename(from: subject, to: target)))
      },
      attribute: "@renamed(from: \"\(former)\")")
  }

  private func droppedTable(_ table: Table) -> Decision? {
    let subject = ObjectPath(table.displayName)
    if isDropped(ObjectAliases(table).paths) { return nil }
    let candidates = match.addedTables.filter { Self.isLike($0, table) }
    let renames = candidates.map { rename(subject, ObjectPath($0.displayName)) }
    return Decision(
      kind: .dropTable, subject: subject,
      question:
        "table \"\(table.name)\" is no longer in the schema: dropping it loses all its rows",
      options: renames + [drop(subject, "drop the table with all its rows")],
      attribute: candidates.isEmpty ? nil : "@@renamed(from: \"\(subject)\")")
  }

  private func droppedColumn(_ column: Column, of table: TableMatch) -> Decision? {
    if column.generatedExpression != nil { return nil }
    let paths = ObjectAliases(table.table.reversed).paths(of: column)
    let subject = paths[0]
    if isDropped(paths) { return nil }
    let types = diff.after.dialect.types
    let family = types.family(of: column.type)
    let candidates = table.columns.added.filter {
      $0.generatedExpression == nil && $0.type.isList == column.type.isList
        && types.family(of: $0.type).isLike(family)
    }
    let target = table.table.after.displayName
    return Decision(
      kind: .dropColumn, subject: subject,
      question:
        "column \"\(table.table.before.name)\".\"\(column.name)\" is no longer in the schema: "
        + "dropping it loses its values",
      options: candidates.map { rename(subject, ObjectPath(target, $0.field ?? $0.name)) }
        + [drop(subject, "drop the column with its values")],
      attribute: candidates.isEmpty ? nil : "@renamed(from: \"\(subject.member ?? "")\")")
  }

  private func droppedValues(_ change: EnumDiff) -> [Decision] {
    change.dropped.compactMap { value in
      let paths = ObjectAliases(change.type.reversed).paths(of: value)
      let subject = paths[0]
      if isDropped(paths) || answers.renames.contains(where: { paths.contains($0.from) }) {
        return nil
      }
      let targets = change.added + change.type.after.values.filter { !change.added.contains($0) }
      return Decision(
        kind: .dropEnumValue, subject: subject,
        question:
          "value \"\(value.label)\" of enum \"\(change.type.after.name)\" is no longer in the "
          + "schema: rows that hold it cannot keep it",
        options: targets.map { rename(subject, ObjectPath(change.type.after.model, $0.name)) }
          + [drop(subject, "drop the value; the migration fails if a row holds it")],
        attribute: change.added.isEmpty ? nil : "@renamed(from: \"\(value.name)\")")
    }
  }

  /// Whether two tables share most of their columns.
  private static func isLike(_ new: Table, _ old: Table) -> Bool {
    let names = Set(old.columns.map(\.name))
    let shared = new.columns.filter { names.contains($0.name) }.count
    return shared * 2 > max(old.columns.count, new.columns.count)
  }

  func isDropped(_ paths: [ObjectPath]) -> Bool {
    paths.contains(where: answers.drops.contains)
  }

  private func rename(_ from: ObjectPath, _ to: ObjectPath) -> Decision.Option {
    Decision.Option(
      flag: "--rename \(from):\(to)", meaning: "rename it to \"\(to)\" and keep its data",
      answer: .rename(DecisionAnswers.Rename(from: from, to: to)))
  }

  func drop(_ path: ObjectPath, _ meaning: String) -> Decision.Option {
    Decision.Option(flag: "--drop \(path)", meaning: meaning, answer: .drop(path))
  }
}
