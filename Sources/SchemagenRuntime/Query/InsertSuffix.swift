/// What follows the rows of an `INSERT`: what to do about a conflict, and what to return.
struct InsertSuffix: Sendable {
  /// Whether it binds no values, so that statements with the same rows have the same text.
  let isConstant: Bool
  let write: @Sendable (inout SQLWriter) throws -> Void

  /// - Parameters:
  ///   - policy: What to do about a conflict.
  ///   - returnsRows: Whether the statement returns the rows as stored.
  init<Model: WritableEntity>(_ policy: ConflictPolicy<Model>, returnsRows: Bool) {
    if case .update = policy.action { isConstant = false } else { isConstant = true }
    write = { writer in
      try writer.writeConflict(policy)
      if returnsRows { writer.write(writer.grammar.texts(of: Model.table).returning) }
    }
  }
}
