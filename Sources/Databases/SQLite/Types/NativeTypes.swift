package import DatabaseTypes

extension Types {
  /// SQLite has one native type, with how Swift stores it: UUIDs are text that ignores case. All
  /// others of a schema for two databases belong to the other one.
  package var nativeTypes: [NativeTypeDefinition] { Self.nativeTypes }

  private static let nativeTypes: [NativeTypeDefinition] = [
    .init(.uuid, .string, column: .uuid, storage: .uuid)
  ]
}
