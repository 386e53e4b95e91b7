/// Emits the columns for filters, orderings and changes.
struct ColumnsEmitter {
  let entity: EntityShape
  let types: SchemaTypes
  let options: GeneratorOptions

  /// `struct Columns`.
  func declaration() -> Declaration {
    let initializer = FunctionDeclaration(access: options.access, name: "init", body: [])
    return .type(
      TypeDeclaration(
        documentation: Documentation("The columns of ``\(member: entity.type)``." as Code),
        access: options.access, kind: .struct, name: Identifier(legal: "Columns"),
        conformances: [types.standard(.entityColumns)],
        members: [.function(initializer)] + entity.columns.map(property)))
  }

  private func property(_ column: ColumnShape) -> Declaration {
    .property(
      PropertyDeclaration(
        access: options.access, keyword: "var", name: column.name,
        type: "\(types.standard(.entityColumn))<\(entity.type), \(column.type.code)>",
        value: .computed(".init(_index: \(column.index))")))
  }
}
