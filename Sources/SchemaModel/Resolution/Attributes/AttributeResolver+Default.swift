import DatabaseTypes
import SchemaDiagnostics
import SchemaSyntax

extension AttributeResolver {
  /// Reads `@default` of a model's field.
  mutating func readDefault(_ reader: inout AttributeReader, _ field: Int, ofModel model: Int) {
    let value = reader.required("value", example: "…")
    let name = reader.optionalName("map")
    guard let value else { return }
    let draftField = draft.models[model].fields[field]
    if case .function(let function, _, _) = value, isForDatabase(function, draftField.type) {
      let unknown = SchemaDraft.UnknownFunction(model: model, field: field, value: value)
      draft.unknownFunctions.append(unknown)
      if function.text == "sequence" {
        draft.models[model].fields[field].defaultValue = DefaultValue(
          .sequence, name: name?.text, span: value.span)
      }
      return
    }
    guard let kind = defaultKind(value, of: draftField, &reader) else { return }
    if kind == .autoincrement, let name {
      reader.error(
        .invalidDefault, "`autoincrement()` cannot have a name.", at: name.span,
        help: "Remove `map`.")
    }
    draft.models[model].fields[field].defaultValue = DefaultValue(
      kind, name: name?.text, span: value.span)
  }

  /// Reads `@default` of a field of a composite type, whose value no database makes.
  mutating func readCompositeDefault(
    _ reader: inout AttributeReader, _ field: Int, ofType type: Int
  ) {
    let value = reader.required("value", example: "…")
    if let map = reader.optional("map") {
      reader.error(
        .unknownArgument,
        "A default in a composite type cannot have `map`: it has no constraint.",
        at: map.span, help: "Remove `map`.")
    }
    guard let value else { return }
    let draftField = draft.compositeTypes[type].fields[field]
    guard !isDatabaseFunction(value, &reader),
      let kind = defaultKind(value, of: draftField, &reader)
    else { return }
    draft.compositeTypes[type].fields[field].defaultValue = DefaultValue(kind, span: value.span)
  }

  private func isForDatabase(_ function: Name, _ type: DraftType) -> Bool {
    (type.scalar != nil || !type.isKnown) && DefaultFunction(rawValue: function.text) == nil
  }

  private func isDatabaseFunction(_ value: Expression, _ reader: inout AttributeReader) -> Bool {
    guard case .function(let function, _, _) = value else { return false }
    switch DefaultFunction(rawValue: function.text) {
    case .autoincrement, .dbgenerated:
      reader.error(
        .invalidDefault,
        "A field of a composite type cannot have the default `\(function.text)()`: only a column can.",
        at: value.span, help: "Remove it, or use a value, `now()`, `uuid()` or `cuid()`.")
    case .cuid, .uuid, .ulid, .nanoid, .now: return false
    case nil:
      let misspelling = DefaultFunction.misspelling(
        function, besides: [.autoincrement, .dbgenerated])
      reader.error(
        .unknownFunction, "There is no function `\(function.text)`.", at: function.span,
        help: misspelling.help, fix: misspelling.fix)
    }
    return true
  }

  private func defaultKind(
    _ value: Expression, of field: FieldDraft, _ reader: inout AttributeReader
  ) -> DefaultValue.Kind? {
    if case .function(let name, let arguments, _) = value,
      let function = DefaultFunction(rawValue: name.text),
      function == .dbgenerated || field.type.scalar != nil || !field.type.isKnown
    {
      return kind(of: function, arguments, value, field, &reader)
    }
    switch field.type {
    case .composite:
      reader.error(
        .invalidDefault,
        "`\(field.name)` has a composite type and cannot have a default.",
        at: reader.attribute.span, help: "Remove `@default`.")
      return nil
    case .unsupported:
      reader.error(
        .invalidDefault, "A field of type `Unsupported` can only have an SQL default.",
        at: value.span, help: "Write `@default(dbgenerated(\"…\"))`.")
      return nil
    case .scalar, .enumeration, .model, .unknown:
      return literal(value, of: field, &reader)
    }
  }

  private func literal(
    _ value: Expression, of field: FieldDraft, _ reader: inout AttributeReader
  ) -> DefaultValue.Kind? {
    if !field.type.isKnown { return nil }
    let literals = DefaultReader(type: field.type, enums: draft.enums)
    guard field.arity == .list else {
      if case .array = value {
        reader.error(
          .invalidDefault,
          "The default of `\(field.name)` cannot be a list: the field is not a list.",
          at: value.span, help: "Write one value, or make the field a list: `\(typeName(field))[]`."
        )
        return nil
      }
      if let kind = literals.literal(value) { return kind }
      report(value, field, &reader)
      return nil
    }
    guard case .array(let values, _) = value else {
      reader.error(
        .invalidDefault, "The default of the list `\(field.name)` must be a list.", at: value.span,
        help: "Write `@default([\(value.text)])`.")
      return nil
    }
    return list(values, literals, field, &reader)
  }

