import DatabaseChanges
import DatabaseSchema

/// A kept table with its columns matched.
struct TableMatch: Equatable, Sendable {
  let table: Transition<Table>
  let columns: Match<Column>
  /// How the columns of a join table correspond.
  let joinOrder: JoinOrder

  init(table: Transition<Table>, columns: Match<Column>, joinOrder: JoinOrder = .kept) {
    self.table = table
    self.columns = columns
    self.joinOrder = joinOrder
  }

  /// Matches a table that is declared alike with itself.
  init(unchanged table: Table) {
    self.table = Transition(before: table, after: table)
    columns = Match(pairs: table.columns.map { Transition(before: $0, after: $0) })
    joinOrder = .kept
  }

  /// The same in the other direction.
  var reversed: TableMatch {
    TableMatch(table: table.reversed, columns: columns.reversed, joinOrder: joinOrder)
  }
}
