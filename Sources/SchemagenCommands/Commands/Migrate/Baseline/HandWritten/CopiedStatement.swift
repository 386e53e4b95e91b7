import DatabaseChanges

/// A statement of a migration that was written by hand, as the baseline has it.
struct CopiedStatement {
  /// What it makes or alters.
  let object: ScriptObject
  let place: StatementPlace
  let sql: String
  /// What takes away the object that the schema has under the same name.
  let clearance: String?
}
