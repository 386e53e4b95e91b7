import DatabaseChanges
import DatabaseSchema

extension TableRisks {
  /// What a change of type may do to the values.
  func converted(_ change: ColumnChange, _ conversion: TypeConversion) -> [Risk] {
    let (old, new) = (change.column.before.type, change.column.after.type)
    let column = change.column.after.name
    let words = "\(place(column)) changes from \(old) to \(new)"
    let isRelabelled = conversion.method == .relabel
    switch conversion.safety {
    case .safe: return []
    case .mayFail:
      let rows = condition(former(column), old, new, conversion).map(search)
      if isRelabelled {
        return [
          Risk(
            .notice, subject(column), words + ": a value that is none stays and cannot be read",
            search: rows)
        ]
      }
      return [Risk(.mayFail, subject(column), words + ": every value must fit", search: rows)]
    case .loses:
      return [
        Risk(
          .dataLoss, subject(column), words + ": " + conversion.loss,
          search: search(.notNull(column: former(column))))
      ]
    }
  }

  /// Which values do not fit, as far as SQL can say.
  private func condition(
    _ column: String, _ old: ColumnType, _ new: ColumnType, _ conversion: TypeConversion
  ) -> RowSearch.Condition? {
    if old.isList || new.isList { return nil }
    if let name = new.enumeration {
      return context.labels[name].map {
        .notHolding(column: column, labels: $0, isEnum: isPostgreSQL && old.enumeration != nil)
      }
    }
    if !isPostgreSQL { return nil }
    let family = TypeFamily(old.base)
    if TypeFamily(new.base) == .text { return tooLong(column, old, new) }
    if family == .text { return .unreadable(.column(column), as: new) }
    if family == .json { return .unreadable(.json(column), as: new) }
    guard NumericRange(old) != nil, let bounds = Self.bounds(of: new) else { return nil }
    return .outside(column: column, least: bounds.least, most: bounds.most)
  }

  private func tooLong(
    _ column: String, _ old: ColumnType, _ new: ColumnType
  ) -> RowSearch.Condition? {
    let isText = TypeFamily(old.base) == .text
    let limit = new.arguments.first ?? (new.name == .char ? 1 : nil)
    return limit.map { .longer(isText ? .column(column) : .cast(column), limit: $0) }
  }

  /// The least and the greatest number that a type holds, in digits.
  private static func bounds(of type: ColumnType) -> (least: String, most: String)? {
    switch type.name {
    case .smallint: return ("-32768", "32767")
    case .integer: return ("-2147483648", "2147483647")
    case .bigint: return ("-9223372036854775808", "9223372036854775807")
    case .oid: return ("0", "4294967295")
    case .decimal:
      // PostgreSQL has no more than 1,000 digits; a snapshot may say anything.
      guard let precision = type.arguments.first, (1...1_000).contains(precision) else {
        return nil
      }
      let scale = type.arguments.count > 1 ? type.arguments[1] : 0
      guard (0...1_000).contains(scale) else { return nil }
      let whole = precision > scale ? String(repeating: "9", count: precision - scale) : "0"
      let most = scale > 0 ? whole + "." + String(repeating: "9", count: scale) : whole
      return ("-" + most, most)
    case .text, .varchar, .char, .citext, .uuid, .inet, .bit, .varbit, .boolean, .real,
      .doublePrecision, .money, .timestamp, .timestamptz, .datetime, .date, .time, .timetz, .json,
      .jsonb, .bytea, .blob, .xml, nil:
      return nil
    }
  }
}

extension TypeConversion {
  /// What becomes of values that are not safe.
  fileprivate var loss: String {
    switch method {
    case .first: "only the first element of each list stays"
    case .notZero: "every number but zero becomes true"
    case .relabel: "texts that look like numbers become numbers"
    case .instantToLocal, .zonedTime: "dates, times or time zones are cut away"
    case .assignment, .cast, .atUTC, .dateToInstant, .utf8, .fromUTF8, .toJSON, .fromJSON, .wrap:
      "values are cut or rounded to fit"
    }
  }
}
