import SchemaModel

/// Emits the accessors of related rows.
struct RelationEmitter {
  let entity: EntityShape
  let relation: RelationShape
  let types: SchemaTypes
  let options: GeneratorOptions

  /// An accessor such as `func posts(of user: User) -> EntityQuery<Post>`.
  func declaration() -> Declaration {
    let owner = types.naming.parameter(for: entity.model.name)
    let isQuery = relation.isQuery
    return .function(
      FunctionDeclaration(
        documentation: documentation(), access: options.access,
        name: isQuery
          ? "func \(relation.name)" : "nonisolated(nonsending) func \(relation.name)",
        parameters: [.init(name: "of \(owner)", type: "\(entity.type)")],
        effects: isQuery ? nil : "async throws", result: result(),
        body: [isQuery ? .expression(query(owner)) : .code("try await \(operation(owner))")]))
  }

  private func documentation() -> Documentation {
    let own = Documentation(relation.field.documentation)
    guard own.isEmpty else { return own }
    let target: Code = "\(member: relation.target.type)"
    switch relation.count {
    case .many:
      return Documentation("The ``\(target)`` rows of a ``\(member: entity.type)``." as Code)
    case .oneOrNone where relation.target.isSoftDeletable:
      return Documentation(
        "The ``\(target)`` of a ``\(member: entity.type)``, if it has one that was not deleted."
          as Code)
    case .oneOrNone:
      return Documentation(
        "The ``\(target)`` of a ``\(member: entity.type)``, if it has one." as Code)
    case .one where relation.target.isSoftDeletable:
      return Documentation(
        "The ``\(target)`` of a ``\(member: entity.type)``, also when it was deleted." as Code)
    case .one: return Documentation("The ``\(target)`` of a ``\(member: entity.type)``." as Code)
    }
  }

  private func result() -> Code {
    let target: Code = "\(relation.target.type)"
    switch (relation.count, relation.access) {
    case (.many, .joinTable): return "\(types.standard(.manyToMany))<\(target)>"
    case (.many, .columns): return "\(types.standard(.entityQuery))<\(target)>"
    case (.one, _): return target
    case (.oneOrNone, _): return "\(target)?"
    }
  }

  /// A required row is there also when it was deleted softly, as its foreign key is.
  private func operation(_ owner: Identifier) -> Code {
    switch relation.count {
    case .one where relation.target.isSoftDeletable: "\(rows(owner)).includingDeleted().get()"
    case .one: "\(rows(owner)).get()"
    case .oneOrNone, .many: "\(rows(owner)).first()"
    }
  }

  private func query(_ owner: Identifier) -> Expression {
    guard case .joinTable = relation.access else { return .code(rows(owner)) }
    let arguments: [Code] = [
      "_of: \(owner)", "Model.columns.\(member: relation.name)",
      owner.name == "session" ? "in: self.session" : "in: session",
    ]
    return .call(".init", arguments.map { .code($0) })
  }

  private func rows(_ owner: Identifier) -> Code {
    guard case .columns(let pairs) = relation.access else { return "" }
    let calls: [Code] = pairs.enumerated().map { position, pair in
      let arguments: Code = "\(pair.theirs.index), \(owner).\(member: pair.ours.name)"
      return "\(position == 0 ? "_rows" : "_matching")(\(arguments))"
    }
    return Code(joining: calls, separator: ".")
  }
}

extension RelationShape {
  /// Whether the accessor returns a query rather than rows.
  fileprivate var isQuery: Bool {
    if case .many = count { true } else { false }
  }
}
