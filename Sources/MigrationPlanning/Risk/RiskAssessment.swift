import DatabaseSchema

/// Says what a migration puts at risk.
struct RiskAssessment {
  let diff: SchemaDiff

  init(_ diff: SchemaDiff) {
    self.diff = diff
  }

  /// The risks, the loss of data first.
  func risks() -> [Risk] {
    diff.droppedTables.map { table in
      Risk(
        .dataLoss, "\(table.name)", "table \"\(table.name)\" is dropped with all its rows")
    }
  }
}
