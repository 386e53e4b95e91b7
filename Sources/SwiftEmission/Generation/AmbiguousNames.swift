package import SchemaDiagnostics
package import SchemaModel

/// Finds declarations that are named like a type that every Swift file may use.
package enum AmbiguousNames {
  /// Warns of each: `Task { }` means the model then, or nothing at all.
  ///
  /// - Parameters:
  ///   - schema: The schema.
  ///   - options: The options of its `generator` block, which may allow names.
  ///   - diagnostics: Receives the warnings.
  package static func warn(
    of schema: Schema, _ options: GeneratorOptions, into diagnostics: inout DiagnosticBag
  ) {
    let naming = options.naming(of: schema)
    func ambiguous(_ name: String, _ repository: Identifier? = nil) -> Declaration? {
      if options.allowedNames.contains(name) { return nil }
      let swiftNames = [naming.type(name).name] + (repository.map { [$0.name] } ?? [])
      return swiftNames.first {
        CommonTypes.contains($0) && !options.allowedNames.contains($0)
      }.map { Declaration(name: name, swiftName: $0) }
    }
    for model in schema.models where !model.isIgnored && options.includes(model.name) {
      if let name = ambiguous(model.name, naming.repository(of: model.name)) {
        warn(of: name, model.databaseName, "Item", at: model.nameSpan, &diagnostics)
      }
    }
    for enumeration in schema.enums {
      if let name = ambiguous(enumeration.name) {
        warn(
          of: name, enumeration.databaseName, "Kind", at: enumeration.nameSpan, &diagnostics)
      }
    }
    for type in schema.compositeTypes {
      if let name = ambiguous(type.name) {
        warn(of: name, nil, "Value", at: type.span, &diagnostics)
      }
    }
  }

  /// What the schema and Swift call a type.
  private struct Declaration {
    let name: String
    let swiftName: String
  }

  private static func warn(
    of declaration: Declaration, _ databaseName: String?, _ suffix: String, at span: SourceSpan,
    _ diagnostics: inout DiagnosticBag
  ) {
    let name = declaration.name
    let map = databaseName.map { " with `@@map(\"\($0)\")`, which keeps its name in the database" }
    diagnostics.warning(
      .ambiguousName,
      "`\(declaration.swiftName)` is also a type of Swift, Foundation or the runtime: a file that uses both finds the name ambiguous.",
      at: span,
      help:
        "Rename it, for example to `\(name)\(suffix)`\(map ?? ""); or write the module's name before it in Swift, and allow it with allowedNames = [\"\(name)\"] in the generator block."
    )
  }
}
