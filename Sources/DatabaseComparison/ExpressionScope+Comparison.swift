import SQLEquivalence

extension ExpressionScope {
  /// Whether an expression of the catalog means the same as one that was written.
  func means(_ written: String, _ stored: String, as role: ExpressionRole = .condition) -> Bool {
    SQLExpression(written, in: self, as: role)
      .isEquivalent(to: SQLExpression(stored, in: self, as: role, origin: .catalog))
  }
}
