import SchemagenRuntime

extension DatabaseError {
  /// Whether a query could not be run because the tables have another form, as before earlier migrations have
  /// run, or because the role may not read them.
  var isAboutOtherTables: Bool {
    [.missingTable, .invalidStatement, .permission].contains(code)
  }
}
