import SchemaModel

/// A model with the columns of its fields.
struct ModelColumns {
  let model: Model
  let fields: [String: Field]

  /// The column of a field.
  subscript(_ field: String) -> String {
    fields[field]?.databaseName ?? field
  }

  /// The columns of some fields.
  subscript(_ names: [String]) -> [String] {
    names.map { self[$0] }
  }
}
