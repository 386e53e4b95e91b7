import DatabaseChanges
package import DatabaseTypes

/// What existing rows get in a new or newly required column: an answer, never part of the schema.
package struct FillAnswer: Hashable, Sendable {
  /// How the value is given.
  package enum Source: Hashable, Sendable {
    /// Text as in `@default(…)`, without quotes, from `--fill`.
    case value(String)
    /// SQL over the row's columns, from `--fill-sql`; for one database or all.
    case sql(String, for: Dialect?)
  }

  package let column: ObjectPath
  package let source: Source

  package init(_ column: ObjectPath, _ source: Source) {
    self.column = column
    self.source = source
  }

  /// Reads `User.tier=basic`.
  ///
  /// - Returns: `nil` for text of another form.
  package init?(parsingValue text: String) {
    guard let (path, value) = Self.parts(text) else { return nil }
    self.init(path, .value(value))
  }

  /// Reads `User.slug=lower(name)` or `postgresql:User.id=gen_random_uuid()`.
  ///
  /// - Returns: `nil` for text of another form.
  package init?(parsingSQL text: String) {
    guard let (path, sql) = Self.parts(text), sql.contains(where: { !$0.isWhitespace }) else {
      return nil
    }
    let words = path.owner.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard words.count == 2 else {
      self.init(path, .sql(sql, for: nil))
      return
    }
    guard let dialect = Dialect(rawValue: String(words[0])) else { return nil }
    self.init(ObjectPath(String(words[1]), path.member), .sql(sql, for: dialect))
  }

  private static func parts(_ text: String) -> (ObjectPath, String)? {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let path = ObjectPath(parsing: String(parts[0]))
    guard !path.owner.isEmpty, path.member?.isEmpty == false else { return nil }
    return (path, String(parts[1]))
  }

  /// The option that gives this answer.
  package var flag: String {
    switch source {
    case .value(let text): "--fill \(column)=\(text)"
    case .sql(let text, nil): "--fill-sql \(column)=\(text)"
    case .sql(let text, let dialect?): "--fill-sql \(dialect.rawValue):\(column)=\(text)"
    }
  }
}
