/// The keys of several rows as a table in `FROM`, which related rows are found by.
struct RelationKeys {
  let keys: ArraySlice<[RelationKey]>
  let link: RelationLink

  init(_ keys: ArraySlice<[RelationKey]>, _ link: RelationLink) {
    self.keys = keys
    self.link = link
  }

  /// How many keys one statement gets.
  ///
  /// A list is one parameter. Without a list each value is one, of which both databases take 32,000:
  /// <https://www.sqlite.org/limits.html#max_variable_number>.
  static func atOnce(_ link: RelationLink, _ grammar: any SQLGrammar) -> Int {
    let columns = link.keyColumns(grammar)
    return isList(columns, link, grammar) ? 5_000 : max(1, 2_000 / max(1, columns.count))
  }

  /// Whether the keys are bound as one list: single ones that have the Swift type of the other column.
  private static func isList(
    _ columns: [KeyColumn], _ link: RelationLink, _ grammar: any SQLGrammar
  ) -> Bool {
    let types = columns.map(\.type)
    return types.count == 1 && types.allSatisfy(grammar.bindsLists(of:))
      && link.ownTypes.map(RelationKeyKind.init) == types.map(RelationKeyKind.init)
  }

  /// Binds the keys and returns the table.
  func source(_ writer: inout SQLWriter) throws -> KeyTable {
    let columns = link.keyColumns(writer.grammar)
    if Self.isList(columns, link, writer.grammar), let column = columns.first {
      let list = try RelationKey.list(keys.lazy.compactMap(\.first), of: column.type)
      let placeholder = try writer.placeholder(list, as: .list(column.type.operandType))
      return writer.grammar.keyTable(placeholder, of: column)
    }
    var lines: [String] = []
    for (position, key) in keys.enumerated() {
      var line = "(\(position)"
      for (value, column) in zip(key, columns) {
        let placeholder = try writer.placeholder(value.value, as: column.type.operandType)
        // The first line determines the types of all.
        line += ", "
        line += position == 0 ? writer.grammar.keyValue(placeholder, of: column) : placeholder
      }
      lines.append(line + ")")
    }
    return KeyTable(
      source: "(VALUES \(lines.joined(separator: ", "))) AS \"keys\"",
      position: #""keys"."column1""#,
      columns: columns.indices.map { "\"keys\".\"column\($0 + 2)\"" })
  }
}
