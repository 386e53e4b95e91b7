import DatabaseSchema
import DatabaseTypes
import SQLLexicon
import SchemaDiagnostics
import SchemaModel
import SchemaSyntax

extension SchemaUpdate {
  /// Adds and removes the keys, indexes and checks that differ.
  mutating func updateKeys(of table: Table, to live: Table, _ declaration: ModelDeclaration) {
    guard let model = existing.schema.model(named: declaration.name.text) else { return }
    if table.primaryKey != live.primaryKey {
      if let key = model.primaryKey, table.primaryKey != nil { remove(key.span, in: declaration) }
      if let key = live.primaryKey { add(key, of: live, declaration) }
    }
    for index in table.indexes where !live.indexes.contains(index) {
      if let span = span(of: index, in: model) { remove(span, in: declaration) }
    }
    for index in live.indexes where !table.indexes.contains(index) {
      add(index, of: live, declaration)
    }
    for (check, written) in zip(table.checks, model.checks) where !live.checks.contains(check) {
      remove(written.span, in: declaration)
    }
    for check in live.checks where !table.checks.contains(check) {
      add(check, of: live, declaration)
    }
  }

  private func span(of index: TableIndex, in model: Model) -> SourceSpan? {
    let naming = after.naming
    return model.uniqueKeys.first { model.name(of: $0, naming).isExactly(index.name) }?.span
      ?? model.indexes.first { model.name(of: $0, naming).isExactly(index.name) }?.span
  }

  /// Takes an attribute away, with its line where it has one.
  private mutating func remove(_ span: SourceSpan, in declaration: ModelDeclaration) {
    let isBlock = declaration.attributes.contains { $0.span == span }
    if isBlock { edits.removeLines(of: span) } else { edits.remove(span) }
  }

  private mutating func add(
    _ key: PrimaryKeyConstraint, of table: Table, _ declaration: ModelDeclaration
  ) {
    if key.columns.count > 1 {
      addBlock(after.primaryKey(key, of: table), to: declaration)
    } else if let field = field(of: key.columns.first, in: table, declaration) {
      append(
        SchemaText.attribute("@id", after.primaryKeyMap(key, of: table)), to: field)
    }
  }

  private mutating func add(
    _ index: TableIndex, of table: Table, _ declaration: ModelDeclaration
  ) {
    guard after.isKept(index, of: table) else { return }
    guard after.isFieldKey(index, of: table) else {
      return addBlock(after.index(index, of: table), to: declaration)
    }
    if let field = field(of: index.columnNames.first, in: table, declaration) {
      append(after.uniqueAttribute(index, of: table), to: field)
    }
  }

  private mutating func add(
    _ check: CheckConstraint, of table: Table, _ declaration: ModelDeclaration
  ) {
    guard after.concession(.check(table.name, check.$name)) == 0 else { return }
    let column = after.columnCheck(check, of: table)
    if column == nil {
      let text = after.checkAttribute(check, of: table, columns: [])
      addBlock("@" + text, to: declaration)
    } else if let column, let field = field(of: column, in: table, declaration) {
      append(after.checkAttribute(check, of: table, columns: [column]), to: field)
    }
  }

  /// The field of a column that the schema has already; a new one has its attributes with it.
  private func field(
    of column: String?, in table: Table, _ declaration: ModelDeclaration
  ) -> FieldDeclaration? {
    let name = column.map { after.names.field($0, of: table.name) }
    return declaration.fields.first { $0.name.text == name }
  }

  /// Adds a `@@` line below the last one about keys, or above all others.
  mutating func addBlock(_ attribute: String, to declaration: ModelDeclaration) {
    let line = "  " + attribute
    let keys = ["id", "unique", "index", "check"]
    if let last = declaration.attributes.last(where: { keys.contains($0.name.text) }) {
      edits.insert([line], below: last.span)
    } else if let first = declaration.attributes.first {
      edits.insert([line], aboveEndOf: first.span)
    } else {
      let isFirst = modelsWithNewBlocks.insert(declaration.name.text).inserted
      edits.insert((isFirst ? [""] : []) + [line], aboveEndOf: declaration.span)
    }
  }
}
