import SchemagenRuntime
import Testing

/// Sends the values of one field to a database and back, in every way that values take.
struct SpecimenCheck<Value: ColumnValue & Equatable> {
  let specimens: SpecimenRepository
  let field: any KeyPath<Specimen, Value?> & Sendable
  let column:
    any KeyPath<Specimen.Columns, SchemagenRuntime.EntityColumn<Specimen, Value?>> & Sendable
  let draft: any WritableKeyPath<Specimen.Draft, Value?> & Sendable
  /// Whether the database can compare the field with a value.
  var isComparable = true

  /// Expects that a value is stored as it is, or as another one: by `create`, `createMany`, in a
  /// filter and an update, and that saving what was read changes nothing.
  func expect(
    _ value: Value, stored expected: Value? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let expected = expected ?? value
    var row = Specimen.Draft()
    row[keyPath: draft] = value
    let created = try await specimens.create(row)
    #expect(created[keyPath: field] == expected, sourceLocation: sourceLocation)
    let read = try await specimens.get(id: created.id)
    #expect(read[keyPath: field] == expected, sourceLocation: sourceLocation)
    let saved = try await specimens.update(id: read.id) { changes in
      changes[dynamicMember: column] = read[keyPath: field]
    }
    #expect(saved[keyPath: field] == expected, sourceLocation: sourceLocation)
    try await expectFound(value, read, sourceLocation)
    let count = try await specimens.createMany([row])
    #expect(count == 1, sourceLocation: sourceLocation)
    let both = try await specimens.query.all().map { $0[keyPath: field] }
    #expect(both == [expected, expected], sourceLocation: sourceLocation)
    try await specimens.deleteAll()
  }

  private func expectFound(
    _ value: Value, _ read: Specimen, _ sourceLocation: SourceLocation
  ) async throws {
    guard isComparable, let stored = read[keyPath: field] else { return }
    for operand in [value, stored] {
      let equal = try await specimens.filter { $0[keyPath: column] == operand }.count()
      #expect(equal == 1, "\(value)", sourceLocation: sourceLocation)
      let different = try await specimens.filter { $0[keyPath: column] != operand }.count()
      #expect(different == 0, "\(value)", sourceLocation: sourceLocation)
    }
    let listed = try await specimens.filter { $0[keyPath: column].in([value]) }.count()
    #expect(listed == 1, "\(value)", sourceLocation: sourceLocation)
  }

  /// Expects that a value is refused with the name of the field, and nothing is stored.
  func expectRefused(
    _ value: Value, _ reason: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    var row = Specimen.Draft()
    row[keyPath: draft] = value
    for operation in [
      { _ = try await specimens.create(row) },
      { _ = try await specimens.createMany([row]) },
    ] as [() async throws -> Void] {
      do {
        try await operation()
        Issue.record("\(value) was stored", sourceLocation: sourceLocation)
      } catch let error as DatabaseError {
        #expect(error.code == .valueOutOfRange, "\(error)", sourceLocation: sourceLocation)
        #expect(error.message.contains(reason), "\(error)", sourceLocation: sourceLocation)
        #expect(error.message.hasPrefix("Specimen."), "\(error)", sourceLocation: sourceLocation)
      }
    }
    let count = try await specimens.query.count()
    #expect(count == 0, sourceLocation: sourceLocation)
  }
}
