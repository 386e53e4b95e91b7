import DatabaseTypes
import SQLLexicon

extension SchemaFact {
  /// How the fact differs from one about the same thing, a phrase for each part.
  func differences(from wanted: SchemaFact) -> [String] {
    let phrases = zip(parts, wanted.parts).filter { $0.text != $1.text }.map {
      $0.difference(from: $1)
    }
    return phrases.isEmpty ? ["not as the schema has it"] : phrases
  }

  /// What the fact says beside its subject; as many parts for each fact of a kind.
  private var parts: [FactPart] {
    switch content {
    case .schema, .value: []
    case .databaseExtension(let item):
      [FactPart("database schema", item.schema), FactPart("version", item.version)]
    case .enumeration(let type): [FactPart("comment", type.comment)]
    case .table(let table): [FactPart("comment", table.comment)]
    case .column(let column, _): column.parts
    case .primaryKey(let key, _):
      [FactPart("name", key.name), FactPart("columns", list(key.columns))]
    case .index(let index, _): index.parts
    case .foreignKey(let key, _): key.parts
    case .check(let check, _): [FactPart("condition", check.expression)]
    case .trigger(let trigger, _):
      [
        FactPart("column", trigger.column),
        FactPart("function", trigger.function.map(\.description)),
      ]
    }
  }
}

extension Column {
  fileprivate var parts: [FactPart] {
    [
      FactPart("type", type.description), FactPart("", isNullable ? "NULL" : "NOT NULL"),
      FactPart("default", defaultValue.map(\.words)),
      FactPart("expression", generatedExpression), FactPart("comment", comment),
    ]
  }
}

extension TableIndex {
  fileprivate var parts: [FactPart] {
    let keys = columns.map { column in
      [column.name, column.operatorClass, column.isDescending ? "DESC" : nil].compactMap(\.self)
        .joined(separator: " ")
    }
    return [
      FactPart("", isUnique ? "unique" : "not unique"),
      FactPart("method", "\(method.sqlWord)"), FactPart("columns", expression ?? list(keys)),
      FactPart("condition", predicate.map(\.words)),
    ]
  }
}

extension RowPredicate {
  fileprivate var words: String {
    switch self {
    case .expression(let text): text
    case .conditions(let conditions): conditions.map(\.words).joined(separator: " AND ")
    }
  }
}

extension RowPredicate.Condition {
  fileprivate var words: String {
    guard let value else { return "\(column) IS \(isNegated ? "NOT NULL" : "NULL")" }
    return "\(column) \(isNegated ? "<>" : "=") \(value.words)"
  }
}

extension ForeignKey {
  fileprivate var parts: [FactPart] {
    [
      FactPart("columns", list(columns)),
      FactPart("reference", "\(referencedTable) (\(list(referencedColumns)))"),
      FactPart("ON DELETE", "\(onDelete.sqlWords)"),
      FactPart("ON UPDATE", "\(onUpdate.sqlWords)"),
    ]
  }
}

private func list(_ names: [String]) -> String { names.joined(separator: ", ") }
