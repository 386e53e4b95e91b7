import DatabaseTypes
import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// No object has a name that the database or schemagen keeps for itself.
  mutating func namesAreNotReserved() {
    for model in draft.models where model.isTableNameRead && !bag.isFull {
      nameIsNotReserved(
        model.databaseName, "table", at: model.mappedName?.span ?? model.declaration.name.span,
        fix: "Give the table another name with `@@map`.")
      indexNamesAreNotReserved(model)
      columnNamesAreNotReserved(model)
    }
    if database.hasEnumTypes {
      for enumeration in draft.enums where !enumeration.uncertainty.mayHave("map") {
        nameIsNotReserved(
          enumeration.databaseName, "enum type",
          at: enumeration.mappedName?.span ?? enumeration.declaration.name.span,
          fix: "Give the type another name with `@@map`.")
      }
    }
    for relation in joinTables {
      guard let name = joinTableNames(of: relation).first?.name,
        let field = relation.referencing.field
      else { continue }
      nameIsNotReserved(
        name, "join table",
        at: draft.models[relation.referencing.model].fields[field].declaration.span,
        fix: "Give the relation another name: `@relation(\"…\")` on both of its fields.")
    }
    schemaNamesAreNotReserved()
  }

  private mutating func indexNamesAreNotReserved(_ model: ModelDraft) {
    for key in model.keys {
      guard let name = key.mappedName else { continue }
      nameIsNotReserved(name.text, "index", at: name.span, fix: "Choose another name.")
    }
  }

  private mutating func nameIsNotReserved(
    _ name: String, _ kind: String, at span: SourceSpan, fix: String
  ) {
    if let prefix = database.reservedPrefix, hasPrefix(name, prefix) {
      bag.error(
        .reservedDatabaseName,
        "The name `\(name)` of the \(kind) begins with `\(prefix)`, which \(database.titleWithin) keeps for itself.",
        at: span, help: fix)
    } else if isHistoryTable(name) {
      bag.error(
        .reservedDatabaseName,
        "The name `\(name)` of the \(kind) is kept for the table in which schemagen notes the applied migrations.",
        at: span, help: fix)
    }
  }

  private func hasPrefix(_ name: String, _ prefix: String) -> Bool {
    name.utf8.count >= prefix.utf8.count
      && database.folded(String(decoding: name.utf8.prefix(prefix.utf8.count), as: UTF8.self))
        == prefix
  }

  /// Whether a name is that of the history table, or of its key.
  private func isHistoryTable(_ name: String) -> Bool {
    // Few names begin like this, so that nearly all are told apart by their first letter.
    guard name.utf8.first == UInt8(ascii: "_") else { return false }
    let folded = database.folded(name)
    return folded == DatabaseNaming.historyTable
      || database.namesPrimaryKeys
        && folded == database.naming.primaryKey(table: DatabaseNaming.historyTable)
  }

  private mutating func columnNamesAreNotReserved(_ model: ModelDraft) {
    guard !database.systemColumns.isEmpty else { return }
    for field in model.fields where field.isColumn && !bag.isFull {
      guard database.systemColumns.contains(field.databaseName), !field.mayHave("map") else {
        continue
      }
      bag.error(
        .reservedDatabaseName,
        "\(database.title) has a column `\(field.databaseName)` of its own in every table.",
        at: field.mappedName?.span ?? field.declaration.name.span,
        help: "Give the column another name with `@map`.")
    }
  }

  private mutating func schemaNamesAreNotReserved() {
    guard let prefix = database.reservedSchemaPrefix, let datasource,
      let span = datasource.schemasSpan
    else { return }
    for schema in datasource.datasource.schemas where schema.hasPrefix(prefix) {
      bag.error(
        .reservedDatabaseName,
        "The name of the schema `\(schema)` begins with `\(prefix)`, which \(database.titleWithin) keeps for itself.",
        at: span, help: "Give the schema another name.")
    }
  }
}
