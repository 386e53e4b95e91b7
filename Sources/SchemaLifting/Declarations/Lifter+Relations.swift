import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension Lifter {
  /// The relation fields of a table's model: those of its foreign keys, then those of others.
  func relationFields(of table: Table) -> [LiftedLine] {
    let own = relations(from: table.name).map { forward($0, of: table) }
    let others = relations(to: table.name).compactMap(back)
    return own + others
  }

  /// The field on the side of the foreign key, or of column `A`.
  func forward(_ relation: LiftedRelation, of table: Table) -> LiftedLine {
    let model = names.model(relation.target)
    var arguments = nameArgument(relation)
    var arity = "[]"
    if case .foreignKey(let key, _, let isRequired) = relation.base {
      arity = isRequired ? "" : "?"
      arguments += self.arguments(of: key, table)
    }
    let attribute =
      (arguments.isEmpty ? "" : " " + SchemaText.attribute("@relation", arguments))
      + (relation.isIgnored ? " @ignore" : "")
    return LiftedLine("  \(relation.field) \(model)\(arity)\(attribute)", relation.part)
  }

  /// The field on the other side.
  func back(_ relation: LiftedRelation) -> LiftedLine? {
    guard let field = relation.back else { return nil }
    var arity = "[]"
    if case .foreignKey(_, isUnique: true, _) = relation.base { arity = "?" }
    let name = nameArgument(relation)
    let attribute =
      (name.isEmpty ? "" : " " + SchemaText.attribute("@relation", name))
      + (relation.isBackIgnored ? " @ignore" : "")
    return LiftedLine(
      "  \(field) \(names.model(relation.table))\(arity)\(attribute)", relation.part)
  }

  private func nameArgument(_ relation: LiftedRelation) -> [String] {
    relation.name.map { [SchemaText.string($0)] } ?? []
  }

  private func arguments(of key: ForeignKey, _ table: Table) -> [String] {
    let fields = SchemaText.list(names.fields(key.columns, of: table.name))
    let references = SchemaText.list(
      names.fields(key.referencedColumns, of: key.referencedTable))
    var arguments = ["fields: \(fields)", "references: \(references)"]
    let isRequired = key.columns.contains { table.column(named: $0)?.isNullable == false }
    if key.onDelete != (isRequired ? .restrict : .setNull) {
      arguments.append("onDelete: \(key.onDelete.rawValue)")
    }
    if key.onUpdate != .cascade { arguments.append("onUpdate: \(key.onUpdate.rawValue)") }
    let derived = naming.foreignKey(table: table.name.name, columns: key.columns)
    if capabilities.namesForeignKeys, !key.name.isExactly(derived) {
      arguments.append("map: \(SchemaText.string(key.name))")
    }
    return arguments
  }
}
