import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import TestSupport

/// A part of a walk, with a schema and a database of its own.
struct WalkLeg {
  private let place: String
  private let onProgress: @Sendable (String) -> Void
  /// The database that is migrated.
  private let database: WalkDatabase
  /// The database where each state is built from nothing.
  private let scratch: WalkDatabase
  private let start: WalkedSchema
  private let random: SeededGenerator

  init(
    place: String, dialect: Dialect, number: Int, random: SeededGenerator,
    onProgress: @escaping @Sendable (String) -> Void
  ) async throws {
    self.place = place
    self.onProgress = onProgress
    self.random = random
    database = try await WalkDatabase(dialect)
    scratch = try await WalkDatabase(dialect)
    let isPostgreSQL = dialect == .postgresql
    start = WalkedSchema(
      dialect: dialect,
      databaseSchemas: isPostgreSQL && number % 2 == 1 ? ["public", "other", "With Space"] : [],
      writesComments: isPostgreSQL && number % 3 != 2)
  }

  /// Makes some edits and counts them.
  func run(edits: Int, _ report: inout WalkReport) async throws {
    var editor = SchemaEditor(schema: start, random: random, lastID: 0, hotModel: nil)
    var values = ValueMaker(schema: start, random: random, counter: 0)
    var schema = start
    let target = report.edits + edits
    var attempts = 0
    // The datasource names database schemas from the beginning.
    let empty = WalkedEdit.lowered(SchemaWriter(schema: start).text(), start.dialect)
    try await database.run(
      (empty.map(WalkedEdit.statements) ?? []).map { $0 + ";\n" }.joined())
    while report.edits < target {
      editor = SchemaEditor(
        schema: schema.settled, random: editor.random, lastID: editor.lastID,
        hotModel: editor.hotModel)
      // The first migration makes the tables that the others edit.
      let count = schema.models.isEmpty ? 12 : editor.changeCount()
      editor.edit(count: count)
      attempts += 1
      guard let edit = WalkedEdit(from: schema.settled, by: editor) else {
        report.discarded += 1
        if attempts > 200 * (edits + 1) {
          throw WalkFailure(description: "\(place): no edit is valid any more")
        }
        continue
      }
      report.edits += 1
      report.changes += edit.sentences.count
      let place = "\(place), edit \(report.edits)"
      report.sentences.append(edit.sentences.joined(separator: "; "))
      onProgress("\(place): \(edit.sentences.joined(separator: "; "))")
      values = try await follow(edit, from: schema.settled, editor, values, place, &report)
      schema = editor.schema
    }
    await database.close()
    await scratch.close()
  }

  private func follow(
    _ edit: WalkedEdit, from old: WalkedSchema, _ editor: SchemaEditor, _ values: ValueMaker,
    _ place: String, _ report: inout WalkReport
  ) async throws -> ValueMaker {
    var keeper = RowKeeper(
      database: database, schema: old,
      values: ValueMaker(schema: old, random: values.random, counter: values.counter))
    let new = editor.schema.settled
    let trial = EditTrial(
      database: database, edit: edit, place: place,
      kept: KeptValues(
        old: old, new: new, lost: editor.lost, unchecked: editor.unchecked, filled: editor.filled,
        mapping: editor.mapping))
    try await trial.attempt("rows for the edit") { try await keeper.prepare(editor.preparations) }
    let built = try await trial.attempt("the new schema from nothing") {
      try await scratch.catalog(after: WalkedEdit.statements(for: edit.new))
    }
    if try await trial.run(built: built) { report.refusedDowns += 1 }
    var filler = RowKeeper(
      database: database, schema: new,
      values: ValueMaker(
        schema: new, random: keeper.values.random, counter: keeper.values.counter))
    let known = Set(old.models.flatMap { $0.fields.map(\.id) })
    let newFields = Set(
      new.models.filter { old.model($0.id) != nil }.flatMap { $0.fields.map(\.id) }
    ).subtracting(known).union(editor.lost)
    let touched = editor.hotModel.map { Set([$0]) } ?? []
    try await trial.attempt("rows after the edit") {
      try await filler.fill(newFields: newFields, touched: touched)
    }
    return filler.values
  }
}
