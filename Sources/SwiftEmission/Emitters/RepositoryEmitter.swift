import SchemaModel

/// Emits the repository of a model, with the operations that depend on its keys and relations.
struct RepositoryEmitter {
  let entity: EntityShape
  let relations: [RelationShape]
  let types: SchemaTypes
  let options: GeneratorOptions

  /// `struct UserRepository`.
  func declaration() -> Declaration {
    let keys = KeyEmitter(entity: entity, types: types, options: options)
    let accessors = relations.map {
      RelationEmitter(entity: entity, relation: $0, types: types, options: options).declaration()
    }
    let protocolType: StandardType = entity.model.isView ? .readableRepository : .entityRepository
    return .type(
      TypeDeclaration(
        documentation: Documentation(
          "\(entity.model.isView ? "Reads" : "Reads and writes") rows of ``\(member: entity.type)``."
            as Code),
        access: options.access, kind: .struct, name: entity.repository,
        conformances: [types.standard(protocolType)] + stores.map(types.standard),
        members: [modelAlias(), session(), initializer()] + keys.declarations() + accessors))
  }

  /// The protocol for test doubles, which needs a key that is one column.
  private var stores: [StandardType] {
    options.hasStores && entity.identity != nil && !entity.model.isView ? [.entityStore] : []
  }

  private func modelAlias() -> Declaration {
    .alias(options.access, Identifier(legal: "Model"), "\(entity.type)")
  }

  private func session() -> Declaration {
    .property(
      PropertyDeclaration(
        access: options.access, keyword: "let", name: Identifier(legal: "session"),
        type: "any \(types.standard(.databaseSession))"))
  }

  private func initializer() -> Declaration {
    .function(
      FunctionDeclaration(
        documentation: Documentation(
          "Creates a repository for a database, a transaction or a connection." as Code),
        access: options.access, name: "init",
        parameters: [.init(name: "_ session", type: "any \(types.standard(.databaseSession))")],
        body: [.code("self.session = session")]))
  }
}
