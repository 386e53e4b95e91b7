import SchemaDiagnostics
import SchemaSyntax

extension SourceSpan {
  /// The first line of a block up to its name: the place for errors about the whole block.
  func start(of name: Name) -> SourceSpan {
    SourceSpan(file: Int(file), start: Int(start), end: Int(name.span.end))
  }
}
