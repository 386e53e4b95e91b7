package import DatabaseTypes

/// What a statement of a script does, one object at a time.
package enum ScriptAction: Equatable, Sendable {
  /// Makes an object, or replaces it.
  case create(ScriptCreation)
  /// Alters an object in a way that stays; the statement alters nothing else.
  case alter(ScriptObject, sql: String)
  /// Takes an object away with what belongs to it, or with everything that uses it.
  case drop(ScriptObject, cascades: Bool)
  /// Takes away a part of a table, which a statement about the part alone, or that of the table, has
  /// made.
  case dropPart(ScriptObject, cascades: Bool, sql: String)
  /// Takes a column away with its indexes and constraints, or with everything that uses it.
  case dropColumn(String, of: QualifiedName, cascades: Bool)
  /// Gives an object another name; the statement does nothing else.
  case rename(ScriptObject, to: String, sql: String)
  /// Puts an object into another database schema; the statement does nothing else.
  case move(ScriptObject, toSchema: String, sql: String)
  /// Makes an object a part of a table, or of a column of it, with which it goes from then on; without
  /// SQL where another action has the statement.
  case attach(ScriptObject, to: QualifiedName, column: String?, sql: String?)
  case renameColumn(String, of: QualifiedName, to: String)
  /// Copies all rows of a table into another one, which may take its name afterwards.
  case copyRows(into: QualifiedName, from: QualifiedName)
  /// Makes nothing in a new database, for a reason that the report gives.
  case passing(PassingReason)
  /// Makes nothing: a setting of the session, the frame of a transaction, maintenance.
  case nothing
  /// It is not known what it does.
  case unknown
}

/// Why a statement is of no use in a new database.
package enum PassingReason: Sendable {
  /// It is about the rows of its time.
  case rows
  /// It runs code, which may do anything.
  case code
  /// It is about the server, not about one database.
  case server

  /// The reason, as the end of a sentence about the statement.
  package var words: String {
    switch self {
    case .rows: "it was about the rows of that time"
    case .code: "it ran code, whose effect is not known"
    case .server: "it is about the server, not about this database"
    }
  }
}
