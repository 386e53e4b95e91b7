import SchemaDiagnostics
import SchemaModel
import Testing

extension Schema {
  /// Compiles files that have to be valid.
  ///
  /// - Parameter texts: The files' contents.
  /// - Throws: When there is an error; the diagnostics are shown.
  static func resolving(_ texts: String...) throws -> Schema {
    let files = texts.enumerated().map { SourceFile(path: "\($0.offset).prisma", text: $0.element) }
    let sources = SourceSet(files)
    let result = SchemaCompiler.compile(sources)
    return try #require(
      result.schema, "\(DiagnosticRenderer(sources: sources).render(result.diagnostics))")
  }

  /// A model that has to be there.
  func require(_ model: String) throws -> Model {
    try #require(self.model(named: model))
  }
}

extension Model {
  /// A field that has to be there.
  func require(_ field: String) throws -> Field {
    try #require(self.field(named: field))
  }
}
