/// One edit inside an *alter table* step; names are those after all renames.
///
/// Two levels, so that a new kind of edit concerns only the files that look at its part of a table.
package enum TableChange: Equatable, Sendable {
  case column(ColumnEdit)
  case constraint(ConstraintEdit)
  case index(IndexEdit)
  case trigger(TriggerEdit)
  case comment(CommentEdit)
}
