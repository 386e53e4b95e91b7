/// Which columns of a join table after a change are which columns before it.
enum JoinOrder {
  /// `A` is still `A`.
  case kept
  /// `A` and `B` are exchanged: the ends are sorted by name, and a new name sorts elsewhere.
  case reversed
  /// Both fields of a relation between rows of one model have new names; nothing tells which is
  /// which, and every row would mean the opposite.
  case undecided
}
