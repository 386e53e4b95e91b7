import DatabaseTypes
import SQLLexicon
import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// A name within a database schema.
  struct QualifiedName: Hashable {
    @Exact var schema: String?
    @Exact var name: String
  }

  /// Tables and views of one schema have different names.
  mutating func tableNamesAreDistinct() {
    var tables: [QualifiedName: Int] = [:]
    tables.reserveCapacity(draft.models.count)
    for (index, model) in draft.models.enumerated() where !bag.isFull && model.isTableNameRead {
      let key = QualifiedName(
        schema: model.databaseSchema?.text, name: database.folded(model.databaseName))
      guard let first = tables.updateValue(index, forKey: key) else { continue }
      reportTable(model, draft.models[first])
    }
  }

  /// Says it where a name is mapped: there it can be changed without renaming the model.
  private mutating func reportTable(_ model: ModelDraft, _ first: ModelDraft) {
    let isHere = model.mappedName != nil || first.mappedName == nil
    let (owner, other) = isHere ? (model, first) : (first, model)
    bag.error(
      .duplicateDatabaseName,
      "`\(owner.name)` and `\(other.name)` have the same table, `\(owner.databaseName)`\(caseHint(owner.databaseName, other.databaseName)).",
      at: owner.mappedName?.span ?? owner.declaration.name.span,
      notes: [Diagnostic.Note("the other model", at: other.declaration.name.span)],
      help: "Give one of them another table with `@@map`.")
  }

  /// Says why two names that look different are the same.
  func caseHint(_ name: String, _ other: String) -> String {
    if name == other { return "" }
    let limit = database.identifierLimit
    let reason =
      max(name.utf8.count, other.utf8.count) > limit
      ? "cuts names after \(limit) bytes" : "ignores case in names"
    return ": \(database.titleWithin) \(reason)"
  }

  /// Columns of one table have different names where the case of letters does not count, or where
  /// names are cut.
  mutating func columnNamesDifferInMoreThanCase(_ model: ModelDraft) {
    let limit = database.identifierLimit
    guard
      database.ignoresCase || model.fields.contains(where: { $0.databaseName.utf8.count > limit })
    else { return }
    let columns = model.fields.filter { $0.isColumn && !$0.isRepeated && !$0.mayHave("map") }
    let names = NameIndex(columns.map { database.folded($0.databaseName) })
    for repetition in names.repetitions where !bag.isFull {
      let (field, first) = (columns[repetition.place], columns[repetition.first])
      bag.error(
        .duplicateDatabaseName,
        "Fields `\(first.name)` and `\(field.name)` of `\(model.name)` have the same column, `\(field.databaseName)`\(caseHint(field.databaseName, first.databaseName)).",
        at: field.declaration.name.span,
        notes: [Diagnostic.Note("the other field", at: first.declaration.name.span)],
        help: "Give one of them another name with `@map`.")
    }
  }

  /// Enums of one schema have different names.
  mutating func enumNamesAreDistinct() {
    var types: [QualifiedName: Int] = [:]
    for (index, enumeration) in draft.enums.enumerated()
    where !bag.isFull && !enumeration.uncertainty.mayHave("map") {
      let key = QualifiedName(
        schema: enumeration.databaseSchema?.text, name: enumeration.databaseName)
      guard let first = types.updateValue(index, forKey: key) else { continue }
      bag.error(
        .duplicateDatabaseName,
        "Enums `\(draft.enums[first].name)` and `\(enumeration.name)` have the same type, `\(enumeration.databaseName)`.",
        at: enumeration.declaration.span.start(of: enumeration.declaration.name),
        notes: [Diagnostic.Note("the other enum", at: draft.enums[first].declaration.name.span)],
        help: "Give one of them another type with `@@map`.")
    }
  }

  /// The join tables of many-to-many relations have names of their own, and so have their indexes:
  /// both are cut where they are too long, and may be the same then.
  mutating func joinTableNamesAreDistinct() {
    let joins = joinTables
    guard !joins.isEmpty else { return }
    var owners: [QualifiedName: SourceSpan] = [:]
    for model in draft.models where model.isTableNameRead {
      let name = QualifiedName(
        schema: model.databaseSchema?.text, name: database.folded(model.databaseName))
      owners[name] = model.mappedName?.span ?? model.declaration.name.span
    }
    for relation in joins where !bag.isFull {
      guard let field = relation.referencing.field else { continue }
      let model = draft.models[relation.referencing.model]
      let span = model.fields[field].declaration.span
      for (kind, name) in joinTableNames(of: relation) {
        let key = QualifiedName(schema: model.databaseSchema?.text, name: database.folded(name))
        guard let first = owners.updateValue(span, forKey: key) else { continue }
        bag.error(
          .duplicateJoinTable,
          "The relation of `\(model.fields[field].name)` needs the \(kind) `\(name)`, but that name is taken.",
          at: span, notes: [Diagnostic.Note("taken here", at: first)],
          help: "Name the relation: `@relation(\"…\")` on both of its fields.")
        break
      }
    }
  }

  /// The relations that have a join table.
  var joinTables: [RelationDraft] {
    draft.relations.filter { $0.kind == .manyToMany && !$0.isEmbedded && !isAmbiguous($0) }
  }

  /// The names that a join table gets, and its indexes where they share a namespace with others.
  func joinTableNames(of relation: RelationDraft) -> [(kind: String, name: String)] {
    let naming = database.naming
    let table = naming.joinTable(relation: draft.name(of: relation))
    let indexes = [
      naming.joinTableKey(table: table, isPrimaryKey: true),
      naming.joinTableKey(table: table, isPrimaryKey: false), naming.joinTableIndex(table: table),
    ]
    return [("table", table)]
      + (database.nameScope.crossesTables ? indexes.map { ("index", $0) } : [])
  }
}
