import DatabaseTypes
import SchemaModel

/// Looks up the Swift types of a schema's fields.
struct SchemaTypes: Sendable {
  let schema: Schema
  let naming: SwiftNaming
  /// The database of the schema that keeps the shortest names, and the one that keeps the longest.
  let databases: (short: DatabaseCapabilities, long: DatabaseCapabilities)
  /// The relations that give a model foreign keys.
  let foreignKeys: [String: [Relation]]
  /// The relations whose foreign keys point at a model.
  let references: [String: [Relation]]

  /// Prepares the look-ups.
  init(_ schema: Schema, naming: SwiftNaming) {
    self.schema = schema
    self.naming = naming
    let databases = schema.databasesByNameLength
    self.databases = (
      databases.first ?? DatabaseCapabilities(), databases.last ?? DatabaseCapabilities()
    )
    let relations = schema.foreignKeys
    foreignKeys = Dictionary(grouping: relations, by: \.referencing.model)
    references = Dictionary(grouping: relations, by: \.referenced.model)
  }

  /// The only database of the schema, in the runtime's spelling, if it refuses values that the types of
  /// columns allow, such as decimals of many digits; `nil` otherwise.
  var strictDatabase: Code? {
    guard let providers = schema.datasource?.providers, providers.count == 1,
      databases.short.refusesValuesOfTypes
    else { return nil }
    return providers.first.map { "\(member: Identifier(legal: $0.rawValue))" }
  }

  /// A type of Swift, Foundation or the runtime, with its module when the schema hides it.
  func standard(_ type: StandardType) -> Code {
    let name = Identifier(legal: type.rawValue)
    return naming.hides(type)
      ? "\(Identifier(legal: type.module.rawValue)).\(member: name)" : "\(name)"
  }

  /// The Swift type of a field; `nil` for a field without Swift.
  ///
  /// It follows the declared type: `String` may hold any text whatever its default is, so that only
  /// `@db.Uuid` is `UUID`. A type that only the database knows is exchanged as text.
  ///
  /// - Parameter field: A column or a field of a composite type.
  func type(of field: Field) -> SwiftType? {
    switch field.type {
    case .scalar(let scalar):
      let isUUID = scalar == .string && field.nativeType?.name == .uuid
      let type = isUUID ? .uuid : StandardType(scalar)
      return SwiftType(base: standard(type), arity: field.arity, standard: type)
    case .enumeration(let name), .composite(let name):
      return SwiftType(base: "\(naming.type(name))", arity: field.arity, standard: nil)
    case .unsupported:
      return SwiftType(base: standard(.string), arity: field.arity, standard: .string)
    case .relation:
      return nil
    }
  }
}

extension StandardType {
  /// The Swift type of a scalar type.
  fileprivate init(_ scalar: ScalarType) {
    switch scalar {
    case .string: self = .string
    case .boolean: self = .bool
    case .int: self = .int
    case .bigInt: self = .int64
    case .float: self = .double
    case .decimal: self = .decimal
    case .dateTime: self = .date
    case .json: self = .json
    case .bytes: self = .data
    }
  }
}
