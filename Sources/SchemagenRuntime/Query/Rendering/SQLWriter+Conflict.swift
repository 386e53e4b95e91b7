extension SQLWriter {
  /// ` ON CONFLICT ("email") DO UPDATE SET … RETURNING …`, the same on both databases:
  /// <https://www.sqlite.org/lang_upsert.html>.
  ///
  /// Without changes the key is set to itself, because `RETURNING` contains only written rows.
  mutating func writeConflict(
    on key: [Int], of table: TableDescription, _ changes: ChangeList
  ) throws {
    let texts = grammar.texts(of: table)
    let names = key.map { table.columns[$0].quotedName }
    write(" ON CONFLICT (\(names.joined(separator: ", ")))")
    // With soft delete, unique keys cover only rows that were not deleted.
    if let index = table.softDeleteColumn, key != table.primaryKey {
      write(" WHERE \(table.columns[index].quotedName) IS NULL")
    }
    write(" DO UPDATE")
    if changes.isEmpty {
      write(" SET \(names[0]) = \(texts.name).\(names[0])")
    } else {
      try write(changes, of: table, qualifier: texts.name + ".")
    }
    write(texts.returning)
  }
}
