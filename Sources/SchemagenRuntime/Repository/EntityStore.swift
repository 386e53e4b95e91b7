/// The rows of one model as an application uses them, whatever keeps them: what a service depends on, so
/// that a test can put a double in the place of the repository.
///
/// ```swift
/// struct SignUp {
///   let users: any EntityStore<User>
/// }
/// SignUp(users: UserRepository(database))
/// SignUp(users: EntityStoreDouble(find: { id in … }))
/// ```
/// Generated repositories of models with a key of one column conform. For filters, relations and
/// transactions in tests, use the repositories themselves on a database in memory
/// (`Database.connect("sqlite::memory:")`) that has run the migrations.
public protocol EntityStore<Model>: Sendable {
  /// The model of the rows.
  associatedtype Model: WritableEntity & Identifiable where Model.ID: ColumnValue

  /// Reads the row with an id, if it exists.
  func find(id: Model.ID) async throws -> Model?
  /// Reads the row with an id, which must exist.
  func get(id: Model.ID) async throws -> Model
  /// Reads all rows.
  func all() async throws -> [Model]
  /// Counts the rows.
  func count() async throws -> Int
  /// Inserts a row and returns it as stored.
  @discardableResult
  func create(_ draft: Model.Draft) async throws -> Model
  /// Inserts any number of rows, all or none, and returns them as stored.
  @discardableResult
  func createAll(_ drafts: [Model.Draft]) async throws -> [Model]
  /// Changes columns of the row with an id and returns it as stored.
  @discardableResult
  func update(
    id: Model.ID, _ changes: (inout EntityChanges<Model>) throws -> Void
  ) async throws -> Model
  /// Writes all columns of a row and returns it as stored.
  @discardableResult
  func save(_ row: Model) async throws -> Model
  /// Deletes the row with an id; returns whether it existed.
  @discardableResult
  func delete(id: Model.ID) async throws -> Bool
}
