import SchemaModel

/// Emits the unique keys of a model, for upserts.
struct UniqueKeyEmitter {
  let entity: EntityShape
  let types: SchemaTypes
  let options: GeneratorOptions

  /// `enum UniqueKey`, or the name of the runtime's for a model that has none; `nil` for a model whose
  /// only key is `id`.
  func declaration() -> Declaration? {
    let name = Identifier(legal: "UniqueKey")
    let spellings = self.spellings
    if spellings.isEmpty { return .alias(options.access, name, types.standard(.noKey)) }
    if spellings == ["id"] { return nil }
    var scope = NameScope(reserved: ReservedNames.enumCases)
    return .type(
      TypeDeclaration(
        documentation: Documentation("The unique keys of ``\(member: entity.type)``." as Code),
        access: options.access, kind: .enum, name: name,
        conformances: [types.standard(.entityKey)],
        members: spellings.map {
          .enumCase(EnumCaseDeclaration(name: scope.claim($0), rawValue: nil))
        }))
  }

  /// The names of the keys in the order of the table's constraints: that of the schema, else those of
  /// the columns.
  private var spellings: [String] {
    var spellings: [String] = []
    if !entity.key.isEmpty { spellings.append(spelling(entity.model.primaryKey?.name, entity.key)) }
    for key in entity.model.uniqueKeys where key.predicate == nil {
      guard let columns = entity.columns(key.fields) else { continue }
      spellings.append(spelling(key.name, columns))
    }
    return spellings
  }

  private func spelling(_ name: String?, _ columns: [ColumnShape]) -> String {
    if let name { return Spelling.property(name) }
    return columns.enumerated().map { position, column in
      let name = column.name.name
      return position == 0 ? name : name.prefix(1).uppercased() + name.dropFirst()
    }.joined()
  }
}
