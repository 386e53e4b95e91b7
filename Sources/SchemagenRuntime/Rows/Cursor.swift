/// A running statement and the row that it stands on.
@usableFromInline
struct Cursor: ~Copyable {
  @usableFromInline var row: Row
  /// What the driver needs to go on and to end the statement.
  let state: AnyObject

  init(row: consuming Row, state: AnyObject) {
    self.row = row
    self.state = state
  }
}
