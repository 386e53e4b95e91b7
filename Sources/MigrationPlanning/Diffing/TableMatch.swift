import DatabaseChanges
import DatabaseSchema

/// A table that stays, with its columns paired.
struct TableMatch: Equatable, Sendable {
  let table: Transition<Table>
  let columns: Match<Column>

  /// Pairs a table before and after with its columns.
  init(table: Transition<Table>, columns: Match<Column>) {
    self.table = table
    self.columns = columns
  }

  /// Pairs a table that is declared alike with itself.
  init(unchanged table: Table) {
    self.table = Transition(before: table, after: table)
    columns = Match(pairs: table.columns.map { Transition(before: $0, after: $0) })
  }

  /// The way back.
  var reversed: TableMatch { TableMatch(table: table.reversed, columns: columns.reversed) }
}
