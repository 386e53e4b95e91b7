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

  case changes = "Changes"
  case column = "Column"
  case databaseEnum = "DatabaseEnum"
  case databaseSession = "DatabaseSession"
  case entity = "Entity"
  case entityColumns = "EntityColumns"
  case entityDraft = "EntityDraft"
  case identifier = "Identifier"
  case insertRow = "InsertRow"
  case json = "JSON"
  case jsonValue = "JSONValue"
  case manyToMany = "ManyToMany"
  case query = "Query"
  case readableEntity = "ReadableEntity"
  case readableRepository = "ReadableRepository"
  case repository = "Repository"
  case row = "Row"
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
    case .changes, .column, .databaseEnum, .databaseSession, .entity, .entityColumns,
      .entityDraft, .identifier, .insertRow, .json, .jsonValue, .manyToMany, .query,
      .readableEntity, .readableRepository, .repository, .row, .softDeletableEntity,
      .tableDescription,
      .versionedEntity:
      .runtime
    }
  }
}
