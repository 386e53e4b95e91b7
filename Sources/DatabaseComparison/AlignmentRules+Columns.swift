import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension AlignmentRules {
  /// Whether a live column is that of the other state, as far as that shows without reading expressions.
  ///
  /// - Parameters:
  ///   - live: The live column.
  ///   - reference: The column of the other state.
  ///   - stored: That column as its database would keep it.
  func isSame(_ live: Column, as reference: Column, stored: Column) -> Bool {
    live.name.isExactly(reference.name) && reference.formerName == nil
      && types.isSame(live.type, collation: live.collation, as: stored.type)
      && (live.isNullable == reference.isNullable || areLists(live, reference))
      && areSame(live.generatedExpression, reference.generatedExpression)
      && (!hasComments || areSame(live.comment, reference.comment))
      && (live.defaultValue == nil && reference.defaultValue == nil
        || hasSameDefault(live, as: reference, stored: stored) { $0.isExactly($1) })
  }

  /// Compares two texts that may be missing.
  func areSame(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return one.isExactly(other)
  }

  /// The schema language does not say whether a list can be NULL.
  func areLists(_ live: Column, _ reference: Column) -> Bool {
    live.type.isList && reference.type.isList
  }

  /// Whether a live column has the default of the other state.
  ///
  /// - Parameter isSame: Whether two texts mean the same.
  func hasSameDefault(
    _ live: Column, as reference: Column, stored: Column,
    isSame: (_ written: String, _ shown: String) -> Bool
  ) -> Bool {
    if reference.defaultValue == .unknown { return true }
    guard let found = live.defaultValue, let written = reference.defaultValue else { return false }
    if found == written || found == stored.defaultValue { return true }
    if !hasEnumTypes, case .text(let text) = found, case .label(let label) = written,
      text.isExactly(label)
    {
      return true
    }
    if isCurrentTimestamp(found), isCurrentTimestamp(written) { return true }
    // A schema may write the sequence itself: `dbgenerated("nextval('s'::regclass)")`.
    if found == .autoincrement, case .expression(let text) = written, let counter = live.counter {
      return isSame(text, counter)
    }
    // Numbers that the database counts have no SQL.
    guard let left = sql.literal(written, of: live.type)?.text,
      let right = sql.literal(found, of: live.type)?.text
    else { return false }
    return isSame(left, right)
  }

  private func isCurrentTimestamp(_ value: ColumnDefault) -> Bool {
    switch value {
    case .currentTimestamp: true
    case .expression(let text): types.isCurrentTimestamp(text)
    default: false
    }
  }
}
