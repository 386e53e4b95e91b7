package import SchemaDiagnostics

/// A block at the top level of a schema.
package enum Declaration: Sendable {
  /// `datasource db { … }` or `generator client { … }`.
  case configuration(ConfigurationDeclaration)
  /// `model User { … }`, `view Report { … }` or `type Address { … }`.
  case model(ModelDeclaration)
  /// `enum Role { … }`.
  case enumeration(EnumDeclaration)

  /// The name that the block declares.
  package var name: Name {
    switch self {
    case .configuration(let declaration): declaration.name
    case .model(let declaration): declaration.name
    case .enumeration(let declaration): declaration.name
    }
  }

  /// The whole block, from its keyword to its closing brace.
  package var span: SourceSpan {
    switch self {
    case .configuration(let declaration): declaration.span
    case .model(let declaration): declaration.span
    case .enumeration(let declaration): declaration.span
    }
  }
}
