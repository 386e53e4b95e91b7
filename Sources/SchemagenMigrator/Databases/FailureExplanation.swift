import DatabaseTypes
import SQLLexicon
import SchemagenRuntime

/// What a database's error means, beside its own words.
struct FailureExplanation {
  /// What is wrong, where the error's own words do not say it.
  var problem: String?
  /// What to do about it, a line each.
  var advice: [String] = []
  /// The same for statements that are in no file, as those of `db push`; `nil` where it is the same.
  var adviceWithoutFile: [String]?
  /// Whether the advice takes the place of the database's own hint.
  var replacesHint = false
  /// Whether the advice has the server's detail.
  var hasDetail = false

  /// What to do about an error of a statement.
  func advice(hasFile: Bool) -> [String] { hasFile ? advice : adviceWithoutFile ?? advice }

  /// Asks each database about an error; it knows its own ones.
  static func of(_ error: DatabaseError, in statement: SQLStatement? = nil) -> FailureExplanation? {
    Dialect.allCases.lazy.compactMap { $0.migrations.explanation(of: error, in: statement) }.first
  }
}
