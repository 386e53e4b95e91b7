/// What is known between two parentheses of where tables are named.
struct TableScope {
  /// Whether the next name is that of a table.
  var expectsTable = false
  /// Whether a name after a comma is that of a table, too.
  var isList = false
  /// Whether these are the arguments of a function that has a word `FROM` between them.
  var isCall = false
  /// Whether it is a cast: `CAST(a AS type)`.
  var isCast = false
  /// Whether rows are deleted, so that tables follow `USING`.
  var isDeletion = false
}
