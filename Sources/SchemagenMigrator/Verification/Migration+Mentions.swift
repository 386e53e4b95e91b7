import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import MigrationReplay
import SQLLexicon

extension Migration {
  /// Whether the migration was written by hand as a whole, and one of its statements names what a fact is
  /// about, or any part of a table or enum.
  ///
  /// It tells the reader where a difference comes from, and decides nothing: what the statement does to it is
  /// not looked at.
  func mentions(_ subject: FactSubject, in dialect: Dialect) -> Bool {
    guard summary.isEmpty else { return false }
    let wanted = Set(
      [subject.owner.name, subject.name].filter { !$0.isEmpty }.map(SQLLexicalRules.lowercased))
    return script.body.contains { statement in
      let names = StatementNames(statement.text, rules: dialect.sql.lexicalRules).all
      return wanted.isSubset(of: names.map(SQLLexicalRules.lowercased))
    }
  }
}
