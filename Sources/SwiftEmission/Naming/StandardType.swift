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
  case noConstraint = "NoConstraint"
  case entityQuery = "EntityQuery"
  case readableEntity = "ReadableEntity"
  case readableRepository = "ReadableRepository"
  case entityRepository = "EntityRepository"
  case databaseRow = "DatabaseRow"
  case softDeletableEntity = "SoftDeletableEntity"
  case tableDescription = "TableDescription"
  case versionedEntity = "VersionedEntity"

  /// The module that declares it.
  var module: SwiftModule {
    switch self {
    case .bool, .codable, .codingKey, .double, .hashable, .identifiable, .int, .int64, .string,
      .void:
      .swift
    case .data, .date, .decimal, .uuid: .foundation
    case .entityChanges, .entityColumn, .databaseEnum, .databaseSession, .writableEntity,
      .entityColumns, .entityConstraint, .entityDraft, .entityKey, .entityStore, .columnValue, .noConstraint,
      .identifierGenerator, .insertRow, .json, .jsonValue,
      .manyToMany, .entityQuery, .readableEntity, .readableRepository, .entityRepository,
      .databaseRow, .softDeletableEntity, .tableDescription, .versionedEntity:
      .runtime
    }
  }
}
