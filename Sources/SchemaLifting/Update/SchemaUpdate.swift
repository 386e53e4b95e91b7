import DatabaseSchema
import DatabaseTypes
import SQLLexicon
import SchemaDiagnostics
import SchemaModel
import SchemaSyntax

/// Changes the lines of a schema that differ from a database, and no others.
///
/// The schema's own tables and those of the database are lifted with the same names. What comes out
/// equal is left as it is written; the rest is edited in place.
struct SchemaUpdate {
  let existing: ExistingSchema
  let before: Lifter
  let after: Lifter
  var edits: TextEdits
  /// The tables of the schema that is there.
  let existingTables: TablesByName
  /// The declarations of models by name.
  private(set) var models: [String: ModelDeclaration] = [:]
  private var enums: [String: EnumDeclaration] = [:]
  /// The models that had no `@@` line and have one now.
  var modelsWithNewBlocks: Set<String> = []

  /// - Parameters:
  ///   - existing: The schema.
  ///   - edits: The changes of its datasource.
  ///   - before: Its tables.
  ///   - after: Those of the database.
  init(
    _ existing: ExistingSchema, edits: TextEdits, from before: Lifter, to after: Lifter
  ) {
    self.existing = existing
    self.before = before
    self.after = after
    self.edits = edits
    existingTables = TablesByName(existing.tables.tables)
    models = existing.modelDeclarations
    for case .enumeration(let block) in existing.declarations { enums[block.name.text] = block }
  }

  /// The files with the changes; in canonical layout where they were before.
  mutating func apply() -> SourceSet {
    for table in before.tables { updateModel(of: table) }
    updateEnums()
    updateRelations()
    // Below the fields, where both are added at the end of a model.
    for table in before.tables { updateAttributes(of: table) }
    updateRelationsWithoutKeys()
    removeRelationsWithoutColumns()
    addModels()
    return edits.isEmpty ? existing.sources : edits.applyInLayout()
  }

  private mutating func updateModel(of table: Table) {
    guard let name = table.model, let declaration = models[name] else { return }
    guard let live = after.models[table.name] else {
      edits.removeLines(of: declaration.span, withBlankLine: true)
      return
    }
    if table == live { return }
    update(table.comment, to: live.comment, above: declaration.span)
    updateColumns(of: table, to: live, declaration)
  }

  /// Adds and removes the `@@` lines of a model that stays, and the keys on its fields.
  private mutating func updateAttributes(of table: Table) {
    guard let name = table.model, let declaration = models[name],
      let live = after.models[table.name]
    else { return }
    addSchema(of: live.name, .table(live.name), to: declaration.span)
    if table == live { return }
    updateKeys(of: table, to: live, declaration)
    let part = LiftedPart.table(live.name)
    if after.concession(part) == 1, existing.usesModel(of: part) {
      addBlock("@@ignore", to: declaration)
    }
  }

  /// The tables of models that are new.
  private var newTables: [Table] {
    after.tables.filter { !isModel($0.name) }
  }

  /// Whether the schema has a model of a table.
  func isModel(_ table: QualifiedName) -> Bool {
    existingTables[table]?.model != nil
  }

  private mutating func addModels() {
    let types = after.database.enums.filter { type in
      !existing.tables.enums.contains { $0.name == type.name }
        && after.names.enums[type.name] != nil
    }
    let blocks = newTables.map(after.model) + types.map(after.enumeration)
    let spans = models.values.map(\.span)
    let file = spans.map { Int($0.file) }.max() ?? max(existing.sources.files.count - 1, 0)
    for block in blocks { edits.append([""] + block.lines.map(\.text), toFile: file) }
  }

  /// Adds `@@schema` to a declaration, if the datasource did not list database schemas and does now.
  private mutating func addSchema(
    of name: QualifiedName, _ part: LiftedPart, to declaration: SourceSpan
  ) {
    guard before.database.schemas.isEmpty else { return }
    edits.insert(
      after.schemaAttribute(name, part).map(\.text), aboveEndOf: declaration)
  }

  /// Changes the documentation of a declaration, where the schema writes it to the database.
  private mutating func update(_ old: String?, to new: String?, above span: SourceSpan) {
    guard replaces(old, with: new) else { return }
    edits.replaceDocumentation(above: span, with: SchemaText.documentation(new))
  }

  /// Whether a comment of the database takes the place of documentation.
  ///
  /// Documentation without a comment stays: it may be written by hand and not be in the database yet.
  func replaces(_ old: String?, with new: String?) -> Bool {
    existing.schema.datasource?.writesComments == true && new != nil && old != new
  }

  private mutating func updateEnums() {
    for type in existing.tables.enums {
      guard let declaration = enums[type.model] else { continue }
      guard let live = after.database.enums.first(where: { $0.name == type.name }) else {
        edits.removeLines(of: declaration.span, withBlankLine: true)
        continue
      }
      addSchema(of: live.name, .enumeration(live.name), to: declaration.span)
      update(type.comment, to: live.comment, above: declaration.span)
      if type.labels.isExactly(live.labels) { continue }
      update(type, to: live, declaration)
    }
  }

  private mutating func update(
    _ type: EnumType, to live: EnumType, _ declaration: EnumDeclaration
  ) {
    let lines = Dictionary(
      zip(live.labels.map { Exact($0) }, after.enumeration(live).fields),
      uniquingKeysWith: { first, _ in first })
    var last = declaration.name.span
    for label in live.labels {
      if let value = type.values.first(where: { $0.label.isExactly(label) }),
        let written = declaration.values.first(where: { $0.name.text == value.name })
      {
        last = written.span
      } else if let line = lines[Exact(label)] {
        edits.insert([line.text], below: last)
      }
    }
    for value in type.values where !live.labels.contains(where: { $0.isExactly(value.label) }) {
      let written = declaration.values.first { $0.name.text == value.name }
      if let written { edits.removeLines(of: written.span) }
    }
  }
}
