import DatabaseChanges
import DatabaseTypes
import SQLLexicon

extension StatementReader {
  /// Reads what follows `CREATE`: <https://www.postgresql.org/docs/current/sql-createindex.html>.
  ///
  /// `CONCURRENTLY` goes: it cannot run in a transaction, and an empty table does not need it.
  mutating func createIndex() -> [ScriptAction] {
    _ = cursor.take("UNIQUE")
    cursor.advance()
    let start = cursor.position
    _ = cursor.take("CONCURRENTLY")
    let statement = cursor.text(without: start..<cursor.position)
    let keepsFormer = cursor.take("IF", "NOT", "EXISTS")
    let given = cursor.isNext("ON") ? nil : cursor.identifier()
    guard cursor.take("ON") else { return [.unknown] }
    _ = cursor.take("ONLY")
    guard let table = name() else { return [.unknown] }
    let isOrdinary = !cursor.take("USING") || cursor.take("BTREE")
    if !isOrdinary { cursor.advance() }
    guard let keys = cursor.parentheses() else { return [.unknown] }
    let name =
      given ?? ServerName(table.name, Self.columns(keys).joined(separator: "_"), "idx").text
    let object = ScriptObject(.index, QualifiedName(name, schema: table.schema), of: table)
    let undo = "DROP INDEX \(sql(object.name))"
    let details = [IndexPart(keys), IndexPart(cursor)]
    let isPlain = isOrdinary && cursor.isAtEnd && keys.elements.allSatisfy(Self.isPlainKey)
    let isBeyond =
      details.contains(where: \.isBeyondSchema) || keys.elements.contains(where: Self.hasParameters)
    let style: ScriptCreation.Style =
      isBeyond
      ? .beyondSchema(clearance: undo) : isPlain ? .plain : .handWritten
    return [
      .create(
        ScriptCreation(
          object, sql: statement, undo: given == nil ? nil : undo, style: style,
          keepsFormer: keepsFormer, isNamed: given != nil))
    ]
  }

  /// The columns of a list; empty where one is an expression.
  static func columns(_ list: StatementCursor) -> [String] {
    let names = list.elements.map { element in
      var element = element
      let name = element.identifier()
      return element.next?.kind == .openingParenthesis ? nil : name
    }
    return names.contains(nil) ? [] : names.compactMap(\.self)
  }

  /// A column with its sort order, as a tool writes it for a schema.
  private static func isPlainKey(_ element: StatementCursor) -> Bool {
    var element = element
    guard element.identifier() != nil else { return false }
    _ = element.take("ASC") || element.take("DESC")
    return element.isAtEnd
  }

  /// Whether the operator class of a key has parameters: `name gist_trgm_ops (siglen = 32)`.
  private static func hasParameters(_ element: StatementCursor) -> Bool {
    var element = element
    // A column, a call or an expression in parentheses.
    if element.parentheses() == nil {
      _ = element.qualifiedName()
      _ = element.parentheses()
    }
    while !element.isAtEnd {
      if element.parentheses() != nil { return true }
      element.advance()
    }
    return false
  }

  /// The keys of an index, or what follows them.
  private struct IndexPart {
    /// Whether it says what no schema can: the words of such parts.
    let isBeyondSchema: Bool

    init(_ part: StatementCursor) {
      // A condition has words of its own.
      var part = part
      var found = false
      while !part.isAtEnd, part.word != "WHERE" {
        if ["INCLUDE", "NULLS", "WITH", "TABLESPACE", "COLLATE"].contains(part.word) {
          found = true
        }
        if part.parentheses() == nil { part.advance() }
      }
      isBeyondSchema = found
    }
  }
}
