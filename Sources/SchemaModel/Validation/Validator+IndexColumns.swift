import DatabaseSchema
import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// The columns of an index are such as its type and their operator classes can hold.
  mutating func indexColumnsFit(_ key: KeyDraft, of model: ModelDraft) {
    guard database.provider != nil else { return }
    if database.hasOperatorClasses { return columnsHaveOperatorClasses(key, of: model) }
    if key.columns.contains(where: { $0.operatorClass != nil }) {
      return reportOperatorClass(
        "\(database.title) has no operator classes.", key, help: "Remove `ops`.")
    }
    invertedColumnsFit(key, of: model)
  }

  private mutating func columnsHaveOperatorClasses(_ key: KeyDraft, of model: ModelDraft) {
    sortableTypes(key, of: model)
    if key.method == .spgist, key.columns.count > 1 {
      bag.error(
        .unsupportedIndexColumn, "An index of type `SpGist` can have only one column.",
        at: key.attribute.span, help: "Use one index for each column.")
    }
    guard key.kind == .index else { return }
    for column in key.columns.indices
    where !bag.isFull && hasKnownType(model.fields[key.columns[column].field]) {
      operatorClassFits(column, model.fields[key.columns[column].field], key)
    }
  }

  /// Whether both the type and the native type are known, so that an index can be judged by them.
  private func hasKnownType(_ field: FieldDraft) -> Bool {
    guard field.isCertain else { return false }
    guard let native = field.nativeType else { return true }
    return database.nativeTypes[native.name].map { $0.scalar == field.type.scalar } ?? false
  }

  /// `xml` and `json` have no equality, so neither trees nor hashes can hold them:
  /// <https://www.postgresql.org/docs/current/datatype-json.html>.
  private mutating func sortableTypes(_ key: KeyDraft, of model: ModelDraft) {
    for field in key.fields {
      guard let type = model.fields[field].nativeType else { continue }
      let isPlain = key.method == nil || key.method == .btree || key.method == .hash
      let name = NativeTypeName(rawValue: type.name)
      guard name == .xml || (name == .json && isPlain) else { continue }
      return bag.error(
        .unsupportedIndexColumn,
        "`\(model.fields[field].name)` cannot be in `\(key.attributeName)`: PostgreSQL cannot compare values of `\(type.name)`.",
        at: model.fields[field].declaration.span,
        notes: [Diagnostic.Note("the index", at: key.attribute.span)],
        help: name == .json ? "Use `JsonB`." : "Remove the field from it.")
    }
  }

  private mutating func operatorClassFits(
    _ column: Int, _ field: FieldDraft, _ key: KeyDraft
  ) {
    let method = key.method ?? .btree
    switch key.columns[column].operatorClass {
    case .raw: break
    case .named(let name):
      guard let operatorClass = database.operatorClasses[name] else {
        return reportUnknownClass(name, column, key)
      }
      if !operatorClass.methods.contains(method) {
        let methods = operatorClass.methods.map { "`type: \($0.rawValue)`" }
        return reportOperatorClass(
          "Operator class `\(name)` does not apply to indexes of type `\(method.rawValue)`.", key,
          help: "It applies to \(methods.joined(separator: " or ")).")
      }
      if let problem = operatorClass.problem(with: field, method) {
        reportOperatorClass(problem, key, help: help(for: field, method))
      }
    case nil:
      if !method.hasDefaultClass(for: field) {
        let type = field.nativeType?.name ?? field.declaration.type.name.text
        reportOperatorClass(
          "An index of type `\(method.rawValue)` has no default operator class for `\(field.name)` of type `\(type)`.",
          key, help: "Name one: `\(field.name)(ops: raw(\"…\"))`.")
      }
    }
  }

  private mutating func reportUnknownClass(_ name: String, _ column: Int, _ key: KeyDraft) {
    let word = Name(name, at: Self.place(ofClass: name, column, of: key) ?? key.attribute.span)
    let misspelling = Misspelling(
      word, known: database.operatorClasses.keys.sorted(),
      otherwise: "Write any other operator class as SQL: `ops: raw(\"\(name)\")`.")
    bag.error(
      .operatorClassMismatch, "There is no operator class `\(name)`.", at: word.span,
      help: misspelling.help, fix: misspelling.fix)
  }

  /// Where an index names the operator class of a column.
  private static func place(
    ofClass name: String, _ column: Int, of key: KeyDraft
  ) -> SourceSpan? {
    for argument in key.attribute.arguments {
      guard case .array(let columns, _)? = argument.value, column < columns.count,
        case .function(_, let arguments, _) = columns[column]
      else { continue }
      for case .constant(name, let span)? in arguments.map(\.value) { return span }
    }
    return nil
  }

  /// What fits a field instead.
  private func help(for field: FieldDraft, _ method: IndexMethod) -> String {
    let fitting = database.operatorClasses.values.filter {
      $0.methods.contains(method) && $0.problem(with: field, method) == nil
    }.map(\.name).sorted()
    if !fitting.isEmpty { return Misspelling.list("This column can use", fitting) }
    return method.hasDefaultClass(for: field)
      ? "Remove `ops`." : "Write the class as SQL, `ops: raw(\"…\")`, or use another index type."
  }

  private mutating func reportOperatorClass(_ message: String, _ key: KeyDraft, help: String) {
    bag.error(.operatorClassMismatch, message, at: key.attribute.span, help: help)
  }

  /// <https://www.cockroachlabs.com/docs/stable/inverted-indexes>
  private mutating func invertedColumnsFit(_ key: KeyDraft, of model: ModelDraft) {
    guard key.method == .gin else { return }
    for (index, column) in key.columns.enumerated() {
      let field = model.fields[column.field]
      if !field.isCertain { continue }
      if !IndexMethod.gin.hasDefaultClass(for: field) {
        bag.error(
          .unsupportedIndexColumn,
          "An index of type `Gin` cannot hold `\(field.name)` of type `\(field.declaration.type.name.text)`.",
          at: key.attribute.span, help: "`Gin` is for `Json`, lists and spatial types.")
      }
      if field.type.scalar == .json, index < key.columns.count - 1 {
        bag.error(
          .unsupportedIndexColumn,
          "`\(field.name)` is `Json` and must be the last column of an index of type `Gin`.",
          at: key.attribute.span, help: "Put it at the end of the list.")
      }
    }
  }
}
