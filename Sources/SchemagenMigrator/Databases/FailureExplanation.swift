import DatabaseTypes
import SQLLexicon
import SchemagenRuntime

/// What a database's error means, beside its own words.
struct FailureExplanation {
  /// What is wrong, where the error's own words do not say it.
  var problem: String?
  /// What to do about it, a line each.
  var advice: [String] = []
  /// Whether the advice takes the place of the database's own hint.
  var replacesHint = false

  /// Asks each database about an error; it knows its own ones.
  static func of(_ error: DatabaseError, in statement: SQLStatement? = nil) -> FailureExplanation? {
    Dialect.allCases.lazy.compactMap { $0.migrations.explanation(of: error, in: statement) }.first
  }
}
