package import SchemaDiagnostics
package import SchemaModel

/// The options of the schema's `generator` block.
package struct GeneratorOptions: Sendable {
  /// The access level of the generated code.
  package var access: AccessLevel = .public
  /// The conformances of entities besides those that the runtime needs.
  var conformances: [StandardType] = [.codable, .hashable]

  /// The names that entities have in JSON.
  var codingKeys: CodingKeyStyle = .schema

  /// Whether enums have a case for labels that the schema does not have.
  private(set) var keepsUnknownLabels = false

  /// Declarations that keep the name of a type of Swift, Foundation or the runtime on purpose.
  private(set) var allowedNames: Set<String> = []

  /// The options of a schema without a `generator` block.
  package init() {}

  /// Reads the first `generator` block that is for schemagen.
  ///
  /// - Parameters:
  ///   - generators: All generators of the schema.
  ///   - diagnostics: Receives errors in the block; the defaults are used then.
  package init(_ generators: [Generator], diagnostics: inout DiagnosticBag) {
    guard let generator = generators.first(where: \.isOurs) else { return }
    readAccess(generator, &diagnostics)
    readConformances(generator, &diagnostics)
    readCodingKeys(generator, &diagnostics)
    readUnknownEnumValues(generator, &diagnostics)
    switch generator.properties["allowedNames"] {
    case .string(let name): allowedNames = [name]
    case .list(let names): allowedNames = Set(names)
    case nil: break
    }
  }

  private mutating func readAccess(_ generator: Generator, _ diagnostics: inout DiagnosticBag) {
    guard let value = generator.properties["access"] else { return }
    if case .string(let text) = value, let level = AccessLevel(rawValue: text) {
      access = level
    } else {
      diagnostics.error(
        .unknownGeneratorOption,
        "Generator `\(generator.name)` has an unknown `access`.",
        at: generator.span, help: "Write access = \"public\", \"package\" or \"internal\".")
    }
  }

  private mutating func readCodingKeys(
    _ generator: Generator, _ diagnostics: inout DiagnosticBag
  ) {
    guard let value = generator.properties["codingKeys"] else { return }
    if case .string(let text) = value, let style = CodingKeyStyle(rawValue: text) {
      codingKeys = style
    } else {
      diagnostics.error(
        .unknownGeneratorOption,
        "Generator `\(generator.name)` has an unknown `codingKeys`.",
        at: generator.span,
        help:
          "Write codingKeys = \"schema\" for the names of the fields in JSON, or \"swift\" for those of the properties."
      )
    }
  }

  private mutating func readUnknownEnumValues(
    _ generator: Generator, _ diagnostics: inout DiagnosticBag
  ) {
    switch generator.properties["unknownEnumValues"] {
    case nil, .string("error"): break
    case .string("case"): keepsUnknownLabels = true
    default:
      diagnostics.error(
        .unknownGeneratorOption,
        "Generator `\(generator.name)` has unknown `unknownEnumValues`.", at: generator.span,
        help:
          "Write unknownEnumValues = \"error\" for an error when the database has a label that the schema does not have, or \"case\" for a case `unknown` in each enum."
      )
    }
  }

  private mutating func readConformances(
    _ generator: Generator, _ diagnostics: inout DiagnosticBag
  ) {
    guard let value = generator.properties["conformances"] else { return }
    let names: [String]
    switch value {
    case .string(let text): names = [text]
    case .list(let texts): names = texts
    }
    let allowed: [StandardType] = [.codable, .hashable]
    conformances = allowed.filter { names.contains($0.rawValue) }
    guard names.allSatisfy({ name in allowed.contains { $0.rawValue == name } }) else {
      return diagnostics.error(
        .unknownGeneratorOption,
        "The `conformances` of generator `\(generator.name)` may only be Codable and Hashable.",
        at: generator.span,
        help: "Write conformances = [\"Codable\", \"Hashable\"], one of the two, or [].")
    }
  }
}
