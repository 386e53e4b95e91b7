/// An example of `@relation` for a field that has none.
enum RelationHint {
  /// The attribute of a relation field that points at the key of a model.
  ///
  /// - Parameters:
  ///   - field: The field that needs the attribute.
  ///   - model: The model of its type.
  static func attribute(for field: FieldDraft, pointingAt model: ModelDraft) -> String {
    let key = model.primaryKey?.fields.prefix(8).map { model.fields[$0].name } ?? ["id"]
    let columns = key.map { field.name + $0.prefix(1).uppercased() + $0.dropFirst() }
    return
      "@relation(fields: [\(columns.joined(separator: ", "))], references: [\(key.joined(separator: ", "))])"
  }
}
