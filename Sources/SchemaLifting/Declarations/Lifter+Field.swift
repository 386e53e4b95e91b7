import DatabaseSchema
import DatabaseTypes
import DialectRendering
import SQLLexicon

extension Lifter {
  /// The line of a column.
  func field(_ column: Column, of table: Table) -> LiftedLine {
    LiftedLine(
      "  " + fieldText(column, of: table).text, .column(table.name, column.$name))
  }

  /// The parts of a column's line.
  func fieldText(_ column: Column, of table: Table) -> FieldText {
    let type = FieldTypeText(declaredType(of: column, in: table), in: self)
    let arity = column.type.isList ? "[]" : column.isNullable ? "?" : ""
    let name = names.field(column.name, of: table.name)
    var field = FieldText(name: name, type: type.name + arity)
    field.add(fieldKeys(column, of: table))
    if let value = defaultText(column, of: table, type) {
      field.add("default", "@default(\(value))")
    }
    if table.triggers.contains(where: { $0.column.isExactly(column.name) }) {
      field.add("updatedAt", "@updatedAt(by: Database)")
    }
    if let expression = column.generatedExpression {
      field.add("generated", "@generated(\(SchemaText.string(expression)))")
    }
    for check in table.checks where columnCheck(check, of: table).isExactly(column.name) {
      guard concession(.check(table.name, check.$name)) == 0 else { continue }
      field.add("check", checkAttribute(check, of: table, columns: [column.name]))
    }
    if !name.isExactly(column.name) {
      field.add("map", "@map(\(SchemaText.string(column.name)))")
    }
    if let native = type.native { field.add("\(prefix).", "@\(prefix).\(native)") }
    return field
  }

  /// The type of a column: where a database makes no difference, that of the column it references, and
  /// one that is not numbered unless the database numbers it.
  func declaredType(of column: Column, in table: Table, depth: Int = 0) -> ColumnType {
    if depth < 8,
      let target = target(of: column, in: table),
      types.isSame(column.type, collation: column.collation, as: target.column.type)
    {
      let type = declaredType(of: target.column, in: target.table, depth: depth + 1)
      if types.isSame(column.type, collation: column.collation, as: type) { return type }
    }
    let type = types.usualType(of: column.type)
    if capabilities.numbersIntegerKeys, column.defaultValue == nil,
      table.primaryKey?.columns.isExactly([column.name]) == true, type == types.columnType(of: .int)
    {
      return types.columnType(of: .bigInt)
    }
    return type
  }

  private func target(of column: Column, in table: Table) -> (column: Column, table: Table)? {
    for key in table.foreignKeys {
      guard let place = key.columns.firstIndex(where: { $0.isExactly(column.name) }),
        key.referencedColumns.indices.contains(place),
        let target = allTables[key.referencedTable],
        let referenced = target.column(named: key.referencedColumns[place]),
        target.name != table.name || !referenced.name.isExactly(column.name)
      else { continue }
      return (referenced, target)
    }
    return nil
  }

  /// `@id` and `@unique`, where the key is the column alone.
  private func fieldKeys(_ column: Column, of table: Table) -> [FieldText.Attribute] {
    var keys: [FieldText.Attribute] = []
    if let key = table.primaryKey, key.columns.isExactly([column.name]) {
      let text = SchemaText.attribute("@id", primaryKeyMap(key, of: table))
      keys.append(FieldText.Attribute(name: "id", text: text))
    }
    for index in table.indexes where isFieldKey(index, of: table) {
      guard index.columnNames.isExactly([column.name]) else { continue }
      keys.append(FieldText.Attribute(name: "unique", text: uniqueAttribute(index, of: table)))
    }
    return keys
  }

  /// `@unique` of a key of one column.
  func uniqueAttribute(_ index: TableIndex, of table: Table) -> String {
    SchemaText.attribute("@unique", keyOptions(index, of: table, isField: true))
  }
}
