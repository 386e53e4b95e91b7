/// New rows that are inserted together with the row that they are related to; see
/// ``EntityRepository/create(_:with:)``.
public struct RelatedDrafts<Owner: WritableEntity, Value: Sendable>: Sendable {
  /// The columns of the owner that the rows refer to.
  let columns: [Int]
  /// Inserts the rows of one owner, whose key it gets.
  let insert: @Sendable (Owner, [RelationKey], DatabaseConnection) throws -> Value
}

extension RelatedDrafts {
  /// Rows that relations lead to.
  ///
  /// - Parameters:
  ///   - rows: The relation.
  ///   - insert: Inserts the rows of one owner through the relation's only link.
  init(
    _ rows: RelatedRows,
    _ insert:
      @escaping @Sendable (
        Owner, [RelationKey], RelationLink, DatabaseConnection
      ) throws -> Value
  ) {
    columns = rows.links.first?.ours ?? []
    self.insert = { owner, key, connection in
      guard rows.links.count == 1, let link = rows.links.first, !link.isReferencing else {
        throw DatabaseError.invalidArgument(
          "the rows of this relation cannot be created after the \(Owner.modelName)",
          help: "create the row that the foreign key refers to first, and pass its key")
      }
      return try insert(owner, key, link, connection)
    }
  }
}
