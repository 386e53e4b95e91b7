import SchemagenRuntime
import Testing

/// Expects that an operation throws a database error of one kind.
///
/// - Parameters:
///   - code: The kind.
///   - operation: What must throw.
func expectError(
  _ code: DatabaseError.Code, sourceLocation: SourceLocation = #_sourceLocation,
  _ operation: () async throws -> Void
) async {
  do {
    try await operation()
    Issue.record("nothing was thrown", sourceLocation: sourceLocation)
  } catch let failure as any DatabaseFailure {
    let error = failure.databaseError
    #expect(error.code == code, "\(error)", sourceLocation: sourceLocation)
  } catch {
    Issue.record("\(error)", sourceLocation: sourceLocation)
  }
}
