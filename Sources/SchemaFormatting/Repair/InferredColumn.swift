import SchemaModel
import SchemaSyntax

/// A foreign-key field that a relation needs: one that is there by name, or one to be added.
struct InferredColumn {
  let name: String
  /// Whether the model has a field of that name.
  let exists: Bool
  let isOptional: Bool
  /// The whole line of a field that is to be added.
  let declaration: String
}
