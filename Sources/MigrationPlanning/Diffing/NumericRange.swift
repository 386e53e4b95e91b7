import DatabaseChanges
import DatabaseSchema

/// Which numbers a type holds exactly: digits before and after the point.
struct NumericRange {
  /// Decimal digits before the point.
  let whole: Int
  /// Decimal digits after the point.
  let fraction: Int
  /// Significant digits; `nil` when all places are exact.
  let significant: Int?

  /// The range of a built-in numeric type; `nil` for other types.
  init?(_ type: ColumnType) {
    switch type.name {
    case .smallint: (whole, fraction, significant) = (5, 0, nil)
    case .integer: (whole, fraction, significant) = (10, 0, nil)
    case .oid: (whole, fraction, significant) = (10, 0, nil)
    case .bigint: (whole, fraction, significant) = (19, 0, nil)
    case .real: (whole, fraction, significant) = (38, 45, 6)
    case .doublePrecision: (whole, fraction, significant) = (308, 324, 15)
    case .decimal:
      guard let precision = type.arguments.first else {
        (whole, fraction, significant) = (131_072, 16_383, nil)
        return
      }
      let scale = type.arguments.count > 1 ? type.arguments[1] : 0
      // A snapshot may hold numbers that no database takes.
      let (digits, isTooLarge) = precision.subtractingReportingOverflow(scale)
      (whole, fraction, significant) = (isTooLarge ? 0 : digits, scale, nil)
    case .text, .varchar, .char, .citext, .xml, .uuid, .inet, .bit, .varbit, .boolean, .money,
      .timestamp, .timestamptz, .datetime, .date, .time, .timetz, .json, .jsonb, .bytea, .blob, nil:
      return nil
    }
  }

  /// What becomes of this type's numbers in another type.
  func safety(of other: NumericRange) -> TypeConversion.Safety {
    let needed = significant ?? whole.addingReportingOverflow(fraction).partialValue
    if let digits = other.significant { return needed <= digits ? .safe : .loses }
    if fraction > other.fraction { return .loses }
    return whole > other.whole ? .mayFail : .safe
  }
}
