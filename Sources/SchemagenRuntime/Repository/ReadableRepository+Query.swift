extension ReadableRepository {
  /// All rows, to start a query that is composed at run time.
  ///
  /// ```swift
  /// var query = users.query
  /// if let role { query = query.filter { $0.role == role } }
  /// ```
  public var query: EntityQuery<Model> { EntityQuery(session) }

  /// The rows that meet a condition; see ``EntityQuery/filter(_:)``.
  ///
  /// - Parameter condition: The condition on the columns.
  public func filter<C: QueryCondition>(_ condition: (Model.Columns) -> C) -> EntityQuery<Model> {
    query.filter(condition)
  }

  /// The rows that meet a condition that was built elsewhere.
  ///
  /// - Parameter filter: The condition.
  public func filter(_ filter: QueryFilter) -> EntityQuery<Model> {
    query.filter(filter)
  }

  /// All rows in an order; see ``EntityQuery/order(_:)``.
  ///
  /// - Parameter terms: A column, an ordering, or several of them as a tuple.
  public func order<each Term: QueryOrderTerm>(
    _ terms: (Model.Columns) -> (repeat each Term)
  ) -> EntityQuery<Model> {
    query.order(terms)
  }

  /// At most the given number of rows.
  ///
  /// - Parameter count: How many; a negative number counts as 0.
  public func limit(_ count: Int) -> EntityQuery<Model> {
    query.limit(count)
  }

  /// Reads all rows of the table.
  ///
  /// - Throws: ``DatabaseError``.
  @inlinable
  public func all() async throws -> [Model] {
    try await query.all()
  }

  /// Reads one row of the table; see ``EntityQuery/first()``.
  ///
  /// - Returns: The row, nil when the table is empty.
  /// - Throws: ``DatabaseError``.
  public func first() async throws -> Model? {
    try await query.first()
  }

  /// Counts the rows of the table.
  ///
  /// - Throws: ``DatabaseError``.
  public func count() async throws -> Int {
    try await query.count()
  }

  /// Whether the table has any rows.
  ///
  /// - Throws: ``DatabaseError``.
  public func exists() async throws -> Bool {
    try await query.exists()
  }

  /// Reads one page of the table in the order of its primary key; see ``EntityQuery/page(_:size:)``.
  ///
  /// - Parameters:
  ///   - number: Which page, from 1.
  ///   - size: How many rows a page has.
  /// - Throws: ``DatabaseError``.
  public func page(_ number: Int, size: Int) async throws -> ResultPage<Model> {
    try await query.page(number, size: size)
  }
}
