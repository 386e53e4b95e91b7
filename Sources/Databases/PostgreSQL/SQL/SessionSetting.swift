import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import PostgreSQLTypes
import SQLLexicon

/// A setting of the session that the result of a conversion depends on. The script fixes it, so that
/// it does the same in any session: <https://www.postgresql.org/docs/current/runtime-config-client.html>.
enum SessionSetting {
  /// The zone of what has none.
  case timeZone
  /// How dates are written, and in which order their parts are read.
  case dateStyle
  /// How many digits of a floating-point number are written.
  case floatDigits

  /// The settings that a conversion depends on.
  static func needed(
    by conversion: TypeConversion, _ column: Transition<Column>
  ) -> [SessionSetting] {
    // With UTC as the session's zone the stored number is kept, and no row has to be written:
    // <https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES>.
    if conversion.method == .atUTC { return conversion.rewrites ? [] : [.timeZone] }
    let types = PostgreSQLTypes.Types()
    let (from, to) = (types.family(of: column.before.type), types.family(of: column.after.type))
    let isWritten = to == .text || to == .json
    let isRead = from == .text || from == .json
    guard isWritten || isRead else { return [] }
    let time = isWritten ? from : to
    if time.isPointInTime || time == .timeOfDay { return [.timeZone, .dateStyle] }
    return isWritten && from == .fraction && column.before.type.name != .decimal
      ? [.floatDigits] : []
  }

  /// The statement that fixes it until the end of the transaction.
  var fixed: SQL {
    switch self {
    case .timeZone: "SET LOCAL TIME ZONE 'UTC'"
    case .dateStyle: "SET LOCAL DateStyle = 'ISO, YMD'"
    case .floatDigits: "SET LOCAL extra_float_digits = 1"
    }
  }

  /// The statement that lets the session's own value apply again.
  var reset: SQL {
    switch self {
    case .timeZone: "SET LOCAL TIME ZONE DEFAULT"
    case .dateStyle: "SET LOCAL DateStyle = DEFAULT"
    case .floatDigits: "SET LOCAL extra_float_digits = DEFAULT"
    }
  }
}

extension TypeFamily {
  /// Whether values are dates or dates with a time of day.
  fileprivate var isPointInTime: Bool { self == .instant || self == .localTime || self == .date }
}
