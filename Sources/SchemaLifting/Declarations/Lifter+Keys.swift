import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import SQLLexicon

extension Lifter {
  /// The lines of a table's keys and indexes that are not on a field.
  func keys(of table: Table) -> [LiftedLine] {
    var lines: [LiftedLine] = []
    if let key = table.primaryKey, key.columns.count > 1,
      concession(.primaryKey(table.name)) == 0, areKept(key.columns, of: table)
    {
      lines.append(LiftedLine("  " + primaryKey(key, of: table), .primaryKey(table.name)))
    }
    for isUnique in [true, false] {
      for index in table.indexes
      where (index.isUnique && expression(of: index, table) == nil) == isUnique {
        if isFieldKey(index, of: table) || !isKept(index, of: table) { continue }
        let part = LiftedPart.index(table.name, index.$name)
        lines.append(LiftedLine("  " + self.index(index, of: table), part))
      }
    }
    return lines
  }

  /// The `@@id` of a primary key.
  func primaryKey(_ key: PrimaryKeyConstraint, of table: Table) -> String {
    let fields = SchemaText.list(names.fields(key.columns, of: table.name))
    return SchemaText.attribute("@@id", [fields] + primaryKeyMap(key, of: table))
  }

  /// The `map` argument of a primary key, where its name is not the derived one.
  func primaryKeyMap(_ key: PrimaryKeyConstraint, of table: Table) -> [String] {
    guard capabilities.namesPrimaryKeys,
      !key.name.isExactly(naming.primaryKey(table: table.name.name))
    else { return [] }
    return ["map: \(SchemaText.string(key.name))"]
  }

  /// Whether an index is written as `@unique` of its field: the first key of a column.
  func isFieldKey(_ index: TableIndex, of table: Table) -> Bool {
    guard index.isUnique, index.expression == nil, index.columns.count == 1,
      index.columns[0].operatorClass == nil, index.predicate == nil,
      concession(.index(table.name, index.$name)) == 0, areKept(index.columnNames, of: table),
      !holdsForDeletedRows(index, of: table)
    else { return false }
    let first = table.indexes.first { other in
      other.isUnique && other.expression == nil && other.predicate == nil
        && other.columnNames.isExactly(index.columnNames) && other.columns[0].operatorClass == nil
    }
    return first == index
  }

  /// Whether the schema has an index.
  func isKept(_ index: TableIndex, of table: Table) -> Bool {
    let part = LiftedPart.index(table.name, index.$name)
    return concession(part) < Self.concessions(of: part) && areKept(index.columnNames, of: table)
  }

  /// The SQL of an expression index, or of another one that the language has no columns for.
  private func expression(of index: TableIndex, _ table: Table) -> String? {
    if let expression = index.expression { return expression }
    let isPlain = concession(.index(table.name, index.$name)) < 2
    return isPlain && !holdsForDeletedRows(index, of: table)
      ? nil : index.keys(by: database.dialect.sql.lexicalRules)
  }

  /// Whether a unique index is about all rows of a model with `@softDelete`, whose unique keys leave out
  /// deleted ones, unless a foreign key references them.
  private func holdsForDeletedRows(_ index: TableIndex, of table: Table) -> Bool {
    guard let column = softDeletes[table.name], index.isUnique, index.predicate == nil,
      !index.columnNames.contains(where: column.isExactly)
    else { return false }
    let columns = Set(index.columnNames.map(Exact.init))
    return !database.tables.contains { other in
      other.foreignKeys.contains {
        $0.referencedTable == table.name && Set($0.referencedColumns.map(Exact.init)) == columns
      }
    }
  }

  /// The `@@` attribute of an index.
  func index(_ index: TableIndex, of table: Table) -> String {
    if let expression = expression(of: index, table) {
      var arguments = ["expression: \(SchemaText.string(expression))"]
      if index.isUnique { arguments.append("unique: true") }
      arguments += keyOptions(index, of: table, isField: false)
      return SchemaText.attribute("@@index", arguments)
    }
    let columns = index.columns.map { indexColumn($0, of: index, table) }
    return SchemaText.attribute(
      index.isUnique ? "@@unique" : "@@index",
      [SchemaText.list(columns)] + keyOptions(index, of: table, isField: false))
  }

  private func indexColumn(
    _ column: IndexColumn, of index: TableIndex, _ table: Table
  ) -> String {
    var options: [String] = []
    if let sql = column.operatorClass {
      let word = types.operatorClasses.first {
        $0.sql == sql && $0.methods.contains(index.method)
      }
      let isPlain = concession(.index(table.name, index.$name)) > 0
      let named = isPlain ? nil : word?.name
      options.append("ops: \(named ?? "raw(\(SchemaText.string(sql)))")")
    }
    if column.isDescending { options.append("sort: Desc") }
    let field = names.field(column.name, of: table.name)
    return options.isEmpty ? field : "\(field)(\(options.joined(separator: ", ")))"
  }

  /// What a key says besides its columns.
  func keyOptions(_ index: TableIndex, of table: Table, isField: Bool) -> [String] {
    var options: [String] = []
    if isField, index.columns.first?.isDescending == true { options.append("sort: Desc") }
    if index.method != .btree { options.append("type: \(index.method.rawValue)") }
    if let predicate = index.predicate {
      options.append("where: \(text(of: predicate, index, table))")
    }
    let derived =
      index.isUnique
      ? naming.uniqueKey(table: table.name.name, columns: index.columnNames)
      : naming.index(table: table.name.name, columns: index.columnNames)
    if expression(of: index, table) != nil || !index.name.isExactly(derived) {
      options.append("map: \(SchemaText.string(index.name))")
    }
    return options
  }

  private func text(of predicate: RowPredicate, _ index: TableIndex, _ table: Table) -> String {
    let isPlain = concession(.index(table.name, index.$name)) > 0
    if !isPlain, case .conditions(let conditions) = predicate {
      let entries = conditions.compactMap { entry($0, table) }
      if entries.count == conditions.count, Set(conditions.map(\.column)).count == entries.count {
        return "{ \(entries.joined(separator: ", ")) }"
      }
    }
    let sql =
      if case .expression(let sql) = predicate { sql } else {
        database.dialect.sql.condition(predicate, of: table).text
      }
    return "raw(\(SchemaText.string(sql)))"
  }

  private func entry(_ condition: RowPredicate.Condition, _ table: Table) -> String? {
    guard let column = table.column(named: condition.column) else { return nil }
    let field = names.field(column.name, of: table.name)
    var value = "null"
    if let constant = condition.value {
      let type = FieldTypeText(declaredType(of: column, in: table), in: self)
      switch (constant, type.scalar) {
      case (.text, .string), (.number, .int), (.number, .bigInt), (.boolean, _), (.label, _): break
      default: return nil
      }
      guard let text = text(of: constant, column.type, type) else { return nil }
      value = text
    }
    return "\(field): \(condition.isNegated ? "{ not: \(value) }" : value)"
  }
}
