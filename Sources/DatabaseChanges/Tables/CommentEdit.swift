package import DatabaseSchema

/// One edit of a comment.
package enum CommentEdit: Equatable, Sendable {
  /// The table's comment; `nil` removes it.
  case table(String?)
  /// The comment that the column has.
  case column(Column)
}
