package import SchemaDiagnostics

/// `@name(arguments)` at a field or `@@name(arguments)` in a block.
///
/// A class for the same reason as `FieldDeclaration`.
package final class Attribute: Sendable {
  /// The name without its `@`s; native types keep their prefix (`db.VarChar`).
  package let name: Name
  package let arguments: [Argument]
  /// From the `@` to the closing parenthesis.
  package let span: SourceSpan

  package init(name: Name, arguments: [Argument], span: SourceSpan) {
    self.name = name
    self.arguments = arguments
    self.span = span
  }

  /// The first argument with a name, such as `fields`.
  package func argument(named name: String) -> Argument? {
    arguments.first { $0.name?.text == name }
  }
}
