import SchemagenRuntime
import Testing

// Functions rather than macros: closures inside of `#expect` can be taken for others of the
// function around it (seen with Swift 6.3, which gave both the same symbol).

/// Compares two values.
func expectEqual<Value: Equatable>(
  _ found: Value, _ expected: Value, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(found == expected, sourceLocation: sourceLocation)
}

/// Runs an operation that must throw a database error, and returns the error.
func expectError(
  sourceLocation: SourceLocation = #_sourceLocation, _ body: () async throws -> Any
) async -> DatabaseError? {
  do {
    let value = try await body()
    Issue.record("no error, but \(value)", sourceLocation: sourceLocation)
  } catch let failure as any DatabaseFailure {
    return failure.databaseError
  } catch {
    Issue.record("another error: \(error)", sourceLocation: sourceLocation)
  }
  return nil
}
