extension SQLWriter {
  /// ` ON CONFLICT …`, the same on both databases: <https://www.sqlite.org/lang_upsert.html>.
  mutating func writeConflict<Model>(_ policy: ConflictPolicy<Model>) throws {
    switch policy.action {
    case .fail: break
    case .ignore(nil): write(" ON CONFLICT DO NOTHING")
    case .ignore(let key?):
      writeTarget(key)
      write(" DO NOTHING")
    case .update(let key, let changes):
      let columns = writeTarget(key)
      write(" DO UPDATE")
      let table = Model.table
      let qualifier = grammar.texts(of: table).name + "."
      if changes.isEmpty, let first = columns.first {
        // The key is set to itself, because `RETURNING` contains only written rows.
        let name = table.columns[first].quotedName
        write(" SET \(name) = \(qualifier)\(name)")
      } else {
        try write(changes, of: table, qualifier: qualifier)
      }
    }
  }

  /// ` ON CONFLICT ("email")`.
  @discardableResult
  private mutating func writeTarget<Model>(_ key: EntityKey<Model>) -> [Int] {
    let table = Model.table
    let columns = key.columns.filter(table.columns.indices.contains)
    let names = columns.map { table.columns[$0].quotedName }
    write(" ON CONFLICT (\(names.joined(separator: ", ")))")
    // With soft delete, unique keys cover only rows that were not deleted.
    if let index = table.softDeleteColumn, !table.hasPrimaryKey || columns != table.primaryKey {
      write(" WHERE \(table.columns[index].quotedName) IS NULL")
    }
    return columns
  }
}
