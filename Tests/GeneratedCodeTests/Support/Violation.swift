import SchemagenRuntime
import Testing

/// The constraint that refuses an operation.
func violated<Entity: SchemagenRuntime.WritableEntity>(
  _ model: Entity.Type, sourceLocation: SourceLocation = #_sourceLocation,
  _ operation: () async throws -> Void
) async -> Entity.Constraint? {
  do {
    try await operation()
    Issue.record("nothing was thrown", sourceLocation: sourceLocation)
  } catch let error as Entity.ConstraintViolation {
    return error.constraint
  } catch {
    Issue.record("\(error)", sourceLocation: sourceLocation)
  }
  return nil
}
