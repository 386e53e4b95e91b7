package import DatabaseSchema
package import SchemaDiagnostics

/// A native type such as `@db.VarChar(255)`, checked against the datasource's database.
package struct NativeType: Equatable, Sendable {
  /// What the database knows of it.
  package let definition: NativeTypeDefinition
  /// The arguments in order (`[10, 2]` for `Decimal(10, 2)`).
  package let arguments: [Int]
  package let span: SourceSpan

  package init(_ definition: NativeTypeDefinition, arguments: [Int] = [], span: SourceSpan) {
    self.definition = definition
    self.arguments = arguments
    self.span = span
  }

  /// The word of the schema.
  package var name: NativeTypeName { definition.name }

  /// The type of the column; `nil` for a database whose SQL is not written.
  package var columnType: ColumnType? {
    definition.column.map { ColumnType(.builtIn($0, arguments: arguments)) }
  }

  /// How Swift stores a value.
  package var storage: SwiftStorage { definition.storage.with(arguments) }

  package static func == (left: NativeType, right: NativeType) -> Bool {
    left.name == right.name && left.arguments == right.arguments
  }
}
