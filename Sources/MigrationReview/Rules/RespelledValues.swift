package import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning

extension FindingCode {
  /// On the way down, values become what the former type writes for them.
  package static let respelledValues = FindingCode("M106")
  /// Values are kept, but not as they were written.
  package static let normalizedValues = FindingCode("M505")
}

/// Values that mean the same in a column's new type, which writes them in its own way: `007` becomes `7`.
struct RespelledValues: ReviewRule {
  func findings(of change: TableChange, in table: TableReview) -> [Finding] {
    guard case .column(.alter(let change)) = change, let conversion = change.conversion,
      conversion.normalizes
    else { return [] }
    let (old, new) = (change.column.before.type, change.column.after.type)
    let column = change.column.after.name
    let message = "\(table.place(column)) changes from \(old) to \(new)"
    let types = table.context.plan.types
    let areJSON = types.family(of: old) == .json && types.family(of: new) == .json
    // On the way up, `--convert` has said so.
    if table.context.plan.isDown, !areJSON, differs(from: old, to: new, types) {
      return [
        Finding(
          .respelledValues, .dataLoss, table.subject(column),
          "\(message): values come back as \(new) writes them, not as they were written",
          rows: rows(of: column, from: old, to: new, conversion, in: table))
      ]
    }
    guard conversion.safety == .safe else { return [] }
    let form =
      areJSON
      ? "of keys that an object has twice only the last is kept, and neither their order nor blanks"
      : "values are kept, but not as they were written"
    return [
      Finding(.normalizedValues, .notice, table.subject(column), "\(message): \(form)")
    ]
  }

  /// Whether more is lost than the blanks at the end of a text of fixed length.
  private func differs(
    from old: ColumnType, to new: ColumnType, _ types: any TypeRules
  ) -> Bool {
    types.family(of: new) != .text || [.text, .fraction].contains(types.family(of: old))
  }

  /// The rows with a value that does not come back the same, where SQL can find them.
  private func rows(
    of column: String, from old: ColumnType, to new: ColumnType, _ conversion: TypeConversion,
    in table: TableReview
  ) -> AffectedRows? {
    let back = table.context.plan.sql.conversions.conversion(from: new, to: old)
    return back.map { back in
      let former = table.former(column)
      return table.rows(
        .respelled(
          column: former,
          AffectedRows.Respelling(
            types: Transition(before: old, after: new), there: conversion, back: back,
            text: text(former, old, table.context))))
    }
  }

  /// Where the text of a column is found that is read as another type.
  private func text(
    _ column: String, _ type: ColumnType, _ context: ReviewContext
  ) -> AffectedRows.Text? {
    if type.isList { return nil }
    switch context.plan.types.family(of: type) {
    case .text: return .column(column)
    case .json: return .json(column)
    default: return nil
    }
  }
}
