/// What an insert does about a row whose unique key already exists.
///
/// ```swift
/// try await products.createMany(drafts, onConflict: .ignore(.sku))
/// try await products.createMany(drafts, onConflict: .update(.sku) { $0.price = $1.price })
/// ```
public struct ConflictPolicy<Model: WritableEntity>: Sendable {
  enum Action: Sendable {
    case fail
    /// For one key, or for all of them.
    case ignore(EntityKey<Model>?)
    case update(EntityKey<Model>, ChangeList)
  }

  let action: Action

  /// Throws, and inserts nothing.
  public static var fail: Self { Self(action: .fail) }

  /// Keeps the stored row and continues with the next one, whatever the key is.
  public static var ignore: Self { Self(action: .ignore(nil)) }

  /// Keeps the stored row with the same key and continues with the next one; a row that conflicts
  /// by another key is an error.
  ///
  /// - Parameter key: The unique key.
  public static func ignore(_ key: EntityKey<Model>) -> Self { Self(action: .ignore(key)) }

  /// Changes the stored row with the same key.
  ///
  /// - Parameters:
  ///   - key: The unique key.
  ///   - changes: Sets the columns to change; its second argument has the values of the row that was
  ///     not inserted.
  public static func update(
    _ key: EntityKey<Model>,
    _ changes: (inout EntityChanges<Model>, ExcludedRow<Model>) throws -> Void
  ) rethrows -> Self {
    var named = EntityChanges<Model>()
    try changes(&named, ExcludedRow())
    return Self(action: .update(key, named.list))
  }

  /// Changes the stored row with the same key.
  ///
  /// - Parameters:
  ///   - key: The unique key.
  ///   - changes: Sets the columns to change.
  public static func update(
    _ key: EntityKey<Model>, _ changes: (inout EntityChanges<Model>) throws -> Void
  ) rethrows -> Self {
    try update(key) { named, _ in try changes(&named) }
  }

  /// What a statement of this policy does.
  var operation: WriteOperation {
    if case .update = action { .update } else { .insert }
  }
}
