/// A named constraint of a table, or a foreign key of another table that points at it.
public struct ConstraintDescription: Sendable {
  /// What the constraint demands.
  enum Kind: Sendable, Equatable {
    case primaryKey
    /// A unique key, which `ON CONFLICT` can name.
    case unique([Int])
    /// A unique index of some rows or of an expression.
    case uniqueIndex
    case foreignKey(toItself: Bool)
    /// A foreign key of another table.
    case reference(table: String, onDelete: ReferenceAction, onUpdate: ReferenceAction)
    case check(expression: String?, message: String?)
    /// One of several foreign keys of which SQLite does not tell which one.
    case anyForeignKey
  }

  /// The name in the database; empty for ``anyForeignKey``.
  let name: String
  let kind: Kind

  private init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// The primary key.
  ///
  /// - Parameter name: The name in the database.
  public static func primaryKey(_ name: String) -> Self { Self(name, .primaryKey) }

  /// A unique key.
  ///
  /// - Parameters:
  ///   - name: The name in the database.
  ///   - columns: Its columns, counted from 0.
  public static func unique(_ name: String, _ columns: [Int]) -> Self {
    Self(name, .unique(columns))
  }

  /// A unique index of some rows only, or of an expression.
  ///
  /// - Parameter name: The name in the database.
  public static func uniqueIndex(_ name: String) -> Self { Self(name, .uniqueIndex) }

  /// A foreign key of the table.
  ///
  /// - Parameters:
  ///   - name: The name in the database.
  ///   - toItself: Whether it points at the same table.
  public static func foreignKey(_ name: String, toItself: Bool = false) -> Self {
    Self(name, .foreignKey(toItself: toItself))
  }

  /// A foreign key of another table that points at this one.
  ///
  /// - Parameters:
  ///   - name: The name in the database.
  ///   - table: The table that has the foreign key.
  ///   - onDelete: What happens to its rows when a row of this table is deleted.
  ///   - onUpdate: What happens to its rows when the key of a row of this table changes.
  public static func reference(
    _ name: String, _ table: String, onDelete: ReferenceAction = .refuse,
    onUpdate: ReferenceAction = .cascade
  ) -> Self {
    Self(name, .reference(table: table, onDelete: onDelete, onUpdate: onUpdate))
  }

  /// A check.
  ///
  /// - Parameters:
  ///   - name: The name in the database.
  ///   - expression: The SQL of the condition; nil where Swift cannot evaluate it.
  ///   - message: What to tell a person about it.
  public static func check(_ name: String, _ expression: String?, _ message: String? = nil) -> Self
  {
    Self(name, .check(expression: expression, message: message))
  }

  /// One of several foreign keys of which SQLite does not tell which one.
  public static var anyForeignKey: Self { Self("", .anyForeignKey) }
}
