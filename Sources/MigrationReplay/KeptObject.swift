package import DatabaseChanges
import DatabaseTypes
import SQLLexicon

/// An object that is still there after the last migration, with the statements that make it.
package struct KeptObject: Sendable {
  /// A statement about it.
  struct Statement: Sendable {
    /// How many statements of all migrations come before it.
    var order: Int
    let place: StatementPlace
    var sql: String
    /// Whether it needs the table that the object goes with.
    var needsTable = false
  }

  package var object: ScriptObject
  /// What it is about, without which it cannot be.
  var subject: ScriptObject?
  /// The column of its table that it goes with.
  var column: String?
  /// How many statements of all migrations came before it was there: before the first one that made it, if
  /// others have replaced it.
  var since: Int
  /// What makes it, then what alters it.
  var statements: [Statement]
  package var undo: String?
  var style: ScriptCreation.Style
  let isInline: Bool
  /// Why its statements are not what it is now.
  var staleness: String?

  init(_ creation: ScriptCreation, order: Int, place: StatementPlace) {
    object = creation.object
    subject = creation.subject
    since = order
    statements = [Statement(order: order, place: place, sql: creation.sql)]
    undo = creation.undo
    style = creation.style
    isInline = creation.isInline
  }

  /// Where it is made.
  package var place: StatementPlace? { statements.first?.place }

  /// What it is about, without which it cannot be: that of a comment, too.
  var about: ScriptObject? {
    if let subject { return subject }
    guard let kind = object.kind.subject else { return nil }
    var subject = object
    subject.kind = kind
    return subject
  }

  /// Whether a schema declares such objects.
  var isPlain: Bool { style == .plain }

  /// Changes the text of all its statements. Those that are changed come after what they name now.
  mutating func rewrite(after order: Int? = nil, _ change: (String) -> String) {
    for index in statements.indices {
      let sql = change(statements[index].sql)
      if let order, !sql.isExactly(statements[index].sql) { statements[index].order = order }
      statements[index].sql = sql
    }
    undo = undo.map(change)
    if case .beyondSchema(let clearance) = style {
      style = .beyondSchema(clearance: change(clearance))
    }
  }
}
