import Foundation

/// Numbers that identify the rows of a statement: each closure on related rows gets a new one for its
/// columns, so that a closure inside can refer to the row of one outside.
///
/// A class because all closures share the last number.
final class RowNumber: @unchecked Sendable {
  /// The query's own row.
  static let own = 0
  /// The innermost row of the model, for columns of no closure.
  static let innermost = -1

  private static let shared = RowNumber()
  private let lock = NSLock()
  private var last = own

  /// A number that no other closure has.
  static func next() -> Int {
    shared.lock.withLock {
      shared.last += 1
      return shared.last
    }
  }
}
