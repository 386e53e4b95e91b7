import DatabaseSchema
import SchemaDiagnostics
import SchemaSyntax

/// The second stage: finds out what each field's type stands for.
struct TypeResolver {
  private let declarations: Declarations
  private var draft = SchemaDraft()
  private(set) var bag = DiagnosticBag()

  init(_ declarations: Declarations) {
    self.declarations = declarations
  }

  /// Resolves the types of all fields.
  mutating func resolve() {
    draft.enums.reserveCapacity(declarations.enums.count)
    for (index, block) in declarations.enums.enumerated() where !bag.isFull {
      resolveEnum(block, declarations.valueIndices[index])
    }
    draft.compositeTypes.reserveCapacity(declarations.compositeTypes.count)
    for block in declarations.compositeTypes where !bag.isFull { resolveCompositeType(block) }
    draft.models.reserveCapacity(declarations.models.count)
    for (index, block) in declarations.models.enumerated() where !bag.isFull {
      resolveModel(block, declarations.fieldIndices[index])
    }
  }

  /// Hands over the draft, so that later stages change it in place.
  mutating func takeDraft() -> SchemaDraft {
    defer { draft = SchemaDraft() }
    return draft
  }

  private mutating func resolveModel(_ block: ModelDeclaration, _ indices: NameIndex) {
    var fields: [FieldDraft] = []
    fields.reserveCapacity(block.fields.count)
    for field in block.fields where !bag.isFull {
      // A field without a type is an error, after which nobody asks for the places of fields.
      guard let type = type(of: field) else { continue }
      fields.append(FieldDraft(declaration: field, type: type))
    }
    draft.models.append(ModelDraft(declaration: block, fields: fields, fieldIndices: indices))
  }

  private mutating func resolveCompositeType(_ block: ModelDeclaration) {
    var fields: [FieldDraft] = []
    for field in block.fields where !bag.isFull {
      guard let type = type(of: field) else { continue }
      if case .model = type { reportRelation(field, in: block) }
      fields.append(FieldDraft(declaration: field, type: type))
    }
    draft.compositeTypes.append(CompositeTypeDraft(declaration: block, fields: fields))
  }

  private mutating func resolveEnum(_ block: EnumDeclaration, _ indices: NameIndex) {
    if block.values.isEmpty {
      bag.error(
        .emptyEnum, "An enum must have at least one value.", at: block.name.span,
        help: "Write one value a line, such as `ACTIVE`.")
    }
    let values = block.values.map { EnumDraft.Value(declaration: $0) }
    draft.enums.append(EnumDraft(declaration: block, values: values, valueIndices: indices))
  }

  private mutating func type(of field: FieldDeclaration) -> DraftType? {
    if let unsupported = field.type.unsupported { return .unsupported(unsupported) }
    if let type = declarations.types[field.type.name.text] { return type }
    reportUnknownType(field.type.name)
    return nil
  }

  private mutating func reportRelation(_ field: FieldDeclaration, in block: ModelDeclaration) {
    bag.error(
      .relationInCompositeType,
      "`\(field.type.name.text)` is a model, and the type `\(block.name.text)` cannot hold relations.",
      at: field.type.span,
      help: "A composite type is stored as JSON: keep the other row's key in it instead.")
  }

  private mutating func reportUnknownType(_ name: Name) {
    let misspelling =
      ForeignTypeName.scalar(for: name.text).map { Misspelling(name, meant: $0.rawValue) }
      ?? Misspelling(
        name, known: knownTypes,
        otherwise: Misspelling.list("Scalar types are", ScalarType.allCases.map(\.rawValue)))
    bag.error(
      .unknownType,
      "Type `\(name.text)` is neither a scalar type nor a model, enum or composite type.",
      at: name.span, help: misspelling.help, fix: misspelling.fix)
  }

  /// All types that a field can have, in an order that does not change.
  private var knownTypes: [String] {
    // In a file that is no schema nearly every line is wrong, and comparing takes its time.
    guard bag.isSuggesting else { return [] }
    return ScalarType.allCases.map(\.rawValue) + declarations.models.map(\.name.text)
      + declarations.enums.map(\.name.text) + declarations.compositeTypes.map(\.name.text)
  }
}
