/// Why a database was not emptied, and whether a part of it is gone.
package struct EmptyingFailure: Error {
  package let cause: any Error
  /// Whether something was dropped before.
  package let hasChanged: Bool
}
