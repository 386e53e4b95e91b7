/// How deep conditions, expressions and changes may be nested.
///
/// Beyond that, databases refuse them and this program's stack may overflow, even when they are released:
/// <https://www.sqlite.org/limits.html#max_expr_depth>. What would be deeper is replaced when it is built,
/// and refused when it is written.
enum NestingLimit {
  static let depth = 500
}
