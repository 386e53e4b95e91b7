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
    func isAmbiguous(_ name: String) -> Bool {
      CommonTypes.contains(name) && !options.allowedNames.contains(name)
    }
    for model in schema.models where !model.isIgnored && isAmbiguous(model.name) {
      warn(of: model.name, model.databaseName, "Item", at: model.nameSpan, &diagnostics)
    }
    for enumeration in schema.enums where isAmbiguous(enumeration.name) {
      warn(
        of: enumeration.name, enumeration.databaseName, "Kind", at: enumeration.nameSpan,
        &diagnostics)
    }
    for type in schema.compositeTypes where isAmbiguous(type.name) {
      warn(of: type.name, nil, "Value", at: type.span, &diagnostics)
    }
  }

  private static func warn(
    of name: String, _ databaseName: String?, _ suffix: String, at span: SourceSpan,
    _ diagnostics: inout DiagnosticBag
  ) {
    let map = databaseName.map { " with `@@map(\"\($0)\")`, which keeps its name in the database" }
    diagnostics.warning(
      .ambiguousName,
      "`\(name)` is also a type of Swift, Foundation or the runtime: a file that uses both finds the name ambiguous.",
      at: span,
      help:
        "Rename it, for example to `\(name)\(suffix)`\(map ?? ""); or write the module's name before it in Swift, and allow it with allowedNames = [\"\(name)\"] in the generator block."
    )
  }
}
