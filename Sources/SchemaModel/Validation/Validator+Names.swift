import DatabaseTypes
import SQLLexicon
import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// The client-side names of the keys of a model differ.
  mutating func clientNamesAreDistinct(_ model: ModelDraft) {
    guard model.hasNamedKeys else { return }
    let named = model.uniqueCriteria.compactMap(\.name)
    let byText = Dictionary(grouping: named, by: \.text)
    for name in named {
      guard let other = byText[name.text]?.first(where: { $0.span != name.span }) else { continue }
      bag.error(
        .clientNameClash,
        "The name `\(name.text)` is given to more than one key of `\(model.name)`.",
        at: name.span, notes: [Diagnostic.Note("also given here", at: other.span)],
        help: "Choose another `name`.")
    }
  }

  /// The client-side name of a key is not the name of a field.
  mutating func clientNamesAreNoFields(_ model: ModelDraft) {
    if let key = model.primaryKey { clientNameIsNoField(key, of: model) }
    for key in model.keys where key.kind == .unique { clientNameIsNoField(key, of: model) }
  }

  private mutating func clientNameIsNoField(_ key: KeyDraft, of model: ModelDraft) {
    if let name = key.name {
      guard let field = model.fieldIndices[name.text] else { return }
      reportFieldNamed(name, model.fields[field], key, model)
    } else if key.columns.count > 1 {
      compoundNameIsNoField(key, of: model)
    }
  }

  private mutating func reportFieldNamed(
    _ name: Name, _ field: FieldDraft, _ key: KeyDraft, _ model: ModelDraft
  ) {
    bag.error(
      .clientNameClash,
      "The name `\(name.text)` of `\(key.attributeName)` is the name of a field of `\(model.name)`.",
      at: model.declaration.span.start(of: model.declaration.name),
      notes: [
        Diagnostic.Note("the key's name", at: name.span),
        Diagnostic.Note("the field", at: field.declaration.name.span),
      ], help: "Choose another `name`.")
  }

  private mutating func compoundNameIsNoField(_ key: KeyDraft, of model: ModelDraft) {
    let name = key.fields.map { model.fields[$0].name }.joined(separator: "_")
    guard let field = model.fieldIndices[name] else { return }
    let list = key.fields.map { model.fields[$0].name }.joined(separator: ", ")
    bag.error(
      .clientNameClash,
      "`\(key.attributeName)` gets the name `\(name)` from its fields, which is also the name of a field.",
      at: key.attribute.span,
      notes: [Diagnostic.Note("the field", at: model.fields[field].declaration.name.span)],
      help: "Name the key: `\(key.attributeName)([\(list)], name: \"…\")`.")
  }

  /// The names that are given to constraints are short enough for the database.
  mutating func namesAreShortEnough(_ model: ModelDraft) {
    if let key = model.primaryKey {
      nameIsShortEnough(key.mappedName, key.attributeName, of: key.attribute)
    }
    for key in model.keys {
      nameIsShortEnough(key.mappedName, key.attributeName, of: key.attribute)
    }
    for field in model.fields {
      guard let relation = field.relation else { continue }
      nameIsShortEnough(relation.mappedName, "@relation", of: relation.attribute)
    }
    for check in model.checks where (check.databaseName?.utf8.count ?? 0) > database.identifierLimit
    {
      reportLong(
        check.databaseName ?? "", check.field == nil ? "@@check" : "@check", at: check.span)
    }
    namesAreNotTruncated(model)
  }

  private mutating func nameIsShortEnough(
    _ name: Name?, _ attribute: String, of owner: Attribute
  ) {
    guard let name, name.text.utf8.count > database.identifierLimit else { return }
    reportLong(name.text, attribute, at: owner.span)
  }

  private mutating func reportLong(_ name: String, _ attribute: String, at span: SourceSpan) {
    bag.error(
      .nameTooLong,
      "The `map` name of `\(attribute)` has \(name.utf8.count) bytes; \(database.titleWithin) allows \(database.identifierLimit).",
      at: span, help: "Choose a shorter name.")
  }

  /// PostgreSQL cuts names of tables and columns without an error:
  /// <https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS>.
  private mutating func namesAreNotTruncated(_ model: ModelDraft) {
    let limit = database.identifierLimit
    if model.databaseName.utf8.count > limit {
      warnLong(
        "table", model.databaseName, at: model.mappedName?.span ?? model.declaration.name.span)
    }
    for field in model.fields where field.isColumn && field.databaseName.utf8.count > limit {
      warnLong(
        "column", field.databaseName, at: field.mappedName?.span ?? field.declaration.name.span)
    }
  }

  private mutating func warnLong(_ kind: String, _ name: String, at span: SourceSpan) {
    bag.warning(
      .nameTooLong,
      "\(database.title) truncates this \(kind) name from \(name.utf8.count) to \(database.identifierLimit) bytes.",
      at: span, help: "Choose a shorter name with `\(kind == "table" ? "@@map" : "@map")`.")
  }

  /// The labels of an enum differ in the database.
  mutating func enumLabelsAreDistinct(_ enumeration: EnumDraft) {
    guard enumeration.values.contains(where: { $0.mappedName != nil }) else { return }
    var labels: [Exact<String>: Int] = [:]
    labels.reserveCapacity(enumeration.values.count)
    for (index, value) in enumeration.values.enumerated() where !bag.isFull {
      if value.isLabelUnread
        || enumeration.uncertainty.repeatedNames.contains(value.declaration.name.text)
      {
        continue
      }
      let label = value.mappedName?.text ?? value.declaration.name.text
      guard let first = labels.updateValue(index, forKey: Exact(label)) else { continue }
      bag.error(
        .duplicateDatabaseName,
        "Values `\(enumeration.values[first].declaration.name.text)` and `\(value.declaration.name.text)` have the same label, `\(label)`.",
        at: value.mappedName?.span ?? value.declaration.name.span,
        notes: [
          Diagnostic.Note("the other value", at: enumeration.values[first].declaration.name.span)
        ], help: "Give one of them another label with `@map`.")
    }
  }
}
