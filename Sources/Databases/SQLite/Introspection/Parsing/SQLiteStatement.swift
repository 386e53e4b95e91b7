/// What a text of the schema table makes.
enum SQLiteStatement {
  case table(SQLiteTableDefinition)
  case virtualTable(name: String, module: String)
  case index(SQLiteIndexDefinition)
  case view(name: String)
  /// A trigger; with what it touches, if it is one of `@updatedAt`.
  case trigger(name: String, SQLiteTouch?)

  /// The name of what it makes.
  var name: String {
    switch self {
    case .table(let table): table.name
    case .virtualTable(let name, _), .view(let name), .trigger(let name, _): name
    case .index(let index): index.name
    }
  }
}
