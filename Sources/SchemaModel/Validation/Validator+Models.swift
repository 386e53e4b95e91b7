import DatabaseTypes
import SQLLexicon
import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// Each row is identified by required fields; the rows of a view need not be, because
  /// no database keeps a view's rows unique.
  mutating func rowsAreIdentified(_ model: ModelDraft) {
    if model.isIgnored || model.isView { return }
    if let key = model.primaryKey, isStrict(key, of: model) { return }
    let criteria = model.uniqueCriteria
    if criteria.contains(where: { isStrict($0, of: model) }) { return }
    if !model.areKeysRead || model.uncertainty.mayHave("ignore") { return }
    let kind = model.declaration.kind.rawValue
    let notes = criteria.prefix(4).map { key in
      Diagnostic.Note(
        "this does not count: \(whyNotStrict(key, of: model))", at: key.attribute.span)
    }
    bag.error(
      .missingUniqueCriterion,
      "The \(kind) `\(model.name)` has no `@id` and no required `@unique` field to identify its rows.",
      at: model.declaration.span.start(of: model.declaration.name), notes: notes,
      help: criteria.isEmpty
        ? "Add a field such as `id Int @id @default(autoincrement())`, or mark one with `@id` or `@unique`."
        : "Make the fields of a key required, or add a field such as `id Int @id @default(autoincrement())`."
    )
  }

  private func isStrict(_ key: KeyDraft, of model: ModelDraft) -> Bool {
    key.predicate == nil
      && key.fields.allSatisfy { field in
        if case .unsupported = model.fields[field].type { return false }
        if !model.fields[field].isCertain { return true }
        return model.fields[field].arity == .required
      }
  }

  private func whyNotStrict(_ key: KeyDraft, of model: ModelDraft) -> String {
    if key.predicate != nil { return "it only covers some rows" }
    let loose = key.fields.first { model.fields[$0].arity != .required }
    if let loose { return "`\(model.fields[loose].name)` is not required" }
    return "a field is of type `Unsupported`"
  }

  /// The database has schemas if some are listed.
  mutating func databaseHasSchemas() {
    guard !database.hasSchemas, let span = datasource?.schemasSpan else { return }
    bag.error(
      .schemasNotSupported, "\(database.title) has no schemas inside a database.", at: span,
      help: "Remove the line and every `@@schema`.")
  }

  /// `@@schema` is there when the datasource lists schemas, and names one of them.
  mutating func modelSchemaIsDeclared(_ model: ModelDraft) {
    if model.databaseSchema == nil, datasource?.schemasSpan == nil { return }
    schemaIsDeclared(
      model.databaseSchema, of: model.declaration.kind.rawValue,
      at: model.declaration.span.start(of: model.declaration.name), named: model.name,
      block: model.declaration, isRead: !model.uncertainty.mayHave("schema"))
  }

  /// `@@schema` is there when the datasource lists schemas, and names one of them.
  mutating func enumSchemaIsDeclared(_ enumeration: EnumDraft) {
    schemaIsDeclared(
      enumeration.databaseSchema, of: "enum",
      at: enumeration.declaration.span.start(of: enumeration.declaration.name),
      named: enumeration.name, isRead: !enumeration.uncertainty.mayHave("schema"))
  }

  private mutating func schemaIsDeclared(
    _ schema: Name?, of kind: String, at span: SourceSpan, named name: String,
    block: ModelDeclaration? = nil, isRead: Bool
  ) {
    guard areSchemasRead else { return }
    guard database.hasSchemas else {
      guard let schema else { return }
      return bag.error(
        .schemasNotSupported,
        "`@@schema` is not supported: \(database.titleWithin) has no schemas inside a database.",
        at: schema.span, help: "Remove `@@schema`.")
    }
    let known = datasource?.datasource.schemas ?? []
    if let schema {
      if schemaNames.contains(Exact(schema.text)) { return }
      let misspelling = misspelling(schema, known)
      bag.error(
        .unknownSchema, "The schema `\(schema.text)` is not listed in the datasource.",
        at: schema.span,
        notes: datasource?.schemasSpan.map { [Diagnostic.Note("the list", at: $0)] } ?? [],
        help: misspelling.help, fix: misspelling.fix)
    } else if isRead, let listed = datasource?.schemasSpan {
      bag.error(
        .missingSchema, "The \(kind) `\(name)` has no `@@schema`.", at: span,
        notes: [Diagnostic.Note("the datasource lists schemas here", at: listed)],
        help: "Add `@@schema(\"\(known.first ?? "public")\")`.",
        fix: known.count == 1 ? block?.appending("@@schema(\"\(known[0])\")") : nil)
    }
  }

  private func misspelling(_ name: Name, _ known: [String]) -> Misspelling {
    Misspelling(
      quoted: name, known: known,
      otherwise: known.isEmpty
        ? "Add `schemas = [\"\(name.text)\"]` to the datasource."
        : Misspelling.list("Listed are", known))
  }

  /// `autoincrement()` is used where the database supports it.
  mutating func autoincrementIsSupported(_ model: ModelDraft) {
    let counting = model.fields.filter { $0.defaultValue?.kind == .autoincrement }
    guard !counting.isEmpty else { return }
    if database.autoincrementNeedsBigInt { autoincrementIsBigInt(counting) }
    guard !database.autoincrementsAnyColumn, model.areKeysRead else { return }
    for field in counting {
      let key = model.primaryKey?.fields ?? []
      if key.count == 1, model.fields[key[0]].name == field.name { continue }
      bag.error(
        .autoincrementNotSupported,
        "`\(field.name)` cannot use `autoincrement()`: \(database.titleWithin) supports it only for a single-field `@id`.",
        at: field.declaration.span,
        help: "Remove `@default(autoincrement())`, or make the field the `@id`.")
    }
  }

  /// <https://www.cockroachlabs.com/docs/stable/serial>: generated integers have 64 bits.
  private mutating func autoincrementIsBigInt(_ fields: [FieldDraft]) {
    for field in fields where field.type.scalar == .int {
      bag.error(
        .autoincrementNotSupported,
        "`autoincrement()` makes 64-bit integers on \(database.title); `\(field.name)` is an `Int`.",
        at: field.declaration.attribute(named: "default")?.span ?? field.declaration.span,
        help: "Make the field a `BigInt`, or use `sequence()`.")
    }
  }

  /// There is at most one `@version` and one `@softDelete`.
  mutating func specialFieldsAreFew(_ model: ModelDraft) {
    onlyOne(model.fields.filter { $0.isVersion && !$0.isRepeated }, "@version", of: model)
    onlyOne(model.fields.filter { $0.isSoftDelete && !$0.isRepeated }, "@softDelete", of: model)
  }

  private mutating func onlyOne(
    _ fields: [FieldDraft], _ attribute: String, of model: ModelDraft
  ) {
    guard let first = fields.first, fields.count > 1 else { return }
    for field in fields.dropFirst() {
      bag.error(
        .conflictingAttributes, "Model `\(model.name)` has `\(attribute)` on more than one field.",
        at: field.declaration.name.span,
        notes: [Diagnostic.Note("the first one", at: first.declaration.name.span)],
        help: "Keep one of them.")
    }
  }

  /// A counter of updates is in no key and no foreign key.
  mutating func versionIsNoKey(_ model: ModelDraft) {
    guard let index = model.fields.firstIndex(where: \.isVersion) else { return }
    let keys = model.uniqueCriteria.map { ($0.fields, $0.attributeName) }
    let relations = model.fields.compactMap { field in
      field.relation?.fields.map { ($0, "the foreign key of `\(field.name)`") }
    }
    guard let use = (keys + relations).first(where: { $0.0.contains(index) }) else { return }
    let field = model.fields[index]
    let title = use.1.hasPrefix("@") ? "`\(use.1)`" : use.1
    bag.error(
      .conflictingAttributes,
      "`\(field.name)` has `@version`: every update changes it, so it cannot be part of \(title).",
      at: field.declaration.attribute(named: "version")?.span ?? field.declaration.span,
      help: "Give the version a field of its own: `version Int @default(0) @version`.")
  }
}
