/// A type that generated code uses; the raw value is its name.
///
/// A model with the same name hides it: then it is qualified with its module.
enum StandardType: String, CaseIterable, Sendable {
  case bool = "Bool"
  case codable = "Codable"
  case codingKey = "CodingKey"
  case double = "Double"
  case hashable = "Hashable"
  case identifiable = "Identifiable"
  case int = "Int"
  case int64 = "Int64"
  case string = "String"
  case void = "Void"

  case data = "Data"
  case date = "Date"
  case decimal = "Decimal"
  case uuid = "UUID"

  case entityChanges = "EntityChanges"
  case entityColumn = "EntityColumn"
  case databaseEnum = "DatabaseEnum"
  case databaseSession = "DatabaseSession"
  case writableEntity = "WritableEntity"
  case entityColumns = "EntityColumns"
  case draftValue = "DraftValue"
  case entityConstraint = "EntityConstraint"
  case entityDraft = "EntityDraft"
  case entityKey = "EntityKey"
  case entityStore = "EntityStore"
  case columnValue = "ColumnValue"
  case identifierGenerator = "IdentifierGenerator"
  case insertRow = "_InsertRow"
  case json = "JSON"
  case jsonValue = "JSONValue"
  case manyToMany = "ManyToMany"
  case openDatabaseEnum = "OpenDatabaseEnum"
  case noConstraint = "NoConstraint"
  case entityQuery = "EntityQuery"
  case readableEntity = "ReadableEntity"
  case readableRepository = "ReadableRepository"
  case entityRepository = "EntityRepository"
  case databaseRow = "DatabaseRow"
  case softDeletableEntity = "SoftDeletableEntity"
  case tableDescription = "TableDescription"
  case toMany = "ToMany"
  case toOne = "ToOne"
  case toOptional = "ToOptional"
  case versionedEntity = "VersionedEntity"

  /// The module that declares it.
  var module: SwiftModule {
    switch self {
    case .bool, .codable, .codingKey, .double, .hashable, .identifiable, .int, .int64, .string,
      .void:
      .swift
    case .data, .date, .decimal, .uuid: .foundation
    case .entityChanges, .entityColumn, .databaseEnum, .databaseSession, .writableEntity,
      .columnValue, .databaseRow, .draftValue, .entityColumns, .entityConstraint, .entityDraft,
      .entityKey, .entityQuery, .entityRepository, .entityStore, .identifierGenerator,
      .insertRow, .json, .jsonValue, .manyToMany, .noConstraint, .openDatabaseEnum,
      .readableEntity, .readableRepository, .softDeletableEntity, .tableDescription, .toMany,
      .toOne, .toOptional, .versionedEntity:
      .runtime
    }
  }
}
