extension DatabaseError {
  /// Says that a table, column or type of the schema is made by a migration.
  ///
  /// - Parameter place: The database that was asked.
  mutating func suggestMigrations(to place: String) {
    code = .missingTable
    help =
      "run the migrations (`swift run schemagen migrate`, in production `schemagen migrate deploy`), "
      + "or connect to the database that has them: this is \(place)"
  }
}
