/// The join table of an implicit many-to-many relation, seen from one side.
struct JoinTable: Sendable {
  let schema: String?
  let name: String
  /// The column that refers to the row whose relation this is, quoted.
  let owner: String
  let ownerType: ColumnType
  /// The column that refers to the related rows, quoted.
  let child: String
  let childType: ColumnType
}
