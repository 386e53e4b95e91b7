import DatabaseSchema

/// A table that stays, with its columns paired.
struct TableMatch: Equatable, Sendable {
  let table: Transition<Table>
  let columns: Match<Column>

  /// The way back.
  var reversed: TableMatch { TableMatch(table: table.reversed, columns: columns.reversed) }
}
