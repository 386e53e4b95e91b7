import DatabaseTypes
import SchemaDiagnostics
import SchemaSyntax

/// The second stage: finds out what each field's type refers to.
struct TypeResolver {
  private let declarations: Declarations
  private var draft = SchemaDraft()
  private(set) var bag = DiagnosticBag()

  init(_ declarations: Declarations) {
    self.declarations = declarations
  }

  /// Resolves the types of all fields; a field whose type is not known stays, as such.
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
    let uncertainty = declarations.uncertainty(of: block.name, at: block.span)
    var fields: [FieldDraft] = []
    fields.reserveCapacity(block.fields.count)
    for field in block.fields where !bag.isFull {
      fields.append(self.field(field, type(of: field), uncertainty))
      if let type = field.type.unsupported {
        draft.sqlFragments.append(
          SQLFragment(
            model: block.name.text, owner: "Unsupported", text: type.text, span: type.span))
      }
    }
    draft.models.append(
      ModelDraft(
        declaration: block, fields: fields, fieldIndices: indices, uncertainty: uncertainty))
  }

  private mutating func resolveCompositeType(_ block: ModelDeclaration) {
    let uncertainty = declarations.uncertainty(of: block.name, at: block.span)
    var fields: [FieldDraft] = []
    for field in block.fields where !bag.isFull {
      var type = type(of: field)
      if case .model = type {
        reportRelation(field, in: block)
        type = .unknown(meant: nil)
      }
      fields.append(self.field(field, type, uncertainty))
    }
    draft.compositeTypes.append(
      CompositeTypeDraft(declaration: block, fields: fields, uncertainty: uncertainty))
  }

  private mutating func field(
    _ field: FieldDeclaration, _ type: DraftType, _ uncertainty: Uncertainty
  ) -> FieldDraft {
    let isRepeated =
      !uncertainty.repeatedNames.isEmpty && uncertainty.repeatedNames.contains(field.name.text)
    let draft = FieldDraft(declaration: field, type: type, isRepeated: isRepeated)
    if declarations.lost.isGuess(field.span) { draft.addUnread("default") }
    return draft
  }

  private mutating func resolveEnum(_ block: EnumDeclaration, _ indices: NameIndex) {
    let uncertainty = declarations.uncertainty(of: block.name, at: block.span)
    if block.values.isEmpty, uncertainty.lostWords.isEmpty {
      bag.error(
        .emptyEnum, "An enum must have at least one value.", at: block.name.span,
        help: "Write one value per line, such as `ACTIVE`.")
    }
    let values = block.values.map { EnumDraft.Value(declaration: $0) }
    draft.enums.append(
      EnumDraft(
        declaration: block, values: values, valueIndices: indices, uncertainty: uncertainty))
  }

  private mutating func type(of field: FieldDeclaration) -> DraftType {
    if let unsupported = field.type.unsupported { return .unsupported(unsupported.text) }
    let name = field.type.name
    guard let type = declarations.types[name.text] else {
      if declarations.lost.mayDeclare(name.text) { return .unknown(meant: name.text) }
      return .unknown(meant: reportUnknownType(name))
    }
    if declarations.lost.isGuess(field.type.span) { return .unknown(meant: name.text) }
    guard declarations.isRepeated(name.text) else { return type }
    // A block with the name of a scalar type is meant where the field is a relation.
    let isScalar = type.scalar != nil && field.attribute(named: "relation") == nil
    return isScalar ? type : .unknown(meant: name.text)
  }

  private mutating func reportRelation(_ field: FieldDeclaration, in block: ModelDeclaration) {
    bag.error(
      .relationInCompositeType,
      "`\(field.type.name.text)` is a model; the composite type `\(block.name.text)` cannot have relations.",
      at: field.type.span,
      help: "A composite type is stored as JSON; store the other row's key instead.")
  }

  /// Reports the name of no type.
  ///
  /// - Returns: The type that was probably meant.
  private mutating func reportUnknownType(_ name: Name) -> String? {
    let misspelling =
      ForeignTypeName.scalar(for: name.text).map { Misspelling(name, meant: $0.rawValue) }
      ?? Misspelling(
        name, known: knownTypes,
        otherwise: Misspelling.list("The scalar types are", ScalarType.allCases.map(\.rawValue)))
    bag.error(
      .unknownType,
      "Type `\(name.text)` is not a scalar type, model, enum or composite type.",
      at: name.span, help: misspelling.help, fix: misspelling.fix)
    return misspelling.meant
  }

  /// All types that a field can have, in an order that does not change.
  private var knownTypes: [String] {
    // In a file that is no schema nearly every line is wrong, and comparing takes its time.
    guard bag.isSuggesting else { return [] }
    return ScalarType.allCases.map(\.rawValue) + declarations.models.map(\.name.text)
      + declarations.enums.map(\.name.text) + declarations.compositeTypes.map(\.name.text)
  }
}
