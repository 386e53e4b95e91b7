import DatabaseSchema
import DatabaseTypes
import SchemaModel

extension LoweringContext {
  /// The columns whose values the generated code makes, by their tables.
  func clientValues() -> [QualifiedName: [String: ClientValue]] {
    var found: [QualifiedName: [String: ClientValue]] = [:]
    for model in schema.models where !model.isView {
      for field in model.columns {
        guard let value = clientValue(of: field) else { continue }
        let table = qualified(model.databaseName, schema: model.databaseSchema)
        found[table, default: [:]][field.databaseName] = value
      }
    }
    return found
  }

  private func clientValue(of field: Field) -> ClientValue? {
    if field.updatedAt != nil { return .time }
    switch field.defaultValue?.kind {
    case .uuid: return .identifier("uuid()")
    case .cuid: return .identifier("cuid()")
    case .ulid: return .identifier("ulid()")
    case .nanoid: return .identifier("nanoid()")
    case .string, .number, .boolean, .enumValue, .list, .autoincrement, .sequence, .now,
      .databaseGenerated, nil:
      return nil
    }
  }
}
