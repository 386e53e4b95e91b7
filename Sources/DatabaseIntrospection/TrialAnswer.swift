package import DatabaseSchema

/// What a database does with a table that is created to see what it keeps of it.
package enum TrialAnswer: Equatable, Sendable {
  /// The table as the catalogs show it.
  case kept(Table)
  /// It cannot be created because a part of it is not valid there, or the database keeps what is written.
  case refused
  /// Nothing can be said of it: the session may not create temporary tables, as on a standby, or lacks
  /// a right, or the server was busy.
  case unanswered
}
