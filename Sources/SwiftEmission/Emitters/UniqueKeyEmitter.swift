import SchemaModel

/// Emits the unique keys of a model, for upserts.
struct UniqueKeyEmitter {
  let entity: EntityShape
  let types: SchemaTypes
  let options: GeneratorOptions

  /// `extension EntityKey where Model == User`; `nil` for a model whose only key is `id`, which the
  /// runtime has.
  func declaration() -> Declaration? {
    var scope = NameScope(reserved: ReservedNames.enumCases)
    let members: [Declaration] = keys.compactMap { spelling, columns in
      if spelling == "id", entity.identity != nil { return nil }
      let indexes = Code(joining: columns.map { "\($0.index)" })
      return .property(
        PropertyDeclaration(
          access: options.access, keyword: "nonisolated static var", name: scope.claim(spelling),
          type: "Self",
          value: .computed(".init(\(indexes))")))
    }
    if members.isEmpty { return nil }
    return .type(
      TypeDeclaration(
        kind: .extension, name: Identifier(legal: StandardType.entityKey.rawValue),
        condition: "Model == \(entity.type)", members: members))
  }

  /// The keys, each with its name: that of the schema, else those of the columns.
  private var keys: [(spelling: String, columns: [ColumnShape])] {
    var keys: [(String, [ColumnShape])] = []
    if !entity.key.isEmpty {
      keys.append((spelling(entity.model.primaryKey?.name, entity.key), entity.key))
    }
    for key in entity.model.uniqueKeys where key.predicate == nil {
      guard let columns = entity.columns(key.fields) else { continue }
      keys.append((spelling(key.name, columns), columns))
    }
    return keys
  }

  private func spelling(_ name: String?, _ columns: [ColumnShape]) -> String {
    if let name { return Spelling.property(name) }
    return columns.enumerated().map { position, column in
      let name = column.name.name
      return position == 0 ? name : name.prefix(1).uppercased() + name.dropFirst()
    }.joined()
  }
}
