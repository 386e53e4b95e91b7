/// A row that conditions refer to while a statement is written.
struct QueryRow {
  let table: TableDescription
  /// The text before its columns.
  let prefix: String
  /// The numbers that closures know it by; see ``RowNumber``.
  let numbers: [Int]
}
