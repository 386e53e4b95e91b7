import DatabaseSchema
import DatabaseTypes
import SQLEquivalence
import SQLLexicon

/// Gives a live column the names and texts of another state where they mean the same.
struct ColumnAlignment {
  let reference: Column
  /// The reference as its database would keep it.
  let stored: Column
  let rules: AlignmentRules

  func align(_ live: Column, _ scope: ExpressionJudge) -> Column {
    var result = live
    result.field = reference.field
    if rules.types.isSame(live.type, collation: live.collation, as: stored.type) {
      result.type = reference.type
    }
    if rules.areLists(live, reference) { result.isNullable = reference.isNullable }
    let hasSameDefault = rules.hasSameDefault(live, as: reference, stored: stored) { left, right in
      left.isExactly(right) || scope.means(left, right, as: .defaultValue(of: live.type))
    }
    if hasSameDefault { result.defaultValue = reference.defaultValue }
    if let stored = live.generatedExpression, let written = reference.generatedExpression,
      scope.means(written, stored, as: .generated(as: live.type))
    {
      result.generatedExpression = written
    }
    result.comment = rules.comment(live.comment, like: reference.comment)
    return result
  }
}
