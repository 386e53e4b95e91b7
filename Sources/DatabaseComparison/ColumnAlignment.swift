import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import DialectTypes
import SQLEquivalence
import SQLLexicon

/// Gives a live column the names and texts of another state where they mean the same.
struct ColumnAlignment {
  let reference: Column
  /// The reference as its database would keep it.
  let stored: Column
  let dialect: Dialect
  let scope: ExpressionJudge

  func align(_ live: Column) -> Column {
    var result = live
    result.field = reference.field
    if dialect.types.isSame(live.type, stored.type) { result.type = reference.type }
    // The schema language does not say whether a list can be NULL.
    if live.type.isList, reference.type.isList { result.isNullable = reference.isNullable }
    if hasSameDefault(live) { result.defaultValue = reference.defaultValue }
    if let stored = live.generatedExpression, let written = reference.generatedExpression,
      scope.means(written, stored, as: .generated(as: live.type))
    {
      result.generatedExpression = written
    }
    if !dialect.capabilities.hasSchemas { result.comment = reference.comment }
    return result
  }

  private func hasSameDefault(_ live: Column) -> Bool {
    if reference.defaultValue == .unknown { return true }
    guard let found = live.defaultValue, let written = reference.defaultValue else { return false }
    if found == written || found == stored.defaultValue { return true }
    if isCurrentTimestamp(found), isCurrentTimestamp(written) { return true }
    guard let left = text(of: written, live.type), let right = text(of: found, live.type)
    else { return false }
    return left.isExactly(right) || scope.means(left, right, as: .defaultValue(of: live.type))
  }

  private func isCurrentTimestamp(_ value: ColumnDefault) -> Bool {
    switch value {
    case .currentTimestamp: true
    case .expression(let text): dialect.types.isCurrentTimestamp(text)
    default: false
    }
  }

  /// A default in SQL; nil for numbers that the database counts.
  private func text(of value: ColumnDefault, _ type: ColumnType) -> String? {
    dialect.sql.literal(value, of: type)?.text
  }
}
