/// The value that a column gets when an `INSERT` leaves it out.
package indirect enum ColumnDefault: Hashable, Sendable {
  case text(String)
  /// A number in the characters of the schema.
  case number(String)
  case boolean(Bool)
  /// The label of an enum's value.
  case label(String)
  /// Bytes in lower-case hexadecimal digits.
  case bytes(String)
  case list([ColumnDefault])
  case currentTimestamp
  /// A sequence on PostgreSQL, `AUTOINCREMENT` on SQLite.
  case autoincrement
  /// SQL that the database evaluates.
  case expression(String)
  /// A default that only the database knows; equal to any other, never written.
  case unknown

  /// Whether every row gets the same value, known before anything runs.
  package var isConstant: Bool {
    switch self {
    case .text, .number, .boolean, .label, .bytes: true
    case .list(let elements): elements.allSatisfy(\.isConstant)
    case .currentTimestamp, .autoincrement, .expression, .unknown: false
    }
  }
}
