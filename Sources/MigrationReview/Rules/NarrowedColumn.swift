package import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning

extension FindingCode {
  /// Values are cut, rounded or folded to fit a new type.
  package static let cutValues = FindingCode("M104")
  /// Values must fit a new type.
  package static let narrowedColumn = FindingCode("M206")
}

/// Values that do not fit a column's new type fail, are cut, or cannot be read.
struct NarrowedColumn: ReviewRule {
  func findings(of change: TableChange, in table: TableReview) -> [Finding] {
    guard case .column(.alter(let change)) = change, let conversion = change.conversion else {
      return []
    }
    let (old, new) = (change.column.before.type, change.column.after.type)
    let column = change.column.after.name
    let message = "\(table.place(column)) changes from \(old) to \(new)"
    switch conversion.safety {
    case .safe: return []
    case .mayFail:
      let rows = condition(table.former(column), old, new, table.context).map(table.rows)
      if conversion.method == .relabel {
        return [
          Finding(
            .narrowedColumn, .notice, table.subject(column),
            message + ": a value that is not \(kind(of: new)) is kept and cannot be read",
            rows: rows)
        ]
      }
      return [
        Finding(
          .narrowedColumn, .mayFail, table.subject(column), message + ": every value must fit",
          rows: rows)
      ] + (conversion.normalizes ? collisions(of: column, in: table) : [])
    case .loses:
      return [
        Finding(
          .cutValues, .dataLoss, table.subject(column),
          message + ": " + conversion.loss,
          rows: table.rows(.notNull(column: table.former(column))))
      ]
        + overflow(old, new, table.context).map {
          Finding(.narrowedColumn, .mayFail, table.subject(column), message + ": " + $0)
        } + collisions(of: column, in: table)
    }
  }

  /// Unique keys that stay, over a column in which different values may become equal.
  private func collisions(of column: String, in table: TableReview) -> [Finding] {
    let after = table.table.table.after
    let indexes = after.indexes.filter { $0.isUnique && $0.columnNames.contains(column) }.map {
      "unique index \"\($0.name)\""
    }
    let isKey = after.primaryKey?.columns.contains(column) ?? false
    return (indexes + (isKey ? ["the primary key"] : [])).map {
      Finding(
        .newUniqueKey, .mayFail, "\(table.name)",
        "\($0) of \"\(table.name)\": values of \"\(column)\" that become equal fail")
    }
  }

  private func kind(of type: ColumnType) -> String {
    if type.enumeration != nil { return "a label" }
    return type.name == .uuid ? "a UUID" : "of the new type"
  }

  /// The rows whose values do not fit, where SQL can find them.
  private func condition(
    _ column: String, _ old: ColumnType, _ new: ColumnType, _ context: ReviewContext
  ) -> AffectedRows.Condition? {
    if old.isList || new.isList { return nil }
    let capabilities = context.plan.capabilities
    if let name = new.enumeration {
      let isEnum = capabilities.hasEnumTypes && old.enumeration != nil
      return context.labels[name].map {
        .notHolding(column: column, labels: $0, isEnum: isEnum)
      }
    }
    let types = context.plan.types
    let family = types.family(of: old)
    if family == .bytes { return .unreadable(.bytes(column), as: new) }
    if types.family(of: new) == .text { return tooLong(column, family, new) }
    if family == .text { return .unreadable(.column(column), as: new) }
    if family == .json { return .unreadable(.json(column), as: new) }
    guard types.numbers(of: old) != nil, let bounds = types.numbers(of: new)?.bounds else {
      return nil
    }
    return .outside(column: column, least: bounds.least, most: bounds.most)
  }

  /// That a number may be too large, where the new type has fewer digits before the point; empty
  /// where it cannot be.
  private func overflow(
    _ old: ColumnType, _ new: ColumnType, _ context: ReviewContext
  ) -> [String] {
    let types = context.plan.types
    guard let digits = types.numbers(of: old)?.whole, let room = types.numbers(of: new)?.whole
    else {
      let isCut = types.family(of: old) == .fraction && types.family(of: new) == .integer
      return isCut ? ["a number that is too large fails"] : []
    }
    return digits > room ? ["a number with more than \(room) digits before the point fails"] : []
  }

  private func tooLong(
    _ column: String, _ family: TypeFamily, _ new: ColumnType
  ) -> AffectedRows.Condition? {
    let limit = new.arguments.first ?? (new.name == .char ? 1 : nil)
    return limit.map {
      .longer(family == .text ? .column(column) : .cast(column), limit: $0)
    }
  }
}

extension TypeConversion {
  /// What happens to values that do not fit.
  fileprivate var loss: String {
    switch method {
    case .first: "only the first element of each list is kept"
    case .notZero: "every number but zero becomes true"
    case .instantToLocal, .zonedTime: "dates, times or time zones are cut off"
    case .assignment, .cast, .atUTC, .dateToInstant, .utf8, .fromUTF8, .toJSON, .fromJSON, .wrap,
      .withoutZeros, .relabel:
      "values are cut or rounded to fit"
    }
  }
}
