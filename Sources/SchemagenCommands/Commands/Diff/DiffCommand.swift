import CanonicalJSON
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import MigrationScripts
import SchemaDiagnostics

/// `schemagen diff`: the SQL between two states.
struct DiffCommand: Command {
  static let from = Option(
    "from", .required(valueName: "STATE"), help: "The state before (see above)")
  static let to = Option("to", .required(valueName: "STATE"), help: "The state after")
  static let dialect = Option(
    "dialect", .required(valueName: "NAME"),
    help: "postgresql or sqlite, if the schema is for both")
  static let down = Option("down", help: "Print the SQL that reverts the changes")
  static let exitCode = Option("exit-code", help: "Exit with 2 when the states differ")

  static let description = CommandDescription(
    ["diff"], summary: "Print the SQL between two states",
    discussion: """
      A state is a schema (file or folder), a snapshot.json, a migrations folder (the snapshot
      next to it), the URL of a database, which is only read, or the word `empty`. Where
      `migrate` would ask a question, the SQL drops and adds, with a comment that says so.

      --json prints `dialect`, `changes` in words, `risks` (kind, subject, words, query),
      `decisions` (kind, subject, question, answers, attribute), `steps` (migration, kind, subject,
      sql, risks, locks, inverse with mark, words and sql), `downSteps` (migration, kind, subject,
      sql, mark, words), `sql` and `down`. A mark is exact, structure only or impossible.
      """,
    options: [from, to, dialect, down, exitCode] + DecisionOptions.all,
    examples: [
      .init("schemagen diff --from empty --to schema", "create all tables of the schema"),
      .init(
        "schemagen diff --from schema/snapshot.json --to schema",
        "preview what `migrate` would write"),
      .init(
        "schemagen diff --from file:app.db --to schema --exit-code",
        "check whether a database is what the schema says"),
    ]
  ) { arguments throws(UsageError) in try DiffCommand(arguments) }

  private let arguments: ParsedArguments
  private let from: String
  private let to: String
  private let answers: DecisionAnswers

  init(_ arguments: ParsedArguments) throws(UsageError) {
    self.arguments = arguments
    from = try arguments.required(Self.from)
    to = try arguments.required(Self.to)
    answers = try DecisionOptions.answers(arguments)
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let (before, after) = try await states(StateReader(context: context))
    let choice = DialectChoice(before: before, after: after)
    let wanted = try choice.dialect(arguments.value(Self.dialect), command: arguments.command)
    // Two empty states are the same in every dialect.
    let dialect = wanted ?? .sqlite
    let tables = DatabaseState.tables(from: before, to: after, in: dialect)
    let plan = MigrationPlanner.plan(from: tables.before, to: tables.after, answers: answers)
    if !plan.unusedAnswers.isEmpty {
      // An answer may be for another database of the same schema.
      let plans = SchemaPlans(
        dialects: choice.common ?? [dialect], answers: answers,
        before: { DatabaseState.tables(from: before, to: after, in: $0).before },
        after: { DatabaseState.tables(from: before, to: after, in: $0).after })
      let unused = Set(plan.unusedAnswers.map(\.flag))
      try DecisionOptions.reject(plans.unusedAnswers.filter { unused.contains($0.flag) })
    }
    try rejectFormerColumns(plan.formerColumnUses, after, in: context)
    return try print(plan, dialect, in: context)
  }

  /// The two states; a database is read while what it is compared with is made.
  private func states(_ reader: StateReader) async throws -> (DatabaseState, DatabaseState) {
    switch (StateReader.isURL(from), StateReader.isURL(to)) {
    case (false, false):
      return (try reader.read(from, option: Self.from), try reader.read(to, option: Self.to))
    case (true, false):
      let after = Task { [to] in try reader.read(to, option: Self.to) }
      return (try await reader.live(from, comparedWith: after), try await after.value)
    case (false, true):
      let before = Task { [from] in try reader.read(from, option: Self.from) }
      let after = try await reader.live(to, comparedWith: before)
      return (try await before.value, after)
    case (true, true):
      let after = try await reader.live(to, comparedWith: Task { .empty })
      return (try await reader.live(from, comparedWith: Task { after }), after)
    }
  }

  private func rejectFormerColumns(
    _ uses: [FormerColumnUse], _ after: DatabaseState, in context: CommandContext
  ) throws {
    guard case .schema(let schema, let sources) = after else {
      return try FormerColumnReport.reject(uses)
    }
    try FormerColumnReport(schema: schema, sources: sources, context: context).reject(uses)
  }

  private func print(
    _ plan: MigrationPlan, _ dialect: Dialect, in context: CommandContext
  ) throws -> ExitStatus {
    if let problem = plan.problems.first {
      throw CommandFailure(problem.asSentence, help: plan.problems.dropFirst().map(\.asSentence))
    }
    for notice in plan.notices { context.console.warn(notice.asSentence) }
    if arguments.has(.json) {
      context.console.result(PlanJSON(plan: plan, dialect: dialect).value.text)
    } else {
      context.console.document(
        ScriptRenderer.script(for: plan, isDown: arguments.has(Self.down)))
    }
    return arguments.has(Self.exitCode) && !(plan.isEmpty && plan.decisions.isEmpty)
      ? .different : .done
  }
}
