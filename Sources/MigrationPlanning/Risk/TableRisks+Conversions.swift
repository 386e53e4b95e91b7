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
    let types = context.types
    let family = types.family(of: old)
    if types.family(of: new) == .text { return tooLong(column, old, new) }
    if family == .text { return .unreadable(.column(column), as: new) }
    if family == .json { return .unreadable(.json(column), as: new) }
    guard types.numbers(of: old) != nil, let bounds = types.numbers(of: new)?.bounds else {
      return nil
    }
    return .outside(column: column, least: bounds.least, most: bounds.most)
  }

  private func tooLong(
    _ column: String, _ old: ColumnType, _ new: ColumnType
  ) -> RowSearch.Condition? {
    let isText = context.types.family(of: old) == .text
    let limit = new.arguments.first ?? (new.name == .char ? 1 : nil)
    return limit.map { .longer(isText ? .column(column) : .cast(column), limit: $0) }
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
