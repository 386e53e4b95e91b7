package import DatabaseSchema
import SQLLexicon

/// A column that keeps its place and changes its shape; both shapes have the new name.
package struct ColumnChange: Equatable, Sendable {
  package let column: Transition<Column>
  /// How the values become those of the new type; `nil` when the type is kept.
  package let conversion: TypeConversion?
  /// What rows that hold `NULL` get when the column becomes required, of the new type; `nil` where
  /// no row may hold it.
  package let fill: ColumnFill?

  package init(
    _ column: Transition<Column>, conversion: TypeConversion?, fill: ColumnFill? = nil
  ) {
    self.column = column
    self.conversion = conversion
    self.fill = fill
  }

  /// Whether the column starts or stops accepting `NULL`.
  package var changesNullability: Bool { column.before.isNullable != column.after.isNullable }

  /// Whether new rows get another value.
  package var changesDefault: Bool {
    !ColumnDefault.areEqual(column.before.defaultValue, column.after.defaultValue)
  }

  /// Whether the column is no longer computed.
  package var dropsExpression: Bool {
    column.before.generatedExpression != nil && column.after.generatedExpression == nil
  }
}

extension ColumnDefault {
  /// Whether two defaults are the same as far as the schema knows them: a label is a text that an
  /// enum holds, so that a column which becomes an enum keeps its default.
  static func areEqual(_ left: ColumnDefault?, _ right: ColumnDefault?) -> Bool {
    if left == .unknown || right == .unknown || left == right { return true }
    switch (left, right) {
    case (.text(let text), .label(let label)), (.label(let label), .text(let text)):
      return text.isExactly(label)
    case (.some, .some), (.some, nil), (nil, .some), (nil, nil): return false
    }
  }
}
