/// What a walk did.
package struct WalkReport: Sendable {
  /// How many migrations were made.
  package var edits = 0
  /// What each migration was.
  package var sentences: [String] = []
  /// How many changes were in them.
  package var changes = 0
  /// How many ways back the database refused, as their comments said it may.
  package var refusedDowns = 0
  /// How many edits were thrown away because the schema was not valid or nothing differed.
  package var discarded = 0
}
