extension DatabaseError.Code {
  /// The kind of failure of a code:
  /// <https://www.postgresql.org/docs/current/errcodes-appendix.html>
  init(sqlState: String) {
    switch sqlState {
    case "23505": self = .constraint(.unique)
    case "23503", "23001": self = .constraint(.foreignKey)
    case "23502": self = .constraint(.notNull)
    case "23514": self = .constraint(.check)
    case "23P01": self = .constraint(.exclusion)
    case "40001": self = .serializationFailure
    case "40P01": self = .deadlock
    case "55P03": self = .busy
    case "57014": self = .timeout
    case "57P01", "57P02", "57P03": self = .connectionLost
    case "3D000": self = .missingDatabase
    case "42501": self = .permission
    case "25006": self = .readOnly
    case "25P02": self = .transactionMisuse
    case "22001", "22003", "22008", "22026": self = .valueOutOfRange
    case "22P02", "22P03", "22007", "22021": self = .typeMismatch
    case "0A000": self = .invalidStatement
    default:
      switch sqlState.prefix(2) {
      case "08": self = .connectionLost
      case "28": self = .authentication
      case "42", "26": self = .invalidStatement
      default: self = .other
      }
    }
  }

  /// Whether a code says that a table, a column, a type or a database schema does not exist.
  static func isMissingObject(sqlState: String) -> Bool {
    ["42P01", "42703", "42704", "3F000"].contains(sqlState)
  }
}
