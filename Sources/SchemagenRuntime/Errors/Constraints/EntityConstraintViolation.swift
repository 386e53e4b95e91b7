public import Foundation

/// A write that a named constraint of a model, or a foreign key that points at it, refused.
///
/// ```swift
/// do {
///   try await users.create(draft)
/// } catch let error as User.ConstraintViolation {
///   switch error.constraint {
///   case .pkey: …
///   case .emailKey: …
///   case .postAuthorIDFkey: …
///   }
/// }
/// ```
/// Every property of the ``DatabaseError`` can be read from it: `error.sqlState`, `error.columns`.
@dynamicMemberLookup
public struct EntityConstraintViolation<Model: WritableEntity>: DatabaseFailure {
  /// The constraint.
  public let constraint: Model.Constraint
  /// What the database said.
  public let databaseError: DatabaseError
  /// What the schema tells a person about the check (`message:` of `@check`); nil without it.
  public let message: String?

  /// The violation that an error of the database is about; nil for every other error.
  init?(_ error: DatabaseError, in operation: WriteOperation) {
    guard let index = Model.table.constraint(of: error, in: operation),
      let constraint = Array(Model.Constraint.allCases)[checked: index]
    else { return nil }
    self.constraint = constraint
    databaseError = error
    if case .check(_, let message?) = Model.table.constraints[index].kind {
      self.message = message
    } else {
      message = nil
    }
  }

  /// A property of the error of the database.
  public subscript<Value>(dynamicMember property: KeyPath<DatabaseError, Value>) -> Value {
    databaseError[keyPath: property]
  }
}

extension EntityConstraintViolation: CustomStringConvertible, LocalizedError {
  /// The message of the schema where it gives one, else what the database said.
  public var description: String { message ?? databaseError.description }

  /// The same as ``description``, for Foundation.
  public var errorDescription: String? { description }
}

extension Array {
  /// The element at an index; nil if the index is out of range.
  fileprivate subscript(checked index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
