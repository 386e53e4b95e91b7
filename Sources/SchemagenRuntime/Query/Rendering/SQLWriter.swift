/// Builds one statement: the text and the values of its parameters.
struct SQLWriter {
  let grammar: any SQLGrammar
  private(set) var sql: String
  private(set) var parameters = BoundParameters()
  /// The rows that conditions refer to, the innermost last; empty where the query's own row is the only
  /// one.
  var rows: [QueryRow] = []
  /// How many tables have been named.
  var nameCount = 0
  /// The name of the query's own table, in lower case, where conditions refer to it by its name.
  var outermostName: String?

  init(_ grammar: any SQLGrammar, _ beginning: String) {
    self.grammar = grammar
    sql = beginning
  }

  var statement: BoundStatement { BoundStatement(sql: sql, parameters: parameters) }

  mutating func write(_ text: String) {
    sql += text
  }

  /// Binds a value and writes its placeholder.
  mutating func bind(_ value: some ColumnValue, as type: ColumnType) throws {
    try value.bind(to: &parameters, as: type)
    grammar.writePlaceholder(parameters.count, type, to: &sql)
  }

  /// Binds a value and returns its placeholder.
  mutating func placeholder(_ value: some ColumnValue, as type: ColumnType) throws -> String {
    try text { try $0.bind(value, as: type) }
  }

  /// What a closure writes, for use elsewhere in the statement: parameters have numbers.
  mutating func text(_ write: (inout SQLWriter) throws -> Void) rethrows -> String {
    let before = sql
    sql = ""
    defer { sql = before }
    try write(&self)
    return sql
  }

  /// Binds a value that is compared with a column and writes its placeholder; an error names the
  /// column.
  mutating func bind(operand: some ColumnValue, for column: ColumnReference) throws {
    try column.table.bind(operand: operand, to: column.index, in: &parameters)
    grammar.writePlaceholder(parameters.count, column.type, to: &sql)
  }

  /// Binds the new value of a column and writes its placeholder; an error names the column.
  mutating func bind(_ value: some ColumnValue, for column: ColumnReference) throws {
    try column.table.bind(value, to: column.index, in: &parameters)
    grammar.writePlaceholder(parameters.count, column.type, to: &sql)
  }

  /// Writes the placeholder of a value that is bound elsewhere.
  mutating func writePlaceholder(_ number: Int, _ type: ColumnType) {
    grammar.writePlaceholder(number, type, to: &sql)
  }

  /// Writes a condition of the caller's in parentheses, with its values.
  mutating func write(_ text: SQLText) throws {
    if let failure = text.failure { throw failure }
    write("(")
    var number = parameters.count
    parameters.append(contentsOf: text.parameters)
    for segment in text.segments {
      switch segment {
      case .raw(let raw): write(raw)
      case .parameter:
        number += 1
        writePlaceholder(number, .text)
      }
    }
    write(")")
  }

  /// Appends parameters that were bound elsewhere and whose placeholders the caller writes.
  mutating func take(_ parameters: BoundParameters) {
    self.parameters = parameters
  }

  /// A name as SQL text, the same on both databases and without NUL, which neither takes:
  /// <https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS>,
  /// <https://www.sqlite.org/lang_keywords.html>.
  static func quoted(_ name: String) -> String {
    var text = "\""
    for scalar in name.unicodeScalars where scalar != "\0" {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }
}
