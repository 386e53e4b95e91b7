package import DatabaseSchema

extension Types {
  /// SQLite has no native types; those in a schema for two databases belong to the other one.
  package var nativeTypes: [NativeTypeDefinition] { [] }
}
