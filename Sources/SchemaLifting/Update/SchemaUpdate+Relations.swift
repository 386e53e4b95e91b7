import DatabaseSchema
import DatabaseTypes
import SQLLexicon
import SchemaDiagnostics
import SchemaModel
import SchemaSyntax

extension SchemaUpdate {
  /// Adds, changes and removes relation fields of models that are there.
  mutating func updateRelations() {
    for relation in before.relations {
      let live = after.relations(from: relation.table).first { $0.isSame(as: relation) }
      let lines = fieldLines(of: relation, in: before)
      let others = live.map { fieldLines(of: $0, in: after) }
      for (place, line) in lines.enumerated() {
        guard let line, let written = field(line.name, of: line.table) else { continue }
        if let live, live.formerTable != nil {
          rename(live, at: written)
        } else if let text = others?[place]?.text {
          if text != line.text { edits.replace(written.span, with: text) }
        } else {
          edits.removeLines(of: written.span)
        }
      }
    }
    for relation in after.relations {
      let known = before.relations(from: relation.table)
      if known.contains(where: { $0.isSame(as: relation) }) { continue }
      for case let line? in fieldLines(of: relation, in: after) { add(line) }
    }
  }

  /// Changes the name of a relation through a join table, and nothing else of its field.
  private mutating func rename(_ relation: LiftedRelation, at written: FieldDeclaration) {
    let name = relation.name.map { SchemaText.attribute("@relation", [SchemaText.string($0)]) }
    switch (attribute("relation", of: written), name) {
    case (let attribute?, let name?): edits.replace(attribute.span, with: name)
    case (let attribute?, nil): edits.remove(attribute.span)
    case (nil, let name?): append(name, to: written)
    case (nil, nil): break
    }
  }

  /// Removes the fields of relations whose columns or models are gone, also of those that the
  /// database does not hold.
  mutating func removeRelationsWithoutColumns() {
    let tables = Dictionary(
      existing.tables.tables.compactMap { table in table.model.map { ($0, table) } },
      uniquingKeysWith: { first, _ in first })
    for relation in existing.schema.relations {
      guard lacksColumns(relation, tables) else { continue }
      for side in [relation.referencing, relation.referenced] {
        let fields = models[side.model]?.fields ?? []
        if let field = fields.first(where: { $0.name.text == side.field }) {
          edits.removeLines(of: field.span)
        }
      }
    }
  }

  /// Makes relations optional whose columns can be NULL now, where the schema keeps them without
  /// foreign keys.
  mutating func updateRelationsWithoutKeys() {
    guard existing.schema.datasource?.relationMode == .prisma else { return }
    let tables = existing.tables.tables.filter { $0.model != nil }
    for relation in existing.schema.relations {
      guard let table = tables.first(where: { $0.model == relation.referencing.model }),
        let live = after.models[table.name],
        let field = models[relation.referencing.model]?.fields.first(where: {
          $0.name.text == relation.referencing.field
        })
      else { continue }
      let canBeNull = table.columns.contains { column in
        column.field.map(relation.fields.contains) == true && !column.isNullable
          && live.column(named: column.name)?.isNullable == true
      }
      let type = existing.sources.text(of: field.type.span)
      if canBeNull, !type.hasSuffix("?") { edits.replace(field.type.span, with: type + "?") }
    }
  }

  private func lacksColumns(
    _ relation: Relation, _ tables: [String: Table]
  ) -> Bool {
    let sides = [
      (relation.referencing.model, relation.fields),
      (relation.referenced.model, relation.references),
    ]
    return sides.contains { model, fields in
      guard let table = tables[model] else {
        return false
      }
      guard let live = after.models[table.name] else { return true }
      return table.columns.contains { column in
        column.field.map(fields.contains) == true && live.column(named: column.name) == nil
      }
    }
  }

  /// A relation field with its model's table.
  private struct Line {
    let table: QualifiedName
    let name: String
    let text: String
  }

  /// The fields of both sides; `nil` for a side without one.
  private func fieldLines(of relation: LiftedRelation, in lifter: Lifter) -> [Line?] {
    let table = lifter.models[relation.table]
    let forward = table.map { table in
      Line(
        table: relation.table, name: relation.field,
        text: trimmed(lifter.forward(relation, of: table).text))
    }
    let back = lifter.back(relation).map { line in
      Line(table: relation.target, name: relation.back ?? "", text: trimmed(line.text))
    }
    return [forward, back]
  }

  private func trimmed(_ line: String) -> String { String(line.drop { $0 == " " }) }

  private func field(_ name: String, of table: QualifiedName) -> FieldDeclaration? {
    models[after.names.models[table] ?? before.names.model(table)]?
      .fields.first { $0.name.text == name }
  }

  /// Adds a relation field below the last field of a model that is there.
  private mutating func add(_ line: Line) {
    guard isModel(line.table), let declaration = models[after.names.model(line.table)] else {
      return
    }
    edits.insert(
      ["  " + line.text], below: declaration.fields.last?.span ?? declaration.name.span)
  }
}

extension LiftedRelation {
  /// Whether the same columns or the same join table hold both.
  func isSame(as other: LiftedRelation) -> Bool {
    switch (base, other.base) {
    case (.foreignKey(let key, _, _), .foreignKey(let otherKey, _, _)):
      table == other.table && key.columns == otherKey.columns && target == other.target
        && field == other.field
    case (.joinTable(let name), .joinTable(let otherName)):
      name == otherName || name == other.formerTable || formerTable == otherName
    case (.foreignKey, .joinTable), (.joinTable, .foreignKey): false
    }
  }
}
