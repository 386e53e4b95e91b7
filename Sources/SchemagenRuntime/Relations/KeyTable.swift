/// A table of keys in `FROM`, under the name `keys`.
struct KeyTable {
  /// The table in SQL.
  let source: String
  /// The number of a key, counted from 0, in SQL.
  let position: String
  /// The values of a key in SQL.
  let columns: [String]
}
