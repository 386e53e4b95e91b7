/// A store for tests that does what its closures say; an operation without a closure throws.
///
/// ```swift
/// let users = EntityStoreDouble<User>(find: { id in id == alice.id ? alice : nil })
/// ```
public struct EntityStoreDouble<Model: WritableEntity & Identifiable>: EntityStore
where Model.ID: ColumnValue {
  private let findRow: (@Sendable (Model.ID) async throws -> Model?)?
  private let readAll: (@Sendable () async throws -> [Model])?
  private let createRow: (@Sendable (Model.Draft) async throws -> Model)?
  private let updateRow: (@Sendable (Model.ID) async throws -> Model)?
  private let saveRow: (@Sendable (Model) async throws -> Model)?
  private let deleteRow: (@Sendable (Model.ID) async throws -> Bool)?

  /// Creates a double.
  ///
  /// - Parameters:
  ///   - find: Reads the row with an id, also for `get`.
  ///   - all: Reads all rows, also for `count`.
  ///   - create: Inserts a row, also for each one of `createAll`.
  ///   - update: Returns the row with an id as it is after the changes, which a double cannot see.
  ///   - save: Writes a row.
  ///   - delete: Deletes the row with an id.
  public init(
    find: (@Sendable (Model.ID) async throws -> Model?)? = nil,
    all: (@Sendable () async throws -> [Model])? = nil,
    create: (@Sendable (Model.Draft) async throws -> Model)? = nil,
    update: (@Sendable (Model.ID) async throws -> Model)? = nil,
    save: (@Sendable (Model) async throws -> Model)? = nil,
    delete: (@Sendable (Model.ID) async throws -> Bool)? = nil
  ) {
    findRow = find
    readAll = all
    createRow = create
    updateRow = update
    saveRow = save
    deleteRow = delete
  }

  /// Reads the row with an id, with the closure `find`.
  public func find(id: Model.ID) async throws -> Model? {
    try await given(findRow, "find")(id)
  }

  /// Reads the row with an id, which must exist, with the closure `find`.
  ///
  /// - Throws: ``DatabaseError`` with the code `notFound` when the closure returns nil.
  public func get(id: Model.ID) async throws -> Model {
    if let row = try await find(id: id) { return row }
    throw DatabaseError.notFound(model: Model.table.model, key: [("id", id.keyText)])
  }

  /// Reads all rows, with the closure `all`.
  public func all() async throws -> [Model] {
    try await given(readAll, "all")()
  }

  /// Counts the rows that the closure `all` returns.
  public func count() async throws -> Int {
    try await all().count
  }

  /// Inserts a row, with the closure `create`.
  @discardableResult
  public func create(_ draft: Model.Draft) async throws -> Model {
    try await given(createRow, "create")(draft)
  }

  /// Inserts each row, with the closure `create`.
  @discardableResult
  public func createAll(_ drafts: [Model.Draft]) async throws -> [Model] {
    var rows: [Model] = []
    for draft in drafts { rows.append(try await create(draft)) }
    return rows
  }

  /// Returns what the closure `update` returns for an id.
  @discardableResult
  public func update(
    id: Model.ID, _ changes: (inout EntityChanges<Model>) throws -> Void
  ) async throws -> Model {
    try await given(updateRow, "update")(id)
  }

  /// Writes a row, with the closure `save`.
  @discardableResult
  public func save(_ row: Model) async throws -> Model {
    try await given(saveRow, "save")(row)
  }

  /// Deletes the row with an id, with the closure `delete`.
  @discardableResult
  public func delete(id: Model.ID) async throws -> Bool {
    try await given(deleteRow, "delete")(id)
  }

  /// A closure that the test must have given.
  private func given<Closure>(_ closure: Closure?, _ operation: String) throws -> Closure {
    if let closure { return closure }
    throw DatabaseError.invalidArgument(
      "the test's store of \(Model.table.model) does not know what \(operation) does",
      help: "pass \(operation): to EntityStoreDouble")
  }
}
