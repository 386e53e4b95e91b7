package import DatabaseChanges
import DatabaseTypes
import SQLLexicon

/// An object that is still there after the last migration, with the statements that make it.
package struct KeptObject: Sendable {
  /// A statement about it.
  struct Statement: Sendable {
    /// How many statements of all migrations come before it.
    let order: Int
    let place: StatementPlace
    var sql: String
    /// Whether it needs the table that the object goes with.
    var needsTable = false
  }

  package var object: ScriptObject
  /// How many statements come before it is made. An object that others need is made before them.
  var order: Int
  /// What makes it, then what alters it.
  var statements: [Statement]
  package var undo: String?
  var style: ScriptCreation.Style
  let isInline: Bool
  /// Why its statements are not what it is now.
  var staleness: String?

  init(_ creation: ScriptCreation, order: Int, place: StatementPlace) {
    object = creation.object
    self.order = order
    statements = [Statement(order: order, place: place, sql: creation.sql)]
    undo = creation.undo
    style = creation.style
    isInline = creation.isInline
  }

  /// Where it is made.
  package var place: StatementPlace? { statements.first?.place }

  /// Whether a schema declares such objects.
  var isPlain: Bool { style == .plain }

  /// Changes the text of all its statements.
  mutating func rewrite(_ change: (String) -> String) {
    for index in statements.indices { statements[index].sql = change(statements[index].sql) }
    undo = undo.map(change)
    if case .beyondSchema(let clearance) = style {
      style = .beyondSchema(clearance: change(clearance))
    }
  }
}
