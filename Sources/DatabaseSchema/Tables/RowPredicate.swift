package import SQLLexicon

/// The rows that a partial index holds.
package enum RowPredicate: Equatable, Sendable {
  /// SQL as it is.
  case expression(String)
  /// Conditions that all hold.
  case conditions([Condition])

  /// A column compared with a constant.
  package struct Condition: Equatable, Sendable {
    @Exact package var column: String
    package var isNegated: Bool
    /// The constant; `nil` for `NULL`.
    package var value: ColumnDefault?

    package init(column: String, isNegated: Bool = false, value: ColumnDefault? = nil) {
      self.column = column
      self.isNegated = isNegated
      self.value = value
    }
  }
}

extension RowPredicate {
  package static func == (left: RowPredicate, right: RowPredicate) -> Bool {
    switch (left, right) {
    case (.expression(let left), .expression(let right)): left.isExactly(right)
    case (.conditions(let left), .conditions(let right)): left == right
    case (.expression, .conditions), (.conditions, .expression): false
    }
  }
}
