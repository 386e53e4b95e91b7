import SchemaDiagnostics
import SchemaSyntax

extension SourceSpan {
  /// The first line of a block up to its name: where something about the whole block is said.
  func start(of name: Name) -> SourceSpan {
    SourceSpan(file: Int(file), start: Int(start), end: Int(name.span.end))
  }
}
