/// A row of a table or view as a Swift value; generated from a model or view of the schema.
public protocol ReadableEntity: Sendable {
  /// The columns for filters, orderings and changes.
  associatedtype Columns: EntityColumns

  /// The table or view that holds the rows.
  static var table: TableDescription { get }

  /// Reads the columns of a row; generated, and called by ``init(row:)``.
  ///
  /// - Parameter row: The row that is being read.
  /// - Throws: ``DatabaseError`` when a column holds a value that does not fit the schema.
  init(_row row: inout DatabaseRow) throws
}

extension ReadableEntity {
  /// Reads a row that has the columns of ``table``, in their order.
  ///
  /// - Parameter row: The row that is being read.
  /// - Throws: ``DatabaseError`` with the code `decoding` when a column holds a value that does not
  ///   fit the schema; it names the model, the field and the row's key.
  @inlinable
  public init(row: inout DatabaseRow) throws {
    do {
      try self.init(_row: &row)
    } catch {
      throw Self.table.describe(error, in: row)
    }
  }

  /// The columns, for filters that are built outside of a closure.
  ///
  /// ```swift
  /// let isAdmin = User.columns.role == .admin
  /// let staff = users.filter { $0.reports.some { _ in isAdmin } }   // who leads an admin
  /// ```
  /// Where they are used, they are those of the innermost row of the model.
  public static var columns: Columns { Columns(_scope: RowNumber.innermost) }

  /// The name of the model in error messages.
  static var modelName: String { String(describing: Self.self) }
}
