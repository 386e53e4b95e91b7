/// One table: its name, columns and key, and the SQL fragments that most statements on it share.
///
/// A class because every query refers to the one description of its table, which never changes.
public final class TableDescription: Sendable {
  /// The database schema of the table; nil for the connection's own.
  public let schema: String?
  /// The name in the database.
  public let name: String
  /// The name of the model in the schema.
  public let model: String
  /// The columns, in the order in which rows are read.
  public let columns: [ColumnDescription]
  /// Indexes of the columns that identify a row.
  public let primaryKey: [Int]
  /// The named constraints of the table and the foreign keys that point at it, in the order of the
  /// cases of ``WritableEntity/Constraint``.
  let constraints: [ConstraintDescription]
  /// The only database of the schema, where that is known to refuse values of these types.
  let dialect: DatabaseDialect?

  /// The names of the fields in the schema, in the order of the columns.
  let fieldNames: [String]
  /// The columns that every update sets to the current time.
  let updatedAtColumns: [Int]
  /// The column that every update increments.
  let versionColumn: Int?
  /// The column with the time at which a row was soft-deleted.
  let softDeleteColumn: Int?
  let postgresql: TableTexts
  let sqlite: TableTexts
  let insertTexts = InsertTexts()
  let checks = ParsedChecks()

  /// Describes a table.
  ///
  /// - Parameters:
  ///   - name: The name in the database.
  ///   - schema: The database schema of the table; nil for the connection's own.
  ///   - model: The name of the model in the schema; nil when it is the table's.
  ///   - primaryKey: Indexes of the columns that identify a row: the primary key, or a unique key
  ///     of required columns.
  ///   - columns: The columns, in the order in which rows are read.
  ///   - rowNumber: SQLite's name of the row number, one that no column of the table has.
  ///   - constraints: The named constraints as generated code describes them; nil for a primary key
  ///     with the usual name only.
  ///   - dialect: The only database of the schema, if it cannot hold all values of these types: then
  ///     a validation reports those; nil otherwise.
  public init(
    _ name: String, schema: String? = nil, model: String? = nil, primaryKey: [Int],
    columns: [ColumnDescription], rowNumber: String = "rowid",
    constraints: [String]? = nil, dialect: DatabaseDialect? = nil
  ) {
    self.dialect = dialect
    self.schema = schema
    self.name = name
    self.model = model ?? name
    self.columns = columns
    self.primaryKey = primaryKey.filter(columns.indices.contains)
    self.constraints = (constraints ?? ["primary\t\(name)_pkey"]).map(ConstraintDescription.init)
    fieldNames = columns.map(\.field)
    updatedAtColumns = columns.indices.filter { columns[$0].options.contains(.updatedAt) }
    versionColumn = columns.firstIndex { $0.options.contains(.version) }
    softDeleteColumn = columns.firstIndex { $0.options.contains(.softDelete) }
    postgresql = TableTexts(
      PostgreSQLGrammar(), schema: schema, name: name, columns: columns, key: self.primaryKey,
      rowNumber: rowNumber)
    sqlite = TableTexts(
      SQLiteGrammar(), schema: schema, name: name, columns: columns, key: self.primaryKey,
      rowNumber: rowNumber)
  }

  /// Whether `primaryKey` is the primary key of the table, and not a unique key in its place.
  var hasPrimaryKey: Bool { constraints.contains { $0.kind == .primaryKey } }

  /// Whether saving a whole row writes a column: not those of the key, nor what the database or an
  /// update sets.
  func isSaved(_ index: Int) -> Bool {
    let set: ColumnOptions = [.updatedAt, .generated, .version, .updatedByDatabase]
    return !primaryKey.contains(index) && columns.indices.contains(index)
      && columns[index].options.isDisjoint(with: set)
  }
}
