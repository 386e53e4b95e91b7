import CanonicalJSON
import DatabaseTypes
import SchemagenMigrator

/// Applies the migrations of a folder to several databases.
struct DeploymentToMany: Sendable {
  private let runs: TargetRuns
  private let deployments: [Dialect: Deployment]
  private let context: CommandContext
  private let printsJSON: Bool

  /// Finds the databases, and checks the folder before any of them is changed.
  ///
  /// - Throws: A failure for a folder, a list or a pattern that is not right.
  init(_ workspace: MigrationWorkspace) async throws {
    context = workspace.context
    printsJSON = workspace.arguments.has(.json)
    // What is wrong with the folder is found without a server.
    var deployments: [Dialect: Deployment] = [:]
    let runs = try await workspace.targets()
    for dialect in Set(runs.targets.map(\.url.dialect)).sorted(by: { $0.rawValue < $1.rawValue }) {
      let deployment = try Deployment(workspace, dialect)
      if workspace.arguments.has(TargetOptions.eachSchema) {
        try SchemaNeutrality(deployment).check()
      }
      deployments[dialect] = deployment
    }
    self.deployments = deployments
    self.runs = runs
  }

  /// Applies the migrations to each database, and reports.
  ///
  /// - Throws: A failure that counts the databases that failed, after the report.
  func run() async throws -> ExitStatus {
    let outcomes = try await runs.each { [deployments] target, context in
      try await deployments[target.url.dialect]?.run(on: target.url, in: context)
        ?? Deployment.Result(applied: [], drifted: [])
    }
    let report = DeployReport(rows: zip(runs.targets, outcomes).map { .init($0, $1) })
    if !printsJSON { context.console.report(report.text) }
    try report.summary.finish(in: context.console, [("databases", report.json)], changes: true)
    if printsJSON { context.console.result((["databases": report.json] as JSONNode).text) }
    return .done
  }

  /// Prints which migrations would run where, and the SQL of each of them once.
  ///
  /// - Throws: A failure that counts the databases that would fail, after the report.
  func show() async throws -> ExitStatus {
    let outcomes = try await runs.each { [deployments] target, context in
      try await deployments[target.url.dialect]?.pending(in: target.url, context) ?? []
    }
    let report = PendingReport(
      rows: Array(zip(runs.targets, outcomes)), scripts: try scripts(outcomes))
    if !printsJSON { context.console.document(report.text) }
    try report.summary.finish(in: context.console, report.members)
    if printsJSON { context.console.result(JSONNode.object(report.members).text) }
    return .done
  }

  /// The SQL of all migrations that would run somewhere, each once.
  private func scripts(
    _ outcomes: [TargetOutcome<[Migration]>]
  ) throws -> [(dialect: Dialect, id: String, sql: String)] {
    var scripts: [(dialect: Dialect, id: String, sql: String)] = []
    for (dialect, deployment) in deployments.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let ids = zip(runs.targets, outcomes).flatMap { target, outcome -> [String] in
        guard target.url.dialect == dialect, case .done(let pending) = outcome else { return [] }
        return pending.map(\.id)
      }
      for migration in deployment.directory.migrations where ids.contains(migration.id) {
        scripts.append((dialect, migration.id, try deployment.text(of: migration)))
      }
    }
    return scripts
  }
}
