import DatabaseTypes
import SQLLexicon

/// What is in the words of keys.
extension StatementReader {
  /// The columns of the first list, as they are in a name that the server chooses.
  static func firstColumns(_ element: inout StatementCursor) -> String {
    firstList(&element).map(columns)?.joined(separator: "_") ?? ""
  }

  /// Goes past the first list in parentheses, and reads it.
  static func firstList(_ element: inout StatementCursor) -> StatementCursor? {
    while !element.isAtEnd, element.next?.kind != .openingParenthesis { element.advance() }
    return element.parentheses()
  }

  /// `DEFERRABLE …`, if it is said.
  static func timing(_ element: StatementCursor) -> String? {
    var element = element
    while !element.isAtEnd {
      if element.isNext("NOT", "DEFERRABLE") { return nil }
      if element.isNext("DEFERRABLE") || element.isNext("INITIALLY") {
        return takeTiming(&element)
      }
      element.advance()
    }
    return nil
  }

  /// Goes past the words that say when a constraint is checked, and reads them; `nil` where they say
  /// nothing else than the server's default. `INITIALLY DEFERRED` alone makes it deferrable.
  static func takeTiming(_ element: inout StatementCursor) -> String? {
    var isDeferrable = false
    var isDeferred = false
    while true {
      if element.take("NOT", "DEFERRABLE") || element.take("INITIALLY", "IMMEDIATE") { continue }
      if element.take("DEFERRABLE") {
        isDeferrable = true
      } else if element.take("INITIALLY", "DEFERRED") {
        isDeferred = true
      } else {
        break
      }
    }
    if isDeferred { return "DEFERRABLE INITIALLY DEFERRED" }
    return isDeferrable ? "DEFERRABLE" : nil
  }

  /// Goes past what a column references, and past the actions.
  static func skipReference(_ element: inout StatementCursor) {
    _ = element.qualifiedName()
    _ = element.parentheses()
    while true {
      if element.take("MATCH") {
        element.advance()
      } else if element.take("ON", "DELETE") || element.take("ON", "UPDATE") {
        // `SET NULL`, `SET DEFAULT` and `NO ACTION` are two words.
        _ = element.take("SET") || element.take("NO")
        element.advance()
        _ = element.parentheses()
      } else {
        return
      }
    }
  }

  /// The server's name for a check, which has a column in it if the check is about a single one.
  static func nameOfCheck(
    _ expression: StatementCursor?, of table: QualifiedName
  ) -> String {
    let mentions = ColumnMentions.all(in: expression?.rest ?? "", rules: .postgresql) { _ in true }
    let columns = Set(mentions.map(\.name))
    return ServerName(table.name, columns.count == 1 ? columns.first : nil, "check").text
  }
}
