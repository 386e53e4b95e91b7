package import SchemaDiagnostics

/// A native type such as `@db.VarChar(255)`, checked against the datasource's database.
package struct NativeType: Equatable, Sendable {
  /// The name behind the dot (`VarChar`).
  package let name: String
  /// The arguments in order (`["10", "2"]` for `Decimal(10, 2)`).
  package let arguments: [String]
  package let span: SourceSpan

  /// Makes a native type from its parts.
  package init(name: String, arguments: [String] = [], span: SourceSpan) {
    self.name = name
    self.arguments = arguments
    self.span = span
  }

  /// The arguments that are numbers.
  package var numbers: [Int] { arguments.compactMap { Int($0) } }

  package static func == (left: NativeType, right: NativeType) -> Bool {
    left.name == right.name && left.arguments == right.arguments
  }
}
