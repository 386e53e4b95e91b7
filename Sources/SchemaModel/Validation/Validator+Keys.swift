import DatabaseSchema
import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// A key or index over columns has at least one.
  mutating func keyHasFields(_ key: KeyDraft) {
    guard key.columns.isEmpty, key.expression == nil else { return }
    bag.error(
      .emptyKey, "The list of fields of `\(key.attributeName)` is empty.", at: key.attribute.span,
      help: "Name at least one field, or remove the attribute.")
  }

  /// A primary key has a name only where the database keeps it.
  mutating func primaryKeyCanBeNamed(_ key: KeyDraft, of model: ModelDraft) {
    guard let name = key.mappedName, !database.namesPrimaryKeys, !isForSeveralDatabases else {
      return
    }
    bag.error(
      .unsupportedConstraintName,
      "\(database.title) does not keep a name for the primary key of `\(model.name)`.",
      at: model.declaration.span.start(of: model.declaration.name),
      notes: [Diagnostic.Note("the name is given here", at: name.span)], help: "Remove `map`.",
      fix: key.attribute.removal(ofArgument: "map"))
  }

  /// <https://www.sqlite.org/gencol.html>: SQLite has no generated column in a primary key.
  mutating func primaryKeyIsStored(_ key: KeyDraft, of model: ModelDraft) {
    guard !database.allowsGeneratedPrimaryKeys,
      let field = key.fields.first(where: { model.fields[$0].generatedExpression != nil })
    else { return }
    bag.error(
      .conflictingAttributes,
      "`\(model.fields[field].name)` is generated and cannot be part of a primary key on \(database.title).",
      at: key.attribute.span, help: "Use `@unique` or `@@unique`, and another `@id`.")
  }

  /// None of the databases indexes the start of a column only.
  mutating func keyLengthIsSupported(_ key: KeyDraft) {
    guard key.columns.contains(where: { $0.length != nil }) else { return }
    bag.error(
      .unsupportedKeyArgument,
      "\(database.title) cannot index the start of a column, so `length` is not possible.",
      at: key.attribute.span,
      help: key.kind == .primary
        ? "Remove `length`."
        : "Remove `length`, or index an expression: `@@index(expression: \"left(name, 10)\", map: \"…\")`.",
      fix: key.attribute.removal(ofArgument: "length"))
  }

  /// A primary key has no order: <https://www.postgresql.org/docs/current/sql-createtable.html>.
  mutating func primaryKeySortIsSupported(_ key: KeyDraft) {
    guard key.columns.contains(where: { $0.sort != nil }) else { return }
    bag.error(
      .unsupportedKeyArgument,
      "\(database.title) cannot sort a primary key, so `sort` is not possible.",
      at: key.attribute.span, help: "Remove `sort`, or add an `@@index` with it.",
      fix: key.attribute.removal(ofArgument: "sort"))
  }

  /// Clustered keys are for SQL Server.
  mutating func clusteringIsSupported(_ key: KeyDraft) {
    guard key.isClustered != nil else { return }
    bag.error(
      .unsupportedKeyArgument, "\(database.title) has no clustered indexes.",
      at: key.attribute.argument(named: "clustered")?.span ?? key.attribute.span,
      help: "Remove `clustered`.", fix: key.attribute.removal(ofArgument: "clustered"))
  }

  /// Operator classes are used in `@@index` only.
  mutating func operatorClassesAreForIndexes(_ key: KeyDraft) {
    guard key.kind != .index, key.columns.contains(where: { $0.operatorClass != nil })
    else { return }
    bag.error(
      .unsupportedKeyArgument,
      "`ops` only works in `@@index`, not in `\(key.attributeName)`.",
      at: key.attribute.span, help: "Remove `ops`.")
  }

  /// The database has the index type.
  mutating func indexTypeIsSupported(_ key: KeyDraft) {
    guard let method = key.method, !database.indexMethods.contains(method) else { return }
    bag.error(
      .unsupportedIndexType, "\(database.title) has no index type `\(method.rawValue)`.",
      at: key.attribute.argument(named: "type")?.span ?? key.attribute.span,
      help: "It has \(database.indexMethods.map { "`\($0.rawValue)`" }.joined(separator: ", ")).")
  }

  /// A hash index has one column and no order:
  /// <https://www.postgresql.org/docs/current/hash-index.html>.
  mutating func hashIndexIsPlain(_ key: KeyDraft) {
    guard key.method == .hash, database.indexMethods.contains(.hash) else { return }
    if key.columns.contains(where: { $0.sort != nil }) {
      bag.error(
        .unsupportedKeyArgument, "An index of type `Hash` has no order, so `sort` is not possible.",
        at: key.attribute.span, help: "Remove `sort`, or use `BTree`.")
    }
    if key.columns.count > 1 {
      bag.error(
        .unsupportedIndexColumn, "An index of type `Hash` can have only one column.",
        at: key.attribute.span, help: "Use `BTree`, or one index for each column.")
    }
  }

  /// None of the databases has `@@fulltext`.
  mutating func fulltextIsSupported(_ key: KeyDraft) {
    guard key.kind == .fulltext else { return }
    bag.error(
      .unsupportedIndexType,
      "`@@fulltext` is for MySQL and MongoDB; \(database.titleWithin) does not have it.",
      at: key.attribute.span,
      help: database.hasOperatorClasses
        ? "Use `@@index(expression: \"to_tsvector('english', body)\", type: Gin, map: \"…\")`."
        : "Remove it.")
  }

  /// An expression index is named, because no columns name it.
  mutating func expressionIndexHasName(_ key: KeyDraft) {
    guard key.expression != nil, key.mappedName == nil else { return }
    bag.error(
      .expressionIndexName, "An index over an expression needs a name.", at: key.attribute.span,
      help: "Add `map: \"…_idx\"`.")
  }
}
