import SchemaModel

/// Emits the struct that holds a row.
struct EntityEmitter {
  let entity: EntityShape
  let types: SchemaTypes
  let options: GeneratorOptions

  /// The struct with its table, its memberwise initialiser and the one that reads a row.
  func declaration() -> Declaration {
    var members = entity.columns.map(property)
    if let identity = entity.identity, identity.name.name != "id" {
      members.append(computed("The primary key.", "id", identity))
    }
    if let version = entity.version, version.name.name != "rowVersion" {
      members.append(
        computed("The version that an update of this row compares.", "rowVersion", version))
    }
    members.append(TableEmitter(entity: entity, types: types, options: options).declaration())
    if let keys = codingKeys() { members.append(keys) }
    members.append(memberwiseInitializer())
    members.append(rowInitializer())
    if !entity.model.isView { members.append(values()) }
    return .type(
      TypeDeclaration(
        documentation: Documentation(entity.model.documentation), access: options.access,
        kind: .struct, name: entity.type, conformances: conformances(), members: members))
  }

  private func conformances() -> [Code] {
    var conformances = entityProtocols.map(types.standard)
    if entity.identity != nil { conformances.append(types.standard(.identifiable)) }
    return conformances + options.conformances.map(types.standard)
  }

  private var entityProtocols: [StandardType] {
    if entity.model.isView { return [.readableEntity] }
    var protocols: [StandardType] = []
    if entity.version != nil { protocols.append(.versionedEntity) }
    if entity.isSoftDeletable { protocols.append(.softDeletableEntity) }
    return protocols.isEmpty ? [.writableEntity] : protocols
  }

  private func property(_ column: ColumnShape) -> Declaration {
    .property(
      PropertyDeclaration(
        documentation: Documentation(column.field.documentation), access: options.access,
        keyword: "var", name: column.name, type: column.type.code))
  }

  /// The names in JSON where they are not used anyway: the runtime takes those of the schema for models,
  /// and the compiler those of Swift for views.
  private func codingKeys() -> Declaration? {
    let keys = entity.columns.map { ($0.name, $0.field.name) }
    guard options.conformances.contains(.codable), keys.contains(where: { $0.0.name != $0.1 })
    else {
      return nil
    }
    switch (entity.model.isView, options.codingKeys) {
    case (true, .schema): return CodingKeysEmitter(keys: keys, types: types).declaration()
    case (false, .swift):
      return .property(
        PropertyDeclaration(
          access: options.access, keyword: "static var", name: Identifier(legal: "_fieldNames"),
          type: "[\(types.standard(.string))]",
          value: .computed("[\(Code(joining: keys.map { "\(literal: $0.0.name)" }))]")))
    case (true, .swift), (false, .schema): return nil
    }
  }

  private func computed(_ summary: Code, _ name: String, _ column: ColumnShape) -> Declaration {
    .property(
      PropertyDeclaration(
        documentation: Documentation(summary), access: options.access, keyword: "var",
        name: Identifier(legal: name), type: column.type.code, value: .computed("\(column.name)")))
  }

  private func memberwiseInitializer() -> Declaration {
    .function(
      FunctionDeclaration(
        documentation: Documentation(
          "Creates a value; nothing is written to the database." as Code),
        access: options.access, name: "init",
        parameters: entity.columns.map {
          .init(name: "\($0.name)", type: $0.type.code, value: $0.memberwiseDefault)
        },
        body: entity.columns.map { .code("self.\(member: $0.name) = \($0.name)") }))
  }

  /// The values of all columns, in one expression.
  private func values() -> Declaration {
    .property(
      PropertyDeclaration(
        access: options.access, keyword: "var", name: Identifier(legal: "_values"),
        type: "[any \(types.standard(.columnValue))]",
        value: .computed("[\(Code(joining: entity.columns.map { "\($0.name)" }))]")))
  }

  private func rowInitializer() -> Declaration {
    .function(
      FunctionDeclaration(
        access: options.access, name: "init",
        parameters: [.init(name: "_row row", type: "inout \(types.standard(.databaseRow))")],
        effects: "throws",
        body: entity.columns.map { .code("\($0.reference) = try row.read(\($0.index))") }))
  }
}

extension ColumnShape {
  /// The property where a parameter `row` is in scope.
  var reference: Code {
    name.name == "row" ? "self.row" : "\(name)"
  }

  fileprivate var memberwiseDefault: Code? {
    type.arity == .optional ? "nil" : nil
  }
}
