/// Emits the columns for filters, orderings and changes, and the relations beside them.
struct ColumnsEmitter {
  let entity: EntityShape
  let relations: [RelationShape]
  let types: SchemaTypes
  let options: GeneratorOptions

  /// `struct Columns`.
  func declaration() -> Declaration {
    let scope = PropertyDeclaration(
      access: .internal, keyword: "let", name: Identifier(legal: "_scope"),
      type: types.standard(.int))
    let initializer = FunctionDeclaration(
      access: options.access, name: "init",
      parameters: [.init(name: "_scope", type: types.standard(.int))],
      body: [.code("self._scope = _scope")])
    return .type(
      TypeDeclaration(
        documentation: Documentation("The columns of ``\(member: entity.type)``." as Code),
        access: options.access, kind: .struct, name: Identifier(legal: "Columns"),
        conformances: [types.standard(.entityColumns)],
        members: [.property(scope), .function(initializer)] + entity.columns.map(property)
          + relations.map(property)))
  }

  private func property(_ column: ColumnShape) -> Declaration {
    .property(
      PropertyDeclaration(
        access: options.access, keyword: "var", name: column.name,
        type: "\(types.standard(.entityColumn))<\(entity.type), \(column.type.code)>",
        value: .computed(".init(_index: \(column.index), _scope)")))
  }

  private func property(_ relation: RelationShape) -> Declaration {
    let type: StandardType =
      switch relation.count {
      case .one where relation.isReferencing: .toOne
      case .one, .oneOrNone: .toOptional
      case .many: .toMany
      }
    return .property(
      PropertyDeclaration(
        access: options.access, keyword: "var", name: relation.name,
        type: "\(types.standard(type))<\(entity.type), \(relation.target.type)>",
        value: .computed(".init(_scope, \(Code(joining: arguments(relation))))")))
  }

  private func arguments(_ relation: RelationShape) -> [Code] {
    switch relation.access {
    case .columns(let pairs):
      let ours = Code(joining: pairs.map { "\($0.ours.index)" })
      let theirs = Code(joining: pairs.map { "\($0.theirs.index)" })
      let (here, there): (Code, Code) = relation.isReferencing ? ("_from", "to") : ("_of", "by")
      if pairs.count == 1 { return ["\(here): \(ours)", "\(there): \(theirs)"] }
      return ["\(here)All: [\(ours)]", "\(there): [\(theirs)]"]
    case .joinTable(let table, let schema, let ours, let theirs):
      return ["_through: \(literal: table)", "\(literal: ours)", "\(literal: theirs)"]
        + (schema.map { ["schema: \(literal: $0)"] } ?? [])
    }
  }
}
