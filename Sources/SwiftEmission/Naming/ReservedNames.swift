import DatabaseTypes

/// Names that a schema may use but generated code cannot, because Swift, Foundation's protocols or
/// the runtime give them a meaning in the same scope.
enum ReservedNames {
  /// Top-level types: the nested types of entities and repositories would hide them, they would hide
  /// a module, or they would change the type of literals.
  static let types: Set<String> = [
    "Any", "BooleanLiteralType", "CodingKeys", "Columns", "Constraint", "ConstraintViolation",
    "Draft", "EntityKey",
    "ExtendedGraphemeClusterType",
    "FloatLiteralType", "Foundation", "ID", "IntegerLiteralType", "Model", "Protocol",
    "SchemagenRuntime", "Self", "StringLiteralType", "Swift", "Type", "UnicodeScalarType",
    "_Model", "init", "self",
  ]

  /// Properties of entities, drafts, columns and composite types.
  static let properties: Set<String> = [
    "CodingKeys", "Columns", "Constraint", "ConstraintViolation", "Draft", "Foundation", "ID",
    "IdentifierGenerator", "Protocol", "RawValue", "SchemagenRuntime", "Self", "Swift",
    "TableDescription", "Type", "_Model", "_fieldNames", "_scope", "_values", "hashValue", "init",
    "self",
  ]

  /// Cases of enums.
  static let enumCases: Set<String> = [
    "Protocol", "RawValue", "AllCases", "Self", "Type", "allCases", "defaultColumnType",
    "hashValue", "init", "isNull", "isOptional", "rawValue", "self", "Unwrapped",
  ]
}
