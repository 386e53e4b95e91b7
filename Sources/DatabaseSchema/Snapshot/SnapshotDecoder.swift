import CanonicalJSON
import DatabaseTypes

/// Reads one database's state.
enum SnapshotDecoder {
  /// The state that a section describes.
  static func schema(_ node: JSONNode, dialect: Dialect) throws(JSONError) -> DatabaseSchema {
    let object = try JSONObject(node)
    return DatabaseSchema(
      dialect: dialect,
      schemas: try object.list("schemas") { node throws(JSONError) in try node.string() },
      extensions: try object.list("extensions", databaseExtension),
      enums: try object.list("enums", enumType), tables: try object.list("tables", table))
  }

  static func databaseExtension(
    _ node: JSONNode
  ) throws(JSONError) -> DatabaseExtension {
    let object = try JSONObject(node)
    return DatabaseExtension(
      name: try object.string("name"), schema: try object.optionalString("schema"),
      version: try object.optionalString("version"))
  }

  private static func enumType(_ node: JSONNode) throws(JSONError) -> EnumType {
    let object = try JSONObject(node)
    return EnumType(
      name: try name(object.required("name")), model: try object.string("model"),
      values: try object.list("values", value),
      comment: try object.optionalString("comment"))
  }

  static func value(_ node: JSONNode) throws(JSONError) -> EnumType.Value {
    let value = try JSONObject(node)
    return EnumType.Value(try value.string("label"), name: try value.string("name"))
  }

  private static func table(_ node: JSONNode) throws(JSONError) -> Table {
    let object = try JSONObject(node)
    var table = Table(
      name: try name(object.required("name")), origin: try origin(object.required("origin")),
      columns: try object.list("columns", column))
    if let key = object["primaryKey"] { table.primaryKey = try primaryKey(key) }
    table.indexes = try object.list("indexes", index)
    table.foreignKeys = try object.list("foreignKeys", foreignKey)
    table.checks = try object.list("checks", check)
    table.triggers = try object.list("triggers", trigger)
    table.comment = try object.optionalString("comment")
    return table
  }

  static func origin(_ node: JSONNode) throws(JSONError) -> TableOrigin {
    let object = try JSONObject(node)
    if let model = try object.optionalString("model") { return .model(model) }
    return .joinTable(
      TableOrigin.Join(
        relation: try object.string("relation"), modelA: try object.string("modelA"),
        fieldA: try object.optionalString("fieldA"), modelB: try object.string("modelB"),
        fieldB: try object.optionalString("fieldB")))
  }

  /// A name, with or without a database schema.
  static func name(_ node: JSONNode) throws(JSONError) -> QualifiedName {
    if case .string(let name) = node.content { return QualifiedName(name) }
    let object = try JSONObject(node)
    return QualifiedName(try object.string("name"), schema: try object.string("schema"))
  }

  static func optionalName(_ node: JSONNode?) throws(JSONError) -> QualifiedName? {
    guard let node else { return nil }
    return try name(node)
  }
}
