extension DatabaseProfile {
  /// <https://www.postgresql.org/docs/current/limits.html>
  static let postgresql = DatabaseProfile(
    provider: .postgresql, identifierLimit: 63, nameScope: .schema, ignoresCase: false,
    hasScalarLists: true,
    hasJSONLists: true, hasDecimal: true, hasSchemas: true, namesPrimaryKeys: true,
    namesForeignKeys: true, countsAnyColumn: true, referencesInAnyOrder: true,
    acceptsSetNullOnRequired: true, emulatedActions: [.cascade, .restrict, .setNull],
    indexMethods: Index.Method.allCases, hasOperatorClasses: true, hasSequences: false,
    nativeTypes: table(NativeTypeDefinition.postgresql))

  /// <https://www.sqlite.org/limits.html> sets no limit to names; 10,000 bytes is Prisma's.
  static let sqlite = DatabaseProfile(
    provider: .sqlite, identifierLimit: 10_000, nameScope: .indexesOnly,
    ignoresCase: true, hasScalarLists: false,
    hasJSONLists: false, hasDecimal: true, hasSchemas: false, namesPrimaryKeys: false,
    namesForeignKeys: false, countsAnyColumn: false, referencesInAnyOrder: true,
    acceptsSetNullOnRequired: false, emulatedActions: [.cascade, .restrict, .setNull],
    indexMethods: [.btree], hasOperatorClasses: false, hasSequences: false, nativeTypes: [:])

  /// <https://www.cockroachlabs.com/docs/stable/known-limitations>
  static let cockroachdb = DatabaseProfile(
    provider: .cockroachdb, identifierLimit: 63, nameScope: .table, ignoresCase: false,
    hasScalarLists: true,
    hasJSONLists: false, hasDecimal: true, hasSchemas: true, namesPrimaryKeys: true,
    namesForeignKeys: true, countsAnyColumn: true, referencesInAnyOrder: true,
    acceptsSetNullOnRequired: false, emulatedActions: [.cascade, .restrict, .noAction, .setNull],
    indexMethods: [.btree, .gin], hasOperatorClasses: false, hasSequences: true,
    nativeTypes: table(NativeTypeDefinition.cockroachdb))

  /// What a schema without a datasource is checked against.
  static let anyDatabase = DatabaseProfile(
    provider: nil, identifierLimit: .max, nameScope: .none, ignoresCase: false,
    hasScalarLists: false,
    hasJSONLists: false, hasDecimal: false, hasSchemas: false, namesPrimaryKeys: false,
    namesForeignKeys: false, countsAnyColumn: false, referencesInAnyOrder: false,
    acceptsSetNullOnRequired: false, emulatedActions: [.cascade, .restrict, .noAction, .setNull],
    indexMethods: [.btree], hasOperatorClasses: false, hasSequences: false, nativeTypes: [:])

  private static func table(_ types: [NativeTypeDefinition]) -> [String: NativeTypeDefinition] {
    Dictionary(types.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
