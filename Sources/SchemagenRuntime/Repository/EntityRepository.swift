/// Reads and writes the rows of one model; generated, with these operations as extensions.
///
/// ```swift
/// let users = UserRepository(database)
/// let alice = try await users.create(.init(email: "alice@example.com"))
/// let admins = try await users.filter { $0.role == .admin }.order { $0.email }.all()
/// try await users.update(id: alice.id) { $0.role = .admin }
/// ```
/// A repository is a value and cheap to create: create one for a `Database`, or for a `DatabaseTransaction`
/// inside of `transaction { … }`.
public protocol EntityRepository<Model>: ReadableRepository where Model: WritableEntity {}
