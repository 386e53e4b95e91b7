package import SchemaDiagnostics

/// A schema that was made from a database.
package struct LiftedSchema: Sendable {
  /// The schema's files.
  package let sources: SourceSet
  /// What the language refuses, each part with the reason.
  package let omitted: [OmittedPart]
  /// The tables that become models in the place of join tables.
  package var replacedJoinTables: [ReplacedJoinTable] = []
  /// What is still wrong with the text; empty unless a part could not be left out.
  package let errors: [Diagnostic]
}
