import DatabaseTypes
import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// A function in `@default` is one that the database has.
  mutating func functionsInDefaultsAreKnown() {
    for unknown in draft.unknownFunctions where !bag.isFull {
      guard case .function(let name, let arguments, let span) = unknown.value else { continue }
      let field = draft.models[unknown.model].fields[unknown.field]
      switch name.text {
      case "sequence" where !isDatabaseRead: break
      case "sequence" where database.hasSequences: sequenceArgumentsAreKnown(arguments, field, span)
      case "sequence":
        bag.error(
          .unknownFunction, "`sequence()` only works on CockroachDB.", at: name.span,
          help: "Use `autoincrement()`.")
      case "auto":
        bag.error(
          .unknownFunction, "`auto()` only works on MongoDB.", at: name.span,
          help: "Use `autoincrement()`, `uuid()` or `cuid()`.")
      default:
        let misspelling = DefaultFunction.misspelling(name)
        bag.error(
          .unknownFunction, "There is no function `\(name.text)`.", at: name.span,
          help: misspelling.help, fix: misspelling.fix)
      }
    }
  }

  private mutating func sequenceArgumentsAreKnown(
    _ arguments: [Argument], _ field: FieldDraft, _ span: SourceSpan
  ) {
    var reader = ValueReader()
    if field.type.isKnown, field.type.scalar != .int, field.type.scalar != .bigInt {
      reader.bag.error(
        .invalidDefault,
        "The function `sequence()` cannot be used on fields of type `\(field.declaration.type.name.text)`.",
        at: span, help: "It produces values of type `Int` or `BigInt`.")
    }
    for argument in arguments {
      guard let value = argument.value else { continue }
      switch argument.name?.text {
      case "virtual": _ = reader.boolean(value)
      case "cache", "increment", "minValue", "maxValue", "start": _ = reader.integer(value)
      default:
        let known = ["virtual", "cache", "increment", "minValue", "maxValue", "start"]
        let list = Misspelling.list("Its arguments are", known)
        let misspelling = argument.name.map { Misspelling($0, known: known, otherwise: list) }
        reader.bag.error(
          .invalidFunctionArguments, "`sequence()` has no argument `\(argument.text)`.",
          at: argument.span, help: misspelling?.help ?? list, fix: misspelling?.fix)
      }
    }
    bag.append(reader.bag)
  }

  /// A default has no name: neither PostgreSQL nor SQLite keeps one.
  mutating func defaultIsUnnamed(_ field: FieldDraft) {
    guard let value = field.defaultValue, value.name != nil else { return }
    let attribute = field.declaration.attribute(named: "default")
    bag.error(
      .unsupportedConstraintName, "\(database.title) does not support names for defaults.",
      at: attribute?.argument(named: "map")?.span ?? value.span, help: "Remove `map`.",
      fix: attribute?.removal(ofArgument: "map"))
  }

  /// A literal is a value of the field's type.
  mutating func defaultIsWellFormed(_ field: FieldDraft) {
    guard let value = field.defaultValue, let scalar = field.type.scalar,
      !field.mayHave("default")
    else { return }
    switch value.kind {
    case .list(let kinds):
      for kind in kinds { literalIsWellFormed(kind, scalar, field, value.span) }
    case .string, .number:
      literalIsWellFormed(value.kind, scalar, field, value.span, isAlone: true)
    case .boolean, .enumValue, .autoincrement, .sequence, .now, .uuid, .cuid, .ulid, .nanoid,
      .databaseGenerated:
      break
    }
  }

  /// A partial index compares fields with values of their types.
  mutating func conditionsAreWellFormed(_ key: KeyDraft, of model: ModelDraft) {
    guard case .conditions(let conditions) = key.predicate else { return }
    for condition in conditions {
      guard case .value(let kind) = condition.value,
        let place = model.fieldIndices[condition.field],
        let scalar = model.fields[place].type.scalar
      else { continue }
      literalIsWellFormed(kind, scalar, model.fields[place], key.attribute.span)
    }
  }

  /// How the native type of a field is stored, on whichever database of the schema has native types.
  private func storage(of field: FieldDraft) -> SwiftStorage? {
    guard let native = field.nativeType else { return nil }
    let providers = datasource?.datasource.providers ?? []
    return providers.lazy.compactMap { TargetDatabase.of($0).nativeTypes[native.name]?.storage }
      .first
  }

  private mutating func literalIsWellFormed(
    _ kind: DefaultValue.Kind, _ scalar: ScalarType, _ field: FieldDraft, _ span: SourceSpan,
    isAlone: Bool = false
  ) {
    let problem = LiteralFormat.problem(kind, of: scalar, storage: storage(of: field))
    guard let problem else { return }
    guard isAlone, scalar == .dateTime, case .string(let text) = kind,
      let function = DefaultFunction.meant(by: text, on: scalar, isExact: true)
    else {
      return bag.error(.malformedDefault, problem.message, at: span, help: problem.help)
    }
    let call = "\(function.rawValue)()"
    bag.error(
      .malformedDefault, problem.message, at: span, help: "Write it without quotes: `\(call)`.",
      fix: Fix("Write `\(call)`", [Fix.Edit(span, with: call)]))
  }
}
