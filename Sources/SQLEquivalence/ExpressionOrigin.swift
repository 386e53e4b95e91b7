/// Where the text of an expression comes from.
package enum ExpressionOrigin: Sendable {
  /// A person or a program wrote it for the server to read.
  case written
  /// The server wrote it, as `pg_get_expr` does.
  ///
  /// Its parentheses are those of its own tree: the server does not always make the same tree of its
  /// text again (`(ARRAY[…])::text[]`, `(a AND b) AND c`, `(- 1)`).
  case catalog
}
