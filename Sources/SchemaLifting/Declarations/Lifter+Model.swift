import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension Lifter {
  /// The model of a table.
  func model(_ table: Table) -> LiftedBlock {
    let part = LiftedPart.table(table.name)
    let name = names.model(table.name)
    var block = LiftedBlock(
      head: SchemaText.documentation(table.comment).map { LiftedLine($0) }
        + [LiftedLine("model \(name) {", part)],
      fields: [], attributes: [])
    for column in table.columns where isKept(column, of: table) {
      block.fields += SchemaText.documentation(column.comment).map { LiftedLine("  " + $0) }
      block.fields.append(field(column, of: table))
    }
    block.fields += relationFields(of: table)
    block.attributes = keys(of: table) + checks(of: table)
    if ignored.contains(table.name) { block.attributes.append(LiftedLine("  @@ignore", part)) }
    block.attributes += mapAttribute(table.name, as: name, part)
    block.attributes += schemaAttribute(table.name, part)
    return block
  }

  /// Whether the schema has a column.
  func isKept(_ column: Column, of table: Table) -> Bool {
    concession(.column(table.name, column.$name)) < 2
  }

  /// Whether the schema has all of some columns.
  func areKept(_ columns: [String], of table: Table) -> Bool {
    columns.allSatisfy { concession(.column(table.name, Exact($0))) < 2 }
  }

  /// The checks that belong to no single column.
  private func checks(of table: Table) -> [LiftedLine] {
    table.checks.compactMap { check in
      let part = LiftedPart.check(table.name, check.$name)
      guard concession(part) == 0, columnCheck(check, of: table) == nil else { return nil }
      return LiftedLine("  @" + checkAttribute(check, of: table, columns: []), part)
    }
  }

  /// `@check` or the rest of `@@check`.
  func checkAttribute(_ check: CheckConstraint, of table: Table, columns: [String]) -> String {
    var arguments = [SchemaText.string(check.expression)]
    if !check.name.isExactly(naming.check(table: table.name.name, columns: columns)) {
      arguments.append("map: \(SchemaText.string(check.name))")
    }
    return SchemaText.attribute("@check", arguments)
  }

  /// The column that a check is named after.
  func columnCheck(_ check: CheckConstraint, of table: Table) -> String? {
    table.columns.first { column in
      check.name.isExactly(naming.check(table: table.name.name, columns: [column.name]))
    }?.name
  }
}
