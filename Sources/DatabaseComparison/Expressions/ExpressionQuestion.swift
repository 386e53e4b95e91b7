import DatabaseTypes
import SQLEquivalence
import SQLLexicon

/// A text of a schema of which only the server can say what it keeps.
struct ExpressionQuestion: Hashable, Sendable {
  /// The table whose columns it names.
  let table: QualifiedName
  let role: ExpressionRole
  @Exact var text: String
}
