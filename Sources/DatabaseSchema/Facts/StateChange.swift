package import DatabaseTypes
import SQLLexicon

/// The facts that a migration removes from the state of one database, and those that it adds.
package struct StateChange: Equatable, Sendable {
  package let dialect: Dialect
  var removed: [SchemaFact]
  var added: [SchemaFact]

  /// An empty change.
  package init(dialect: Dialect) {
    self.init(dialect: dialect, removed: [], added: [])
  }

  init(dialect: Dialect, removed: [SchemaFact], added: [SchemaFact]) {
    self.dialect = dialect
    self.removed = removed
    self.added = added
  }

  /// The change from one state of a database to another.
  ///
  /// A column or label that is moved is removed and added.
  package init(from before: DatabaseSchema, to after: DatabaseSchema) {
    dialect = after.dialect
    (removed, added) = ([], [])
    let (old, new) = (FactList(before.facts), FactList(after.facts))
    let known = Dictionary(
      old.facts.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
    let moved = old.moved(to: new)
    let kept = Set(
      new.facts.filter { known[$0.subject] == $0 && !moved.contains($0.subject) }.map(\.subject))
    removed = old.facts.filter { !kept.contains($0.subject) }
    added = new.facts.filter { !kept.contains($0.subject) }
  }

  /// Whether the states before and after are the same.
  package var isEmpty: Bool { removed.isEmpty && added.isEmpty }

  /// The default of a column that is among the facts that it adds; nil without one.
  ///
  /// - Parameter name: The table and the column as sentences show them: `"User"."name"`.
  package func newDefault(of name: String) -> ColumnDefault? {
    for case .column(let column, let table) in added.map(\.content)
    where "\"\(table)\".\"\(column.name)\"" == name {
      return column.defaultValue
    }
    return nil
  }

  /// The change back.
  package var reversed: StateChange {
    StateChange(dialect: dialect, removed: added, added: removed)
  }

  /// The state after the change.
  package func applied(to state: DatabaseSchema) -> DatabaseSchema {
    var list = FactList(state.facts)
    list.remove(removed)
    list.add(added)
    return DatabaseSchema(dialect: dialect, facts: list.facts)
  }
}
