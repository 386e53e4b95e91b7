/// A running statement and its current row.
@usableFromInline
struct Cursor: ~Copyable {
  @usableFromInline var row: DatabaseRow
  /// What the driver needs to continue and to end the statement.
  let state: AnyObject

  init(row: consuming DatabaseRow, state: AnyObject) {
    self.row = row
    self.state = state
  }
}
