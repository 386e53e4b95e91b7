/// What a database can do: a field for each question that is asked of it.
///
/// Each database answers in the `Capabilities.swift` of its own folder below `Databases`; nothing
/// else may be concluded from which database it is.
package struct DatabaseCapabilities: Sendable {
  // Names

  /// The longest name in bytes of UTF-8.
  package var identifierLimit: Int
  /// Where the names of constraints and indexes must differ.
  package var nameScope: ConstraintNameScope
  /// Whether names that differ in the case of ASCII letters only are the same.
  package var ignoresCase: Bool
  /// Whether a primary key keeps a name.
  package var namesPrimaryKeys: Bool
  /// Whether a foreign key keeps a name.
  package var namesForeignKeys: Bool
  /// Whether triggers of different tables cannot have the same name.
  package var triggersShareNames: Bool
  /// Whether each table is a type too, so that no enum type can have its name.
  package var tablesAreTypes: Bool
  /// Whether a column that counts has a sequence, with a name among those of tables and indexes.
  package var numbersBySequences: Bool
  /// How the names of tables and indexes cannot begin, in lower case.
  package var reservedPrefix: String?
  /// How the names of database schemas cannot begin.
  package var reservedSchemaPrefix: String?
  /// The collation of an index's expression that its catalog leaves out, in lower case; `nil` where it
  /// leaves out none.
  package var usualCollation: String?
  /// Whether a name in double quotes that it does not know is a text.
  package var readsUnknownNamesAsText: Bool
  /// The columns that every table has, which no other column can be named like.
  package var systemColumns: [String]

  // Where it is

  /// Whether databases are on a server that one connects to; otherwise they are files.
  package var needsServer: Bool

  // What a schema may ask for

  /// Whether there are database schemas and comments.
  package var hasSchemas: Bool
  /// Whether the datasource can list extensions.
  package var hasExtensions: Bool
  package var hasScalarLists: Bool
  package var hasJSONLists: Bool
  package var hasDecimal: Bool
  package var hasSequences: Bool
  /// Whether the schema language has words for operator classes.
  package var hasOperatorClasses: Bool
  package var indexMethods: [IndexMethod]
  /// Whether any column can count, not only a primary key of one column.
  package var autoincrementsAnyColumn: Bool
  /// Whether a column that counts must have 64 bits.
  package var autoincrementNeedsBigInt: Bool
  /// Whether a generated column can be part of a primary key.
  package var allowsGeneratedPrimaryKeys: Bool
  /// Whether `references` can name the fields of a key in another order.
  package var referencesInAnyOrder: Bool
  /// Whether a foreign key with `SET NULL` over `NOT NULL` columns can be created.
  package var acceptsSetNullOnRequired: Bool
  /// What the client can do in place of foreign keys (`relationMode = "prisma"`).
  package var emulatedActions: [ReferentialAction]

  /// Whether a native type that it does not have is for another database of the schema.
  package var ignoresForeignNativeTypes: Bool

  // What a schema becomes

  /// Whether it refuses values that the types of columns allow, such as decimals of many digits.
  package var refusesValuesOfTypes: Bool
  /// Whether enums are types of their own; otherwise they are text, and only the rows hold labels.
  package var hasEnumTypes: Bool
  /// Whether a single `Int` key numbers the rows without being asked to.
  package var numbersIntegerKeys: Bool
  /// Whether a primary key, rather than a unique index, holds the pairs of a join table.
  package var joinTablesHavePrimaryKeys: Bool

  // How tables change

  /// Whether `ALTER TABLE` can add, drop and rename constraints; otherwise the table is rebuilt.
  package var altersConstraints: Bool

  /// A database without any capability: what a schema without a datasource is checked against, and
  /// what a new database starts from.
  package init() {
    identifierLimit = .max
    nameScope = .none
    ignoresCase = false
    readsUnknownNamesAsText = false
    namesPrimaryKeys = false
    namesForeignKeys = false
    triggersShareNames = false
    tablesAreTypes = false
    numbersBySequences = false
    reservedPrefix = nil
    reservedSchemaPrefix = nil
    usualCollation = nil
    systemColumns = []
    needsServer = false
    hasSchemas = false
    hasExtensions = false
    hasScalarLists = false
    hasJSONLists = false
    hasDecimal = false
    hasSequences = false
    hasOperatorClasses = false
    indexMethods = [.btree]
    autoincrementsAnyColumn = false
    autoincrementNeedsBigInt = false
    allowsGeneratedPrimaryKeys = true
    referencesInAnyOrder = false
    acceptsSetNullOnRequired = false
    emulatedActions = [.cascade, .restrict, .noAction, .setNull]
    ignoresForeignNativeTypes = false
    refusesValuesOfTypes = false
    hasEnumTypes = false
    numbersIntegerKeys = false
    joinTablesHavePrimaryKeys = false
    altersConstraints = false
  }

  /// The naming type with the database's limit.
  package var naming: DatabaseNaming { DatabaseNaming(limit: identifierLimit) }

  /// A name as the database compares it.
  ///
  /// SQLite compares names without regard to the case of ASCII letters:
  /// <https://www.sqlite.org/c3ref/stricmp.html>.
  package func folded(_ name: String) -> String {
    guard ignoresCase, name.utf8.contains(where: { $0.isUppercaseASCII }) else { return name }
    return String(decoding: name.utf8.map { $0.isUppercaseASCII ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether the byte is one of `A` to `Z`.
  package var isUppercaseASCII: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}
