extension StepwiseRun {
  /// A pooler gives each transaction another session, so that what is set for a session is lost between
  /// statements without a transaction.
  ///
  /// - Throws: A ``MigrationError`` where that would change what the statements do.
  func checkPooler(isPooled: Bool) throws(MigrationError) {
    guard isPooled, !migration.script.isTransactional else { return }
    let setting = migration.script.body.first(where: \.isSessionSetting)
    guard home.searchPath != nil || setting != nil else { return }
    let reason =
      setting == nil ? "the schema of the URL cannot be set" : "what its SET sets is lost"
    var error = MigrationError(
      .script,
      "\(migration.id) runs without a transaction, and through a pooler \(reason); nothing was run.",
      help: "Connect to the server itself: with `directUrl` in the datasource, or with --url.")
    error.place = setting?.place(in: migration.path) ?? migration.path
    throw error
  }
}
