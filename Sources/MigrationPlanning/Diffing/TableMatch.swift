import DatabaseChanges
import DatabaseSchema

/// A kept table with its columns matched.
struct TableMatch: Equatable, Sendable {
  let table: Transition<Table>
  let columns: Match<Column>

  init(table: Transition<Table>, columns: Match<Column>) {
    self.table = table
    self.columns = columns
  }

  /// Matches a table that is declared alike with itself.
  init(unchanged table: Table) {
    self.table = Transition(before: table, after: table)
    columns = Match(pairs: table.columns.map { Transition(before: $0, after: $0) })
  }

  /// The same in the other direction.
  var reversed: TableMatch { TableMatch(table: table.reversed, columns: columns.reversed) }
}
