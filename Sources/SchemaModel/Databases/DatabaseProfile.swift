/// What a database can do, as far as a schema can ask for it.
struct DatabaseProfile: Sendable {
  /// Where names of constraints and indexes must differ.
  enum NameScope: Sendable {
    /// Primary keys, unique keys and indexes share a namespace in each database schema; foreign
    /// keys are kept apart by table.
    case schema
    /// Unique keys and indexes share a namespace in the whole database; keys have no names.
    case indexesOnly
    /// Everything only has to differ within a table.
    case table
    /// Names are not looked at.
    case none

    /// Whether indexes of different tables cannot have one name.
    var crossesTables: Bool { self == .schema || self == .indexesOnly }
  }

  /// The name in messages; `nil` when no database is chosen.
  let provider: Provider?
  /// The longest name in bytes.
  let identifierLimit: Int
  let nameScope: NameScope
  /// Whether names that differ in the case of ASCII letters only are the same.
  let ignoresCase: Bool
  let hasScalarLists: Bool
  let hasJSONLists: Bool
  let hasDecimal: Bool
  let hasSchemas: Bool
  let namesPrimaryKeys: Bool
  let namesForeignKeys: Bool
  /// Whether any column can count, not only a primary key of one column.
  let countsAnyColumn: Bool
  /// Whether `references` can name the fields of a key in another order.
  let referencesInAnyOrder: Bool
  /// Whether a foreign key with `SET NULL` over `NOT NULL` columns can be made at all.
  let acceptsSetNullOnRequired: Bool
  /// What the client can do in place of foreign keys (`relationMode = "prisma"`).
  let emulatedActions: [ReferentialAction]
  let indexMethods: [Index.Method]
  let hasOperatorClasses: Bool
  let hasSequences: Bool
  /// The native types by name.
  let nativeTypes: [String: NativeTypeDefinition]

  /// The database's name at the start of a sentence.
  var title: String { provider?.title ?? "A schema without a datasource" }

  /// The database's name within a sentence.
  var titleWithin: String { provider?.title ?? "a schema without a datasource" }

  /// The profile of a provider; without one, that of no database in particular.
  static func of(_ provider: Provider?) -> DatabaseProfile {
    switch provider {
    case .postgresql: postgresql
    case .sqlite: sqlite
    case .cockroachdb: cockroachdb
    case nil: anyDatabase
    }
  }
}
