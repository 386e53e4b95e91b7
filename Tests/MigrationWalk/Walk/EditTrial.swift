import DatabaseSchema
import MigrationPlanning

/// Runs one edit's migration up, down and up again, and looks at what it leaves.
struct EditTrial {
  let database: WalkDatabase
  let edit: WalkedEdit
  /// Seed, database and number of the edit.
  let place: String
  let kept: KeptValues

  /// Runs the migration.
  ///
  /// - Parameter built: The catalog of the new state, built from nothing.
  /// - Returns: Whether the database refused the down script, as its comments said it may.
  func run(built: [String]) async throws -> Bool {
    if let problem = edit.plan.problems.first { throw failure("planning", problem) }
    if kept.losesValues, !edit.notesLoss {
      throw failure("planning", "the down script claims to restore everything")
    }
    let before = try await database.catalog()
    let expected = try await values("the values before", kept.expectedAfter())
    let expectedBack = try await values("the values before", kept.expectedBack())
    let exact = (edit.plan.stages.first?.before).map { ExactValues(edit.plan, before: $0).query }
    let claimed = try await values("the values before", exact ?? "")
    let hand = HandMadeObjects(old: kept.old, new: kept.new)
    try await attempt("hand-made views and triggers") { try await database.run(hand.creation) }
    try await attempt("up") { try await run(edit.up) }
    try await attempt("hand-made views and triggers after up") {
      try await database.run(hand.removal)
    }
    try await compareCatalog("up", built)
    try await compareLive("up", edit.new)
    try compare("values after up", try await values("up", kept.foundAfter()), expected)
    var done = 0
    do {
      for script in edit.down {
        try await database.run(script)
        done += 1
      }
    } catch {
      guard edit.isDownRisky else { throw failure("down", "\(error)") }
      // What a down script of several transactions did before it failed is kept.
      let undone = done
      try await attempt("up again") { try await run(Array(edit.up.suffix(undone))) }
      try await compareCatalog("the catalog after a refused down", built)
      try compare(
        "values after a refused down", try await values("down", kept.foundAfter()), expected)
      return true
    }
    try await compareCatalog("down", before)
    if let before = edit.plan.stages.first?.before { try await compareLive("down", before) }
    try compare("values after down", try await values("down", kept.foundBack()), expectedBack)
    try compare(
      "values that the down script claims to restore", try await values("down", exact ?? ""),
      claimed)
    try await attempt("up again") { try await run(edit.up) }
    try await compareCatalog("up again", built)
    try compare("values after up again", try await values("up again", kept.foundAfter()), expected)
    return false
  }

  private func run(_ scripts: [String]) async throws {
    for script in scripts { try await database.run(script) }
  }

  /// Runs something, with the place where it failed.
  func attempt<Value>(_ moment: String, _ work: () async throws -> Value) async throws -> Value {
    do {
      return try await work()
    } catch {
      throw failure(moment, "\(error)")
    }
  }

  private func values(_ moment: String, _ query: String) async throws -> [String] {
    // Times with a zone are compared in UTC, and migrated in another zone.
    try await attempt(moment) { try await database.rows(inUTC: query).sorted() }
  }

  private func compareCatalog(_ moment: String, _ expected: [String]) async throws {
    let found = try await database.catalog()
    try compare("the catalog after \(moment)", found, expected)
  }

  /// What introspection reads is the planned state.
  private func compareLive(_ moment: String, _ expected: DatabaseSchema) async throws {
    let live = try await attempt("reading the database after \(moment)") {
      try await database.state(like: expected)
    }
    let plan = MigrationPlanner.plan(from: expected, to: live)
    try compare("the state after \(moment)", plan.summary, [])
    let differences = try await attempt("verifying the database after \(moment)") {
      try await database.differences(from: expected)
    }
    try compare("the facts after \(moment)", differences, [])
  }

  private func compare(_ moment: String, _ found: [String], _ expected: [String]) throws {
    if found == expected { return }
    var missing = expected
    var surplus: [String] = []
    for line in found {
      if let place = missing.firstIndex(of: line) {
        missing.remove(at: place)
      } else {
        surplus.append(line)
      }
    }
    throw failure(
      moment,
      "missing:\n\(missing.prefix(8).joined(separator: "\n"))\n"
        + "found instead:\n\(surplus.prefix(8).joined(separator: "\n"))")
  }

  private func failure(_ moment: String, _ reason: String) -> WalkFailure {
    WalkFailure(place, moment, reason, edit)
  }
}
