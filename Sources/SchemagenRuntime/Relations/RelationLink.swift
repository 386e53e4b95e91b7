/// How rows of one table lead to rows of another: by columns that are equal, or through a join table.
struct RelationLink: Sendable {
  let owner: TableDescription
  let target: TableDescription
  /// Columns of `owner`.
  let ours: [Int]
  /// Columns of `target`, or the key that the join table refers to.
  let theirs: [Int]
  var join: JoinTable?
  /// Which of the rows are visible where deleted rows are kept.
  var visible = RowScope.present
  /// Whether the foreign key is in `owner`.
  var isReferencing = false

  /// The types of the columns that the keys of `owner` are in.
  var ownTypes: [ColumnType] { ours.map { owner.columns[$0].type } }

  /// The columns that the keys of `owner` are compared with.
  func keyColumns(_ grammar: any SQLGrammar) -> [KeyColumn] {
    if let join {
      let table = grammar.tableName(join.name, schema: join.schema)
      return [KeyColumn(type: join.ownerType, name: join.owner, table: table)]
    }
    let table = grammar.texts(of: target).name
    return theirs.map { index in
      let column = target.columns[index]
      return KeyColumn(type: column.type, name: column.quotedName, table: table)
    }
  }
}
