/// The rows that a row is linked to by an implicit many-to-many relation.
///
/// ```swift
/// let tags = posts.tags(of: post)
/// try await tags.add(swift)
/// let names = try await tags.order { $0.name }.all().map(\.name)
/// ```
public struct ManyToMany<Child: WritableEntity & Identifiable>: Sendable
where Child.ID: ColumnValue {
  let session: any DatabaseSession
  let join: JoinTable
  let owner: any ColumnValue

  /// Describes the relation; generated code does this.
  ///
  /// - Parameters:
  ///   - _of: The row whose relation this is.
  ///   - session: The session that runs the operations.
  ///   - table: The name of the join table.
  ///   - ownerColumn: Its column that refers to `owner`.
  ///   - childColumn: Its column that refers to the related rows.
  ///   - schema: The database schema of the join table.
  public init<Owner: WritableEntity & Identifiable>(
    _of owner: Owner, in session: any DatabaseSession, through table: String,
    _ ownerColumn: String, _ childColumn: String, schema: String? = nil
  ) where Owner.ID: ColumnValue {
    self.session = session
    self.owner = owner.id
    join = JoinTable(
      schema: schema, name: table, owner: SQLWriter.quoted(ownerColumn),
      ownerType: Owner.table.keyType, child: SQLWriter.quoted(childColumn),
      childType: Child.table.keyType)
  }

  /// The related rows as a query.
  public var query: EntityQuery<Child> {
    let key = ColumnReference(
      table: Child.table, index: Child.table.primaryKey.first ?? 0, isOptional: false)
    return EntityQuery(session).filter(QueryFilter(.linked(key, join, owner: owner)))
  }
}

extension TableDescription {
  /// The type of the column of a single-column primary key.
  fileprivate var keyType: ColumnType {
    primaryKey.first.map { columns[$0].type } ?? .text
  }
}
