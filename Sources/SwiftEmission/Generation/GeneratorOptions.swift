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

  /// What follows the model's name in the name of its entity.
  private(set) var entitySuffix = ""
  /// What follows the model's name in the name of its repository.
  private(set) var repositorySuffix = "Repository"
  /// Whether `schemagen generate` writes one file for all models.
  private(set) var isSingleFile = false
  /// The models that get Swift; `nil` for all but ``excluded``.
  private(set) var models: Set<String>?
  /// The models that get no Swift.
  private(set) var excluded: Set<String> = []
  /// Further modules that every file imports.
  private(set) var imports: [Identifier] = []
  /// Whether repositories conform to the runtime's protocol for test doubles.
  private(set) var hasStores = true

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
    allowedNames = Set(generator.names("allowedNames") ?? [])
    readNaming(generator, &diagnostics)
    readImports(generator, &diagnostics)
    readLayout(generator, &diagnostics)
    readModels(generator, &diagnostics)
    Self.warnOfUnknownProperties(generator, &diagnostics)
  }

  /// The Swift names of a schema.
  func naming(of schema: Schema) -> SwiftNaming {
    SwiftNaming(schema, entitySuffix: entitySuffix, repositorySuffix: repositorySuffix)
  }

  /// Whether a model gets Swift.
  func includes(_ model: String) -> Bool {
    !excluded.contains(model) && (models?.contains(model) ?? true)
  }

  private mutating func readNaming(_ generator: Generator, _ diagnostics: inout DiagnosticBag) {
    func suffix(_ property: String, _ usual: String, _ example: String) -> String {
      guard let value = generator.properties[property] else { return usual }
      if case .string(let text) = value, text.isEmpty || Spelling.legal("x" + text) == "x" + text {
        return text
      }
      diagnostics.error(
        .unknownGeneratorOption,
        "The `\(property)` of generator `\(generator.name)` is not the end of a Swift name.",
        at: generator.span(of: property),
        help: "Write letters and digits, such as \(property) = \"\(example)\".")
      return usual
    }
    entitySuffix = suffix("entitySuffix", "", "Entity")
    repositorySuffix = suffix("repositorySuffix", "Repository", "Store")
    if repositorySuffix == entitySuffix {
      diagnostics.error(
        .unknownGeneratorOption,
        "Generator `\(generator.name)` gives entities and repositories the same names.",
        at: generator.span(of: "repositorySuffix"),
        help: "Choose another repositorySuffix than entitySuffix.")
      repositorySuffix = "Repository"
    }
  }

  private mutating func readImports(_ generator: Generator, _ diagnostics: inout DiagnosticBag) {
    for name in generator.names("imports") ?? [] {
      let module = Identifier(legal: name)
      if Spelling.legal(name) != name {
        diagnostics.error(
          .unknownGeneratorOption,
          "The `imports` of generator `\(generator.name)` name `\(name)`, which is not a module.",
          at: generator.span(of: "imports"),
          help: "Write the names of Swift modules: imports = [\"Domain\"].")
      } else if !imports.contains(module) {
        imports.append(module)
      }
    }
  }

  private mutating func readLayout(_ generator: Generator, _ diagnostics: inout DiagnosticBag) {
    func choice(_ property: String, _ yes: String, _ no: String, _ usual: Bool) -> Bool {
      guard let value = generator.properties[property] else { return usual }
      if value == .string(yes) { return true }
      if value == .string(no) { return false }
      diagnostics.error(
        .unknownGeneratorOption,
        "Generator `\(generator.name)` has an unknown `\(property)`.",
        at: generator.span(of: property),
        help: "Write \(property) = \"\(yes)\" or \"\(no)\".")
      return usual
    }
    isSingleFile = choice("fileLayout", "single", "model", false)
    hasStores = choice("stores", "true", "false", true)
  }

  private mutating func readModels(_ generator: Generator, _ diagnostics: inout DiagnosticBag) {
    models = generator.names("models").map(Set.init)
    excluded = Set(generator.names("exclude") ?? [])
    if models != nil, !excluded.isEmpty {
      diagnostics.error(
        .unknownGeneratorOption,
        "Generator `\(generator.name)` has both `models` and `exclude`.",
        at: generator.span(of: "exclude"),
        help: "Name either the models that get Swift, or those that do not.")
    }
  }

  /// Reports models of the options that the schema does not have.
  ///
  /// - Parameters:
  ///   - schema: The schema of the options.
  ///   - diagnostics: Receives the errors.
  package func check(against schema: Schema, into diagnostics: inout DiagnosticBag) {
    guard let generator = schema.generators.first(where: \.isOurs) else { return }
    for property in ["models", "exclude"] {
      for name in generator.names(property) ?? [] where schema.model(named: name) == nil {
        diagnostics.error(
          .unknownGeneratorOption,
          "The `\(property)` of generator `\(generator.name)` names `\(name)`, which is not a model.",
          at: generator.span(of: property), help: "Write names of models or views of the schema.")
      }
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
        at: generator.span(of: "access"),
        help: "Write access = \"public\", \"package\" or \"internal\".")
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
        at: generator.span(of: "codingKeys"),
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
        "Generator `\(generator.name)` has unknown `unknownEnumValues`.",
        at: generator.span(of: "unknownEnumValues"),
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
        at: generator.span(of: "conformances"),
        help: "Write conformances = [\"Codable\", \"Hashable\"], one of the two, or [].")
    }
  }
}

extension Generator {
  /// A property that is one name or a list of them.
  fileprivate func names(_ property: String) -> [String]? {
    switch properties[property] {
    case .string(let name): [name]
    case .list(let names): names
    case nil: nil
    }
  }
}
