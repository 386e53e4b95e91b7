/// A rule of the schema that a new or changed row breaks, found before the database is asked.
///
/// ```swift
/// let violations = User.Draft(email: "", age: -1).validate()
/// for violation in violations { show(violation.message, at: violation.fields) }
/// ```
public struct RuleViolation: Hashable, Sendable {
  /// What the schema says.
  public enum Rule: Hashable, Sendable {
    /// The text has at most so many characters (`@db.VarChar(n)`, `@db.Char(n)`).
    case length(maximum: Int)
    /// The value fits the type of the column: the range of its integers, the digits of a decimal.
    case type(ColumnType)
    /// The condition of the `@check` with this name in the database.
    case check(String)
  }

  /// The model, as the schema calls it.
  public let model: String
  /// The fields concerned, as the schema calls them.
  public let fields: [String]
  /// What the schema says.
  public let rule: Rule
  /// What is wrong, for a person: the message of the `@check` where the schema gives one.
  public let message: String
}
