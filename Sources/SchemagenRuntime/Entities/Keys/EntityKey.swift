/// A unique key of a model; generated code extends it with the keys of each model.
///
/// ```swift
/// try await users.upsert(.init(email: "a@example.com"), on: .email) { $0.loginCount += 1 }
/// ```
/// Only keys without a condition are there: those that a statement can name in `ON CONFLICT`.
public struct EntityKey<Model: WritableEntity>: Hashable, Sendable {
  /// The columns, counted from 0.
  let columns: [Int]

  /// Refers to a key; used by generated code.
  ///
  /// - Parameter columns: Its columns, counted from 0.
  public init(_ columns: Int...) {
    self.columns = columns
  }
}

extension EntityKey where Model: Identifiable, Model.ID: ColumnValue {
  /// The primary key.
  public static var id: Self { Self(Model.table.primaryKey.first ?? 0) }
}
