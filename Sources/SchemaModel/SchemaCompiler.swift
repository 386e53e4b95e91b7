package import SchemaDiagnostics
package import SchemaSyntax

/// The front of schemagen: files in, a resolved schema and diagnostics out.
package enum SchemaCompiler {
  /// What a compilation found.
  package struct Result: Sendable {
    /// The schema; `nil` when an error was found.
    package let schema: Schema?
    package let diagnostics: [Diagnostic]
  }
}
