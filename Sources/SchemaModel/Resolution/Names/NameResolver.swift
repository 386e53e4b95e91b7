import SchemaDiagnostics
import SchemaSyntax

/// The first stage: sorts the declarations of all files and finds names that clash.
struct NameResolver {
  private(set) var declarations: Declarations
  var bag = DiagnosticBag()
  private var generators: [String: ConfigurationDeclaration] = [:]

  /// Begins with no declarations.
  ///
  /// - Parameter lost: What the parser could not read.
  init(lost: LostText) {
    declarations = Declarations(lost: lost)
  }

  /// Reads the declarations of a file.
  mutating func add(_ tree: SyntaxTree) {
    declarations.reserveCapacity(tree.declarations.count)
    for declaration in tree.declarations where !bag.isFull {
      switch declaration {
      case .configuration(let block): addConfiguration(block)
      case .model(let block): addModel(block)
      case .enumeration(let block): addEnum(block)
      }
    }
  }

  private mutating func addModel(_ block: ModelDeclaration) {
    if isTooLong(block.name, kind: block.kind.rawValue) {
      return declarations.addLost(block.name.text)
    }
    checkIdentifier(block.name, of: block.kind.rawValue)
    if block.kind != .compositeType { checkReserved(block.name, kind: block.kind.rawValue) }
    let indices = fieldIndices(of: block)
    if block.kind == .compositeType {
      register(block.name, "type", as: .composite(declarations.compositeTypes.count))
      declarations.compositeTypes.append(block)
    } else {
      register(block.name, block.kind.rawValue, as: .model(declarations.models.count))
      declarations.models.append(block)
      declarations.fieldIndices.append(indices)
    }
  }

  private mutating func addEnum(_ block: EnumDeclaration) {
    if isTooLong(block.name, kind: "enum") { return declarations.addLost(block.name.text) }
    checkIdentifier(block.name, of: "enum")
    checkReserved(block.name, kind: "enum")
    declarations.valueIndices.append(valueIndices(of: block))
    register(block.name, "enum", as: .enumeration(declarations.enums.count))
    declarations.enums.append(block)
  }

  private mutating func addConfiguration(_ block: ConfigurationDeclaration) {
    if isTooLong(block.name, kind: block.kind.rawValue) {
      return declarations.addLost(block.kind.rawValue)
    }
    checkPropertyNames(block)
    switch block.kind {
    case .datasource:
      if let first = declarations.datasources.first {
        if declarations.datasources.count == 1 { reportDatasource(first, besides: block) }
        reportDatasource(block, besides: first)
      }
      declarations.datasources.append(block)
    case .generator:
      if let first = generators[block.name.text] {
        report(block.name, "generator", clashesWith: first.name, "generator")
      }
      generators[block.name.text] = block
      declarations.generators.append(block)
    }
  }

  /// Takes a name into the namespace that models, views, enums and composite types share.
  private mutating func register(_ name: Name, _ kind: String, as type: DraftType) {
    guard let first = declarations.types.updateValue(type, forKey: name.text) else { return }
    declarations.types[name.text] = first
    declarations.addRepeated(name.text)
    guard let (firstName, firstKind) = declarations.declaration(of: first) else {
      return bag.error(
        .scalarTypeName, "`\(name.text)` is the name of a scalar type and cannot be used.",
        at: name.span, help: "Rename the \(kind).")
    }
    report(name, kind, clashesWith: firstName, firstKind)
  }

  private mutating func report(
    _ name: Name, _ kind: String, clashesWith first: Name, _ firstKind: String
  ) {
    bag.error(
      .duplicateDeclaration,
      kind == firstKind
        ? "The \(kind) `\(name.text)` is defined twice."
        : "`\(name.text)` is defined twice, as \(firstKind) and as \(kind).",
      at: name.span,
      notes: [Diagnostic.Note("`\(first.text)` is first defined here", at: first.span)],
      help: "Rename one of the two, or remove one of them.")
  }

  /// Reported at each, because any of them may be the one too many.
  private mutating func reportDatasource(
    _ block: ConfigurationDeclaration, besides other: ConfigurationDeclaration
  ) {
    bag.error(
      .severalDatasources,
      "A schema can have only one datasource; `\(block.name.text)` is one of several.",
      at: block.name.span,
      notes: [Diagnostic.Note("another datasource", at: other.name.span)],
      help: "To use one schema for two databases, write `provider = [\"postgresql\", \"sqlite\"]`.")
  }
}

extension NameResolver {
  /// The places of the fields by name; reports names that are used twice.
  private mutating func fieldIndices(of block: ModelDeclaration) -> NameIndex {
    for field in block.fields where !bag.isFull {
      if isTooLong(field.name, kind: "field") { continue }
      checkIdentifier(field.name, of: "field")
    }
    let names = block.fields.map(\.name.text)
    let index = NameIndex(names)
    let repetitions = index.repetitions
    if repetitions.isEmpty { return index }
    for repetition in repetitions where !bag.isFull {
      let name = block.fields[repetition.place].name
      bag.error(
        .duplicateField,
        "Field `\(name.text)` is already defined in \(block.kind.rawValue) `\(block.name.text)`.",
        at: name.span,
        notes: [
          Diagnostic.Note("first defined here", at: block.fields[repetition.first].name.span)
        ], help: "Remove or rename one of the two.")
    }
    declarations.addRepeated(Set(repetitions.map { names[$0.place] }), in: block.name)
    return index
  }

  /// The places of the values by name; reports names that are used twice.
  private mutating func valueIndices(of block: EnumDeclaration) -> NameIndex {
    for value in block.values where !bag.isFull {
      if isTooLong(value.name, kind: "value") { continue }
      checkIdentifier(value.name, of: "enum value")
    }
    let names = block.values.map(\.name.text)
    let index = NameIndex(names)
    let repetitions = index.repetitions
    if repetitions.isEmpty { return index }
    for repetition in repetitions where !bag.isFull {
      let name = block.values[repetition.place].name
      bag.error(
        .duplicateEnumValue,
        "Value `\(name.text)` is already defined in enum `\(block.name.text)`.", at: name.span,
        notes: [
          Diagnostic.Note("first defined here", at: block.values[repetition.first].name.span)
        ], help: "Remove or rename one of the two.")
    }
    declarations.addRepeated(Set(repetitions.map { names[$0.place] }), in: block.name)
    return index
  }

  private mutating func checkPropertyNames(_ block: ConfigurationDeclaration) {
    let index = NameIndex(block.properties.map(\.name.text))
    for repetition in index.repetitions where !bag.isFull {
      let name = block.properties[repetition.place].name
      bag.error(
        .duplicateProperty,
        "`\(name.text)` is already set in \(block.kind.rawValue) `\(block.name.text)`.",
        at: name.span,
        notes: [
          Diagnostic.Note("first set here", at: block.properties[repetition.first].name.span)
        ], help: "Keep one of the two lines.")
    }
  }
}
