package import DatabaseTypes

extension Types {
  package func definition(of name: TypeName) -> ColumnTypeDefinition? { Self.columnTypes[name] }

  /// What is known of each column type.
  private static let columnTypes: [TypeName: ColumnTypeDefinition] = [
    .text: .init(.text),
    .uuid: .init(.uuid),
    .integer: .init(.integer),
    .bigint: .init(.integer),
    .real: .init(.fraction),
    .decimal: .init(.fraction),
    .boolean: .init(.boolean),
    .datetime: .init(.localTime),
    .jsonb: .init(.json),
    .blob: .init(.bytes),
  ]
}
