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

  /// The rows that a row is related to; generated code does this.
  ///
  /// - Parameters:
  ///   - owner: The row whose relation this is.
  ///   - relation: The relation, through a join table.
  ///   - session: The session that runs the operations.
  public init<Owner: WritableEntity & Identifiable>(
    _of owner: Owner, _ relation: ToMany<Owner, Child>, in session: any DatabaseSession
  ) where Owner.ID: ColumnValue {
    self.session = session
    self.owner = owner.id
    // Only relations through a join table are passed here; another one has no rows.
    join =
      relation.rows.links.first?.join
      ?? JoinTable(
        schema: nil, name: "", owner: "", ownerType: .text, child: "", childType: .text)
  }

  /// The related rows as a query.
  public var query: EntityQuery<Child> {
    let key = ColumnReference(
      table: Child.table, index: Child.table.primaryKey.first ?? 0, isOptional: false)
    return EntityQuery(session).filter(QueryFilter(.linked(key, join, owner: owner)))
  }
}
