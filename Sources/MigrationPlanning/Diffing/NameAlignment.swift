import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import DialectTypes
import SQLLexicon

/// The new names of renamed tables, columns, enums and labels, to describe the state before under
/// the names after.
struct NameAlignment {
  private var tables: [QualifiedName: QualifiedName] = [:]
  private var columns: [QualifiedName: [Exact<String>: String]] = [:]
  private var enums: [QualifiedName: QualifiedName] = [:]
  private var labels: [QualifiedName: [Exact<String>: String]] = [:]
  private let dialect: Dialect

  /// Collects the new names.
  ///
  /// - Parameters:
  ///   - match: The matched states.
  ///   - dialect: The database: where enums are types, a renamed label changes wherever it is
  ///     mentioned, and expressions are read as the database reads them.
  init(_ match: SchemaMatch, dialect: Dialect) {
    self.dialect = dialect
    let renamesLabels = dialect.capabilities.hasEnumTypes
    for pair in match.tables {
      let (before, after) = (pair.table.before.name, pair.table.after.name)
      if before != after { tables[before] = after }
      let renamed = pair.columns.pairs.filter { $0.before.$name != $0.after.$name }
      if !renamed.isEmpty {
        columns[before] = Dictionary(
          renamed.map { ($0.before.$name, $0.after.name) }, uniquingKeysWith: { first, _ in first })
      }
    }
    for pair in match.enums {
      let (before, after) = (pair.type.before.name, pair.type.after.name)
      if before != after { enums[before] = after }
      let renamed = pair.values.pairs.filter { $0.before.$label != $0.after.$label }
      if !renamed.isEmpty && renamesLabels {
        labels[before] = Dictionary(
          renamed.map { ($0.before.$label, $0.after.label) },
          uniquingKeysWith: { first, _ in first }
        )
      }
    }
  }

  /// Whether nothing is renamed.
  var isEmpty: Bool { tables.isEmpty && columns.isEmpty && enums.isEmpty && labels.isEmpty }

  /// A table under its new names.
  func aligned(_ table: Table) -> Table {
    let names = columns[table.name] ?? [:]
    var result = table
    result.name = tables[table.name] ?? table.name
    result.columns = table.columns.map { aligned($0, names) }
    result.primaryKey?.columns = aligned(table.primaryKey?.columns ?? [], names)
    result.indexes = table.indexes.map { aligned($0, in: table, names) }
    result.foreignKeys = table.foreignKeys.map { aligned($0, names) }
    if names.isEmpty { return result }
    let rename = IdentifierRenaming(names, rules: dialect.sql.lexicalRules)
    for place in result.checks.indices {
      result.checks[place].expression = rename.apply(to: result.checks[place].expression)
    }
    result.triggers = table.triggers.map {
      UpdatedAtTrigger(
        name: $0.name, column: names[$0.$column] ?? $0.column, function: $0.function)
    }
    return result
  }

  private func aligned(_ columns: [String], _ names: [Exact<String>: String]) -> [String] {
    names.isEmpty ? columns : columns.map { names[Exact($0)] ?? $0 }
  }

  private func aligned(_ column: Column, _ names: [Exact<String>: String]) -> Column {
    var result = column
    result.name = names[column.$name] ?? column.name
    if let type = column.type.enumeration {
      result.type.base = .enumeration(enums[type] ?? type)
      if let labels = labels[type] {
        result.defaultValue = column.defaultValue.map { aligned($0, labels) }
      }
    }
    if !names.isEmpty, let expression = column.generatedExpression {
      result.generatedExpression = IdentifierRenaming(names, rules: dialect.sql.lexicalRules)
        .apply(
          to: expression)
    }
    return result
  }

  private func aligned(_ value: ColumnDefault, _ labels: [Exact<String>: String]) -> ColumnDefault {
    switch value {
    case .label(let label): return .label(labels[Exact(label)] ?? label)
    case .list(let elements): return .list(elements.map { aligned($0, labels) })
    case .text, .number, .boolean, .bytes, .currentTimestamp, .autoincrement, .expression,
      .unknown:
      return value
    }
  }

  private func aligned(
    _ index: TableIndex, in table: Table, _ names: [Exact<String>: String]
  ) -> TableIndex {
    var result = index
    for place in index.columns.indices {
      let name = index.columns[place].name
      result.columns[place].name = names[Exact(name)] ?? name
    }
    let rename = IdentifierRenaming(names, rules: dialect.sql.lexicalRules)
    if !names.isEmpty { result.expression = index.expression.map(rename.apply) }
    switch index.predicate {
    case nil: break
    case .expression(let text):
      if !names.isEmpty { result.predicate = .expression(rename.apply(to: text)) }
    case .conditions(let conditions):
      result.predicate = .conditions(conditions.map { aligned($0, in: table, names) })
    }
    return result
  }

  private func aligned(
    _ condition: RowPredicate.Condition, in table: Table, _ names: [Exact<String>: String]
  ) -> RowPredicate.Condition {
    var result = condition
    result.column = names[condition.$column] ?? condition.column
    if let type = table.column(named: condition.column)?.type.enumeration,
      let labels = labels[type]
    {
      result.value = condition.value.map { aligned($0, labels) }
    }
    return result
  }

  private func aligned(_ key: ForeignKey, _ names: [Exact<String>: String]) -> ForeignKey {
    var result = key
    result.columns = aligned(key.columns, names)
    result.changedColumns = aligned(key.changedColumns, names)
    result.referencedTable = tables[key.referencedTable] ?? key.referencedTable
    result.referencedColumns = aligned(
      key.referencedColumns, columns[key.referencedTable] ?? [:])
    return result
  }
}
