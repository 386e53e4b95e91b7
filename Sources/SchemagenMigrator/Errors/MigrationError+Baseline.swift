extension MigrationError {
  /// The error of the first migration, which may have failed because a database has its tables, although its
  /// history has no rows.
  ///
  /// It is no error by itself: all migrations may have been taken back, and tables of others are left.
  func suggestingBaseline(of snapshot: HistorySnapshot) -> MigrationError {
    guard snapshot.hasHistory, snapshot.rows.isEmpty, let tables = snapshot.relationWords,
      message.contains("already exists")
    else { return self }
    var error = MigrationError(
      .notEmpty, message,
      help: help + [
        "The history of migrations has no rows, but the database has \(tables). If these are the tables "
          + "of the schema, `schemagen migrate baseline` records the migrations without running them."
      ])
    error.place = place
    return error
  }
}
