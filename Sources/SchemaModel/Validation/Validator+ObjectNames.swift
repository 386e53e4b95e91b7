import DatabaseTypes
import SchemaDiagnostics
import SchemaSyntax

/// The names of what is neither the table of a model nor an index or constraint of one: join tables
/// with their indexes, enum types, the sequences of columns that count.
extension Validator {
  /// Something in the database that gets its name from a part of the schema.
  private struct NamedObject {
    let kind: String
    let name: QualifiedName
    let span: SourceSpan
  }

  /// Whether one of these names may be that of a table, an index or a constraint; a doubt is a yes.
  func mayNamesClash(_ names: ConstraintNames, _ sites: [ConstraintSite]) -> Bool {
    var others = joinTables.flatMap { relation in joinTableNames(of: relation).map(\.name) }
    if database.tablesAreTypes { others += draft.enums.map(\.databaseName) }
    return !names.areDistinct(sites, besides: others) || mayBeSequence(others)
  }

  /// Whether any name is one that a sequence could have.
  private func mayBeSequence(_ others: [String]) -> Bool {
    guard database.numbersBySequences else { return false }
    func isSequence(_ name: String?) -> Bool {
      name?.utf8.suffix(4).elementsEqual(DatabaseNaming.sequenceSuffix.utf8) ?? false
    }
    return others.contains(where: isSequence)
      || draft.models.contains { model in
        isSequence(model.databaseName) || isSequence(model.primaryKey?.mappedName?.text)
          || model.keys.contains { isSequence($0.mappedName?.text) }
      }
  }

  /// Join tables, enum types and sequences have names of their own.
  mutating func otherNamesAreDistinct(_ sites: [ConstraintSite], _ names: ConstraintNames) {
    let tables = draft.models.filter(\.isTableNameRead).map { model in
      NamedObject(
        kind: "table", name: qualified(model.databaseName, model.databaseSchema),
        span: model.mappedName?.span ?? model.declaration.name.span)
    }
    let indexes = sites.filter(isIndex).map { site in
      NamedObject(
        kind: "index",
        name: qualified(names.name(of: site), draft.models[site.model].databaseSchema),
        span: span(of: site))
    }
    let joins = joinTables.flatMap(joinObjects)
    joinTablesAreNoIndexes(joins, indexes)
    if database.tablesAreTypes { enumsAreNoTables(tables + joins.filter { $0.kind == "table" }) }
    if database.numbersBySequences { sequencesAreDistinct(tables + indexes + joins) }
  }

  private func qualified(_ name: String, _ schema: Name?) -> QualifiedName {
    QualifiedName(schema: schema?.text, name: database.folded(name))
  }

  /// Whether a key or index has a name that counts beyond its table.
  private func isIndex(_ site: ConstraintSite) -> Bool {
    !site.isOfTable && (database.namesPrimaryKeys || !site.isPrimaryKey)
  }

  private func joinObjects(of relation: RelationDraft) -> [NamedObject] {
    guard let field = relation.referencing.field else { return [] }
    let model = draft.models[relation.referencing.model]
    return joinTableNames(of: relation).map { kind, name in
      NamedObject(
        kind: kind, name: qualified(name, model.databaseSchema),
        span: model.fields[field].declaration.span)
    }
  }

  private func byName(_ objects: [NamedObject]) -> [QualifiedName: NamedObject] {
    Dictionary(objects.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func joinTablesAreNoIndexes(_ joins: [NamedObject], _ indexes: [NamedObject]) {
    let taken = byName(indexes)
    for join in joins where !bag.isFull {
      guard let index = taken[join.name] else { continue }
      bag.error(
        .duplicateJoinTable,
        "This relation needs the \(join.kind) `\(join.name.name)`, but an index has that name.",
        at: join.span, notes: [Diagnostic.Note("the index", at: index.span)],
        help:
          "Name the relation, `@relation(\"…\")` on both of its fields, or the index, with `map`.")
    }
  }

  /// A table's rows are a type of its name:
  /// <https://www.postgresql.org/docs/current/rowtypes.html#ROWTYPES-DECLARING>.
  private mutating func enumsAreNoTables(_ tables: [NamedObject]) {
    let taken = byName(tables)
    for enumeration in draft.enums where !bag.isFull && !enumeration.uncertainty.mayHave("map") {
      let name = qualified(enumeration.databaseName, enumeration.databaseSchema)
      guard let table = taken[name] else { continue }
      bag.error(
        .duplicateDatabaseName,
        "The enum `\(enumeration.name)` has the name of a table, `\(name.name)`, and \(database.titleWithin) has a type for each of the two.",
        at: enumeration.mappedName?.span ?? enumeration.declaration.name.span,
        notes: [Diagnostic.Note("the table", at: table.span)],
        help: "Give one of them another name with `@@map`.")
    }
  }

  private mutating func sequencesAreDistinct(_ objects: [NamedObject]) {
    let taken = byName(objects)
    for model in draft.models where model.isTableNameRead {
      for field in model.fields where field.defaultValue?.kind == .autoincrement && !bag.isFull {
        let sequence = database.naming.sequence(
          table: model.databaseName, column: field.databaseName)
        guard let object = taken[qualified(sequence, model.databaseSchema)] else { continue }
        bag.error(
          .constraintNameClash,
          "The name `\(sequence)` of this \(object.kind) is that of the sequence that counts for `\(model.name).\(field.name)`.",
          at: object.span,
          notes: [Diagnostic.Note("it counts for this field", at: field.declaration.name.span)],
          help:
            "Give the \(object.kind) another name with `\(object.kind == "table" ? "@@map" : "map")`."
        )
      }
    }
  }
}
