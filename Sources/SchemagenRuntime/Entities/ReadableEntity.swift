/// A row of a table or view as a Swift value; generated from a model or view of the schema.
public protocol ReadableEntity: Sendable {
  /// The columns for filters, orderings and changes.
  associatedtype Columns: EntityColumns

  /// The table or view that holds the rows.
  static var table: TableDescription { get }

  /// Reads a row that has the columns of ``table``, in their order.
  ///
  /// - Parameter row: The row that is being read.
  /// - Throws: ``DatabaseError`` when a column holds a value that does not fit the schema.
  init(row: inout DatabaseRow) throws
}

extension ReadableEntity {
  /// The columns, for filters that are built outside of a closure.
  ///
  /// ```swift
  /// let isAdmin = User.columns.role == .admin
  /// ```
  public static var columns: Columns { Columns() }

  /// The name of the model in error messages.
  static var modelName: String { String(describing: Self.self) }
}
