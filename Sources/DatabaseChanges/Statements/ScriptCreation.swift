package import DatabaseTypes
package import SQLLexicon

/// An object that a statement makes, with the SQL that makes it alone.
package struct ScriptCreation: Equatable, Sendable {
  /// Whether a schema can say what is made.
  package enum Style: Equatable, Sendable {
    /// It is what a tool writes for a schema.
    case plain
    /// It was written by hand: a schema has it under its name, or not at all.
    case handWritten
    /// It has a part that a schema does not know. Before it is made, a statement takes away what the
    /// schema has under its name.
    case beyondSchema(clearance: String)
    /// It was written by hand, and cannot be made by itself, for a reason.
    case inseparable(String)
  }

  package var object: ScriptObject
  /// The object that it is about, without which it cannot be: the function of a privilege. The table
  /// that it goes with is in ``object``.
  package var subject: ScriptObject?
  /// The statement without its semicolon.
  @Exact package var sql: String
  /// The statement that takes it away; `nil` when it goes with its table, or cannot be taken away.
  @Exact package var undo: String?
  package var style: Style
  /// Whether it is left as it is where it is there already.
  package var keepsFormer: Bool
  /// Whether the statement makes it as a part of its table or of a column.
  package var isInline: Bool
  /// Whether the statement names it; otherwise the name is the one that the database chooses, as long as
  /// nothing else has it.
  package var isNamed: Bool

  package init(
    _ object: ScriptObject, about subject: ScriptObject? = nil, sql: String, undo: String? = nil,
    style: Style = .handWritten, keepsFormer: Bool = false, isInline: Bool = false,
    isNamed: Bool = true
  ) {
    self.object = object
    self.subject = subject
    self.sql = sql
    self.undo = undo
    self.style = style
    self.keepsFormer = keepsFormer
    self.isInline = isInline
    self.isNamed = isNamed
  }

  /// How a table is kept, from the words after its elements, where the schema declares the table.
  package init(optionsOf table: QualifiedName, sql: String) {
    self.init(
      ScriptObject(.setting, QualifiedName("options"), of: table), sql: sql,
      style: .inseparable(
        "the schema has the table without it; add it to CREATE TABLE in the baseline"),
      isInline: true)
  }
}
