import DatabaseIntrospection

/// The kinds of what is carried or listed of a PostgreSQL database.
extension ObjectKind {
  static let databaseSchema = ObjectKind("database schema")
  static let comment = ObjectKind("comment")
  static let privilege = ObjectKind("privilege")
  static let sequence = ObjectKind("sequence")
  static let trigger = ObjectKind("trigger")
  static let triggerState = ObjectKind("trigger state")

  // Types.
  static let emptyEnum = ObjectKind("enum type without values")
  static let domain = ObjectKind("domain")
  static let compositeType = ObjectKind("composite type")
  static let rangeType = ObjectKind("range type")
  static let baseType = ObjectKind("base type")
  static let shellType = ObjectKind("shell type")

  // Relations and their parts.
  static let view = ObjectKind("view")
  static let materializedView = ObjectKind("materialized view")
  static let foreignTable = ObjectKind("foreign table")
  static let partition = ObjectKind("partition")
  static let partitionKey = ObjectKind("partition key")
  static let inheritance = ObjectKind("inheritance")
  static let typedTable = ObjectKind("typed table")
  static let unloggedTable = ObjectKind("unlogged table")
  static let storageParameters = ObjectKind("storage parameters")
  static let tablespace = ObjectKind("tablespace")
  static let accessMethod = ObjectKind("access method")
  static let replicaIdentity = ObjectKind("replica identity")
  static let rowSecurity = ObjectKind("row security")
  static let clustering = ObjectKind("clustering")

  // Columns.
  static let identity = ObjectKind("identity")
  static let sequenceOptions = ObjectKind("sequence options")
  static let columnDefault = ObjectKind("column default")
  static let virtualColumn = ObjectKind("virtual generated column")
  static let collation = ObjectKind("column collation")
  static let columnStorage = ObjectKind("column storage")
  static let columnCompression = ObjectKind("column compression")
  static let columnStatistics = ObjectKind("column statistics")
  static let columnOptions = ObjectKind("column options")
  /// How many values the statistics of an index's expression are made of.
  static let indexStatistics = ObjectKind("index statistics")

  // Constraints.
  static let primaryKey = ObjectKind("primary key")
  static let uniqueConstraint = ObjectKind("unique constraint")
  static let exclusionConstraint = ObjectKind("exclusion constraint")
  static let checkConstraint = ObjectKind("check constraint")
  static let foreignKey = ObjectKind("foreign key")
  static let notNullConstraint = ObjectKind("not-null constraint")
  static let constraintTiming = ObjectKind("constraint timing")
  static let constraintState = ObjectKind("constraint state")
  static let constraintInheritance = ObjectKind("constraint inheritance")
  static let matchType = ObjectKind("foreign key match")
  static let partialAction = ObjectKind("foreign key action")

  // Indexes.
  static let index = ObjectKind("index")
  static let includedColumns = ObjectKind("included columns")
  static let nullsOrder = ObjectKind("nulls order")
  static let nullsNotDistinct = ObjectKind("nulls not distinct")
  static let indexCollation = ObjectKind("index collation")
  static let classParameters = ObjectKind("operator class parameters")
}
