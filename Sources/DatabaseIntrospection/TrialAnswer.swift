package import DatabaseSchema

/// What a database does with a table that is created to see what it keeps of it.
package enum TrialAnswer: Equatable, Sendable {
  /// The table as the catalogs show it.
  case kept(Table)
  /// It cannot be created: a part of it is not valid there.
  case refused
  /// The session may not create temporary tables, as on a standby, or the database has nothing to say.
  case forbidden
}