  private func list(
    _ values: [Expression], _ literals: DefaultReader, _ field: FieldDraft,
    _ reader: inout AttributeReader
  ) -> DefaultValue.Kind? {
    var kinds: [DefaultValue.Kind] = []
    for value in values {
      guard let kind = literals.literal(value) else {
        report(value, field, &reader)
        return nil
      }
      kinds.append(kind)
    }
    return .list(kinds)
  }

  private func report(
    _ value: Expression, _ field: FieldDraft, _ reader: inout AttributeReader
  ) {
    if DefaultReader(type: field.type, enums: draft.enums).isUncertain(value) { return }
    if case .enumeration(let index) = field.type, case .constant(let name, let span) = value {
      let values = draft.enums[index].values.lazy.map(\.declaration.name.text)
        .prefix(bag.isSuggesting ? .max : 12)
      let misspelling = Misspelling(
        Name(name, at: span), known: values, otherwise: Misspelling.list("Its values are", values))
      reader.error(
        .invalidDefault, "`\(name)` is not a value of the enum `\(draft.enums[index].name)`.",
        at: span,
        notes: [Diagnostic.Note("the enum", at: draft.enums[index].declaration.name.span)],
        help: misspelling.help, fix: misspelling.fix)
      return
    }
    reader.error(
      .invalidDefault, "Expected a value of type `\(typeName(field))`, but found `\(value.text)`.",
      at: value.span, help: help(for: field, instead: value),
      fix: meant(by: value, for: field).map { .writing($0, insteadOf: value) })
  }

  private func typeName(_ field: FieldDraft) -> String { field.declaration.type.name.text }

  private func help(for field: FieldDraft, instead value: Expression) -> String {
    if let function = functionMeant(by: value, for: field) {
      return "Write `\(function.rawValue)()`."
    }
    return switch (field.type, value, meant(by: value, for: field)) {
    case (_, .string, let meant?): "Write it without quotes: `\(meant)`."
    case (.scalar(.boolean), _, _): "Write `true` or `false`."
    case (.scalar(.dateTime), _, _): "Write `now()` or a string such as `\"2026-01-31T12:00:00Z\"`."
    case (_, .constant, let meant?), (_, .number, let meant?):
      "Write it in quotes: `\(meant)`."
    case (.scalar(.string), _, _), (.scalar(.json), _, _), (.scalar(.bytes), _, _):
      "Write a string in quotes."
    case (.enumeration(let index), _, _):
      Misspelling.list("Its values are", draft.enums[index].values.map(\.declaration.name.text))
    default: "Write a number, such as `0`."
    }
  }

  /// The function that is certainly meant by its name alone, or by its call in quotes.
  private func functionMeant(by value: Expression, for field: FieldDraft) -> DefaultFunction? {
    guard let type = field.type.scalar, field.arity != .list else { return nil }
    let word: String
    switch value {
    case .constant(let text, _): word = text
    // On a text it may be meant as it is.
    case .string(let text, _) where type != .string && text.hasSuffix("()"): word = text
    default: return nil
    }
    let span = field.declaration.span
    let isComposite = draft.compositeTypes.contains { composite in
      composite.fields.contains { $0.declaration.span == span }
    }
    return DefaultFunction.meant(
      by: word, on: type, besides: isComposite ? [.autoincrement] : [])
  }

  /// The value that is certainly meant by one of the wrong kind.
  private func meant(by value: Expression, for field: FieldDraft) -> String? {
    if let function = functionMeant(by: value, for: field) { return "\(function.rawValue)()" }
    switch (field.type, value) {
    case (.scalar(.string), .constant(let text, _)), (.scalar(.string), .number(let text, _)):
      return "\"\(text)\""
    case (.scalar(.boolean), .string(let text, _)), (.scalar(.boolean), .constant(let text, _)):
      let word = text.lowercased()
      return ["true", "false"].contains(word) ? word : nil
    case (.scalar(.boolean), .number("0", _)): return "false"
    case (.scalar(.boolean), .number("1", _)): return "true"
    case (.scalar(.int), .string(let text, _)), (.scalar(.bigInt), .string(let text, _)):
      return Int64(text).map(String.init)
    case (.scalar(.float), .string(let text, _)):
      return LiteralFormat.problem(.number(text), of: .float) == nil ? text : nil
    case (.enumeration(let index), .string(let text, _)):
      return draft.enums[index].valueIndices[text] == nil ? nil : text
    default: return nil
    }
  }
}
