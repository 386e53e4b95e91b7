package import DatabaseChanges

/// A statement of a migration that was written by hand, as the baseline has it.
package struct CopiedStatement: Sendable {
  /// What it makes or alters.
  package let object: ScriptObject
  package let place: StatementPlace
  package let sql: String
  /// What takes away the object that the schema has under the same name.
  package let clearance: String?
}
