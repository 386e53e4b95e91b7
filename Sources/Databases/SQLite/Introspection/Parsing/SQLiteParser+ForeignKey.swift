import DatabaseTypes
import SQLLexicon

extension SQLiteParser {
  /// What follows `REFERENCES`: <https://www.sqlite.org/syntax/foreign-key-clause.html>.
  mutating func reference(
    from columns: [String]
  ) throws(SQLiteSyntaxError) -> SQLiteReference {
    var reference = SQLiteReference(
      columns: columns, table: try tokens.qualifiedName(), referencedColumns: [])
    if tokens.next?.kind == .openingParenthesis { reference.referencedColumns = try columnNames() }
    while true {
      let start = tokens.position
      if tokens.take("MATCH") {
        reference.options.append("MATCH \(try tokens.name().uppercased())")
      } else if tokens.take("ON") {
        let isDelete = tokens.take("DELETE")
        let isUpdate = !isDelete && tokens.take("UPDATE")
        // The grammar has `ON INSERT` too, which does nothing.
        if !isDelete, !isUpdate { try tokens.expect("INSERT") }
        let action = try action()
        if isDelete { reference.onDelete = action }
        if isUpdate { reference.onUpdate = action }
        if !isDelete, !isUpdate {
          reference.options.append(tokens.text(start..<tokens.position).string)
        }
      } else {
        return reference
      }
    }
  }

  private mutating func action() throws(SQLiteSyntaxError) -> ReferentialAction {
    if tokens.take("CASCADE") { return .cascade }
    if tokens.take("RESTRICT") { return .restrict }
    if tokens.take("NO") {
      try tokens.expect("ACTION")
      return .noAction
    }
    try tokens.expect("SET")
    if tokens.take("NULL") { return .setNull }
    try tokens.expect("DEFAULT")
    return .setDefault
  }

  /// Names in parentheses; a sort order after one means nothing.
  mutating func columnNames() throws(SQLiteSyntaxError) -> [String] {
    let places = try tokens.parentheses()
    return try keyParts(places).map { part throws(SQLiteSyntaxError) in
      guard let name = part.column else { throw tokens.missing("the name of a column") }
      return name
    }
  }

  /// Whether `DEFERRABLE` or `NOT DEFERRABLE` comes next.
  var startsDeferral: Bool {
    tokens.isNext("DEFERRABLE") || (tokens.isNext("NOT") && tokens.isNext("DEFERRABLE", ahead: 1))
  }

  /// The clause, in upper case.
  mutating func deferral() throws(SQLiteSyntaxError) -> String {
    var words = tokens.take("NOT") ? "NOT DEFERRABLE" : "DEFERRABLE"
    try tokens.expect("DEFERRABLE")
    if tokens.take("INITIALLY") {
      words += " INITIALLY \(try tokens.name().uppercased())"
    }
    return words
  }
}
