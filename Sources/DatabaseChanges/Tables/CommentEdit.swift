package import DatabaseSchema

/// One edit of a comment.
package enum CommentEdit: Equatable, Sendable {
  /// The table's comment; `nil` removes it.
  case table(String?)
  /// The comment that the column has.
  case column(Column)

  /// The edit in words.
  ///
  /// - Parameter table: The table's name in quotes.
  func sentence(table: String) -> String {
    switch self {
    case .table: "change the comment of \(table)"
    case .column(let column): "change the comment of \(table).\"\(column.name)\""
    }
  }
}
