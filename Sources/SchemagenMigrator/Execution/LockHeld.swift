/// Another runner holds the lock that this one needs.
struct LockHeld: Error {
  /// The other runner, as far as the database knows it.
  let holder: String
}
