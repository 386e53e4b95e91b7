import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension CatalogMapping {
  /// The triggers of a table that keep a column up to date; the others are carried.
  mutating func readTriggers(of relation: RelationRow, _ table: inout Table) {
    for row in triggers[relation.id] ?? [] {
      guard let column = row.argument, isTouch(row, of: column),
        table.column(named: column) != nil
      else {
        carry(row, of: relation)
        continue
      }
      let function = qualified(row.functionSchema, row.function)
      touchFunctions.insert(function)
      table.triggers.append(UpdatedAtTrigger(name: row.name, column: column, function: function))
    }
  }

  /// A trigger with its definition.
  mutating func carry(_ row: TriggerRow, of relation: RelationRow) {
    carry(.trigger, row.name, of: relation, row.definition)
    let words = ["D": "DISABLE", "R": "ENABLE REPLICA", "A": "ENABLE ALWAYS"]
    if let word = words[row.state] {
      carry(
        .triggerState, row.name, of: relation,
        "\(word) TRIGGER \(SQLQuoting.identifier(row.name))")
    }
  }

  /// Whether a trigger is one that `@updatedAt(by: Database)` makes: before each update of a row, when
  /// the column has not been changed.
  private func isTouch(_ row: TriggerRow, of column: String) -> Bool {
    // `TRIGGER_TYPE_ROW`, `TRIGGER_TYPE_BEFORE` and `TRIGGER_TYPE_UPDATE` of the server's sources.
    let beforeUpdateOfRow = 1 | 2 | 16
    guard row.function == DatabaseNaming.updatedAtFunction, row.events == beforeUpdateOfRow,
      row.state == "O", row.isConditional
    else { return false }
    // What the server makes of `NEW.a IS NOT DISTINCT FROM OLD.a`; names that need it are in quotes.
    return [column, SQLQuoting.identifier(column)].contains { name in
      row.definition.contains(" WHEN ((NOT (new.\(name) IS DISTINCT FROM old.\(name)))) EXECUTE ")
    }
  }
}
