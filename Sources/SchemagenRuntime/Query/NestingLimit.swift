/// How deep conditions, expressions and changes may be nested.
///
/// Beyond that, databases refuse them and this program's stack may overflow, even when they are released:
/// <https://www.sqlite.org/limits.html#max_expr_depth>. A deeper one is replaced by `excessive` when it
/// is built, which is an error when the SQL is written.
enum NestingLimit {
  static let depth = 500
}
