/// A foreign-key field that a relation needs: one that is there by name, or one to be added.
struct InferredColumn {
  let name: String
  /// Whether the model has a field of that name.
  let exists: Bool
  let isOptional: Bool
  /// The declaration behind the name: type, arity and attributes.
  let declaration: String
}
