/// Reads keys of a new row, and hands them out in the same order.
final class KeyReader {
  private var keys: [[RelationKey]?] = []
  private var columns: [[Int]] = []
  private var position = 0

  /// Reads one key.
  func read(
    _ columns: [Int], of table: TableDescription, _ row: inout DatabaseRow
  ) throws {
    keys.append(try RelationKey.key(columns, of: table, in: &row))
    self.columns.append(columns)
  }

  /// The next key, which must not be `NULL`.
  func next<Model: WritableEntity>(_ model: Model.Type) throws -> [RelationKey] {
    defer { position += 1 }
    if keys.indices.contains(position), let key = keys[position] { return key }
    let names = (columns.indices.contains(position) ? columns[position] : [])
      .map { Model.table.columns[$0].field }.joined(separator: ", ")
    throw DatabaseError.invalidArgument(
      "a row cannot refer to a \(Model.modelName) whose key is NULL",
      help: "give the draft a value for \(names)")
  }
}
