import CanonicalJSON
import DatabaseTypes

extension SchemaFact {
  /// The fact without its place in an order, on one line.
  var statement: JSONNode { .fact(members) }

  /// The fact as a file lists it.
  var node: JSONNode {
    .fact(members + [("after", predecessor.map { .string($0) })])
  }

  private var members: [(key: String, value: JSONNode?)] {
    typealias Encoder = SnapshotEncoder
    return switch content {
    case .schema(let name): [("schema", .string(name))]
    case .databaseExtension(let item): [("extension", Encoder.fact(item))]
    case .enumeration(let type):
      [
        ("enum", Encoder.fact(type.name)), ("model", .string(type.model)),
        ("comment", type.comment.map { .string($0) }),
      ]
    case .value(let value, let type):
      [("enum", Encoder.fact(type)), ("value", Encoder.fact(value))]
    case .table(let table):
      [
        ("table", Encoder.fact(table.name)), ("origin", Encoder.fact(table.origin)),
        ("comment", table.comment.map { .string($0) }),
      ]
    case .column(let column, let table):
      [("table", Encoder.fact(table)), ("column", Encoder.fact(column))]
    case .primaryKey(let key, let table):
      [("table", Encoder.fact(table)), ("primaryKey", Encoder.fact(key))]
    case .index(let index, let table):
      [("table", Encoder.fact(table)), ("index", Encoder.fact(index))]
    case .foreignKey(let key, let table):
      [("table", Encoder.fact(table)), ("foreignKey", Encoder.fact(key))]
    case .check(let check, let table):
      [("table", Encoder.fact(table)), ("check", Encoder.fact(check))]
    case .trigger(let trigger, let table):
      [("table", Encoder.fact(table)), ("trigger", Encoder.fact(trigger))]
    }
  }

  /// Reads a fact that a file lists.
  init(_ node: JSONNode) throws(JSONError) {
    let object = try JSONObject(node)
    content = try Self.content(object)
    predecessor = try object.optionalString("after")
  }

  private static func content(_ object: JSONObject) throws(JSONError) -> Content {
    if let node = object["enum"] {
      let name = try SnapshotDecoder.name(node)
      if let value = object["value"] { return .value(try SnapshotDecoder.value(value), of: name) }
      return .enumeration(
        EnumType(
          name: name, model: try object.string("model"), values: [],
          comment: try object.optionalString("comment")))
    }
    if let node = object["table"] { return try part(object, of: SnapshotDecoder.name(node)) }
    if let node = object["extension"] {
      return .databaseExtension(try SnapshotDecoder.databaseExtension(node))
    }
    return .schema(try object.string("schema"))
  }

  private static func part(
    _ object: JSONObject, of table: QualifiedName
  ) throws(JSONError) -> Content {
    typealias Decoder = SnapshotDecoder
    if let node = object["column"] { return .column(try Decoder.column(node), of: table) }
    if let node = object["primaryKey"] {
      return .primaryKey(try Decoder.primaryKey(node), of: table)
    }
    if let node = object["index"] { return .index(try Decoder.index(node), of: table) }
    if let node = object["foreignKey"] {
      return .foreignKey(try Decoder.foreignKey(node), of: table)
    }
    if let node = object["check"] { return .check(try Decoder.check(node), of: table) }
    if let node = object["trigger"] { return .trigger(try Decoder.trigger(node), of: table) }
    return .table(
      Table(
        name: table, origin: try Decoder.origin(object.required("origin")), columns: [],
        comment: try object.optionalString("comment")))
  }
}
