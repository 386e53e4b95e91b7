/// A row of the schema table with what its text says.
struct SQLiteObject {
  private(set) var row: SQLiteSchemaRow
  /// What the text makes; `nil` when it is damaged.
  let statement: SQLiteStatement?
  /// What is wrong with the text.
  let flaw: String?

  /// Reads a row; `nil` for the index of a constraint, which is in the text of the table.
  init?(_ row: SQLiteSchemaRow) {
    guard let sql = row.sql else {
      if row.type == "index" { return nil }
      self.init(row, flaw: "it has no SQL")
      return
    }
    do throws(SQLiteSyntaxError) {
      let statement = try SQLiteParser.statement(sql)
      let isSame = SQLiteName.areSame(statement.name, row.name)
      let fits = isSame && statement.type == row.type
      self.init(row, fits ? statement : nil, flaw: fits ? nil : "its SQL makes something else")
      // A table is in its definition as a whole.
      if fits, case .table = statement { self.row.sql = nil }
    } catch {
      self.init(row, flaw: error.description)
    }
  }

  private init(_ row: SQLiteSchemaRow, _ statement: SQLiteStatement? = nil, flaw: String?) {
    self.row = row
    self.statement = statement
    self.flaw = flaw
  }
}

extension SQLiteStatement {
  /// The word of the schema table for what it makes.
  fileprivate var type: String {
    switch self {
    case .table, .virtualTable: "table"
    case .index: "index"
    case .view: "view"
    case .trigger: "trigger"
    }
  }
}
