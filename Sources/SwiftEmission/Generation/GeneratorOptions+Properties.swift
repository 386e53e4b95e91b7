import SchemaDiagnostics
import SchemaModel

extension GeneratorOptions {
  /// What a block of schemagen can say.
  private static let properties = [
    "access", "conformances", "codingKeys", "unknownEnumValues", "entitySuffix",
    "repositorySuffix", "models", "exclude", "imports", "fileLayout", "stores", "allowedNames",
  ]

  /// What Prisma's own blocks can say, too; see
  /// <https://www.prisma.io/docs/orm/reference/prisma-schema-reference#fields-1>.
  private static let commonProperties = [
    "provider", "output", "previewFeatures", "binaryTargets", "engineType",
  ]

  /// Warns of properties that nothing reads, such as misspelt ones.
  static func warnOfUnknownProperties(
    _ generator: Generator, _ diagnostics: inout DiagnosticBag
  ) {
    let known = properties + commonProperties
    for name in generator.properties.keys.sorted() where !known.contains(name) {
      let meant = Suggestion.closest(to: name, in: known)
      let list = properties.map { "`\($0)`" }.joined(separator: ", ")
      diagnostics.warning(
        .unknownGeneratorOption,
        "Generator `\(generator.name)` has no option `\(name)`; it is ignored.",
        at: generator.span(of: name),
        help: meant.map { "Did you mean `\($0)`?" } ?? "Remove it. The options are \(list).")
    }
  }
}
