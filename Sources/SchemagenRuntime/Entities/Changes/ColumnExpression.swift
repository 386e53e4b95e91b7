public import Foundation

/// A value that the database computes in an update, such as `$0.stock` in `$0.stock -= 1`.
///
/// The database reads the row and writes it in one statement, so that concurrent updates do not
/// overwrite each other. Where a column is `NULL`, what is computed from it is `NULL`, except for JSON and
/// lists, where `NULL` counts as empty.
public struct ColumnExpression<Value: ColumnValue>: Sendable {
  var node: ChangeExpression

  init(_ node: ChangeExpression) {
    self.node = node
  }
}

extension ColumnExpression where Value == Date {
  /// The current time of the database, in UTC: the start of the transaction on PostgreSQL, the
  /// time of the statement on SQLite.
  public static var databaseNow: Self { Self(.now) }
}

extension ColumnExpression where Value == JSON {
  /// Sets the value at a path of keys; objects that are missing on the way are made.
  ///
  /// ```swift
  /// $0.settings.set("dark", at: "theme", "colour")
  /// ```
  /// - Parameters:
  ///   - value: The new value.
  ///   - path: The keys of objects, from the outermost one.
  public mutating func set(_ value: JSON, at path: String...) {
    if !path.isEmpty { node = .computed(.json(node, path: path, value: value)) }
  }

  /// Removes the value at a path of keys; a path without a value is left as it is.
  ///
  /// - Parameter path: The keys of objects, from the outermost one.
  public mutating func remove(at path: String...) {
    if !path.isEmpty { node = .computed(.jsonRemoval(node, path: path)) }
  }
}

extension ColumnExpression where Value: ListValue {
  /// Adds an element at the end of the list; on PostgreSQL only.
  ///
  /// - Parameter element: The new element.
  public mutating func append(_ element: Value.ListElement) {
    node = .computed(.appending(element, to: node))
  }

  /// Removes every element that equals a value; on PostgreSQL only.
  ///
  /// - Parameter element: What is removed.
  public mutating func removeAll(_ element: Value.ListElement) {
    node = .computed(.removing(element, from: node))
  }
}
