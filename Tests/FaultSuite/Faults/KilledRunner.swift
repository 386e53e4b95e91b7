import TestSupport

extension Fault {
  /// The runner is killed after each statement and at random times.
  static let killedRunner = Fault(
    name: "killed-runner",
    about: "kill -9 of the runner after each statement and at random times, then deploy again"
  ) { suite in
    for kind in DatabaseKind.usable {
      for isTransactional in [true, false] {
        let steps = try StepsProject(
          kind, isTransactional: isTransactional,
          isConcurrent: !isTransactional && kind == .postgresql, tool: suite.tool)
        let form = "\(kind.title), \(isTransactional ? "one transaction" : "no transaction")"
        let killed = KilledRunner(
          suite: suite, steps: steps, isTransactional: isTransactional)
        let row = suite.table.row("killed after statement k: \(form)")
        let numbers = suite.isShort ? [5, 11] : Array(0..<StepsProject.count)
        for number in numbers {
          row.attempt("after statement \(number)") { try killed.after(number) }
        }
        killed.atRandom(suite.table.row("killed at random times: \(form)"))
      }
    }
  }
}

/// Kills runners of one project.
private struct KilledRunner {
  let suite: Suite
  let steps: StepsProject
  let isTransactional: Bool

  /// Kills the runner when so many statements are done, while the next one runs.
  func after(_ number: Int) throws {
    let database = try steps.base.copy()
    if let database = database as? PostgresDatabase {
      let gate = Gate(number + 1, of: database)
      let holder = try gate.close()
      let run = try start(on: database)
      try gate.waitForRunner()
      try require(run.kill(), "the runner ended before it was killed")
      try checkStatus(of: database, done: number)
      // The server goes on with the statement of the dead runner until it notices that the connection is gone.
      if number % 2 == 0 {
        holder.release()
        try finish(on: database)
      } else {
        let next = try start(on: database)
        pause(0.3)
        holder.release()
        try next.finish().expect(0, says: ["Applied", StepsProject.second])
        try check(database)
      }
    } else {
      let run = try start(on: database)
      if isTransactional {
        pause(steps.seconds * (Double(number) + 0.5) / Double(StepsProject.count))
      } else {
        try waitUntil("\(number) statements are done") {
          run.hasEnded || (try? done(in: database)) ?? 0 >= number
        }
      }
      run.kill()
      try finish(on: database)
    }
  }

  /// Kills runners at random times, one to three in a row.
  func atRandom(_ row: FaultRow) {
    var random = suite.random(isTransactional ? 1 : 2)
    for round in 1...suite.count(short: 1, whole: 30) {
      let times = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        Double.random(in: 0...steps.seconds * 1.1, using: &random)
      }
      row.attempt("round \(round), after \(times) s, seed \(suite.seed)") {
        let database = try steps.base.copy()
        for time in times {
          let run = try start(on: database)
          pause(time)
          run.kill()
        }
        try finish(on: database)
      }
    }
  }

  private func start(on database: any TrialDatabase) throws -> ToolRun {
    try suite.tool.start(["migrate", "deploy"], in: steps.project, on: database.url)
  }

  private func done(in database: any TrialDatabase) throws -> Int {
    let text = try database.execute(
      "SELECT statements_done FROM _schemagen_migrations WHERE id = '\(StepsProject.second)'")
    return Int(text.filter(\.isNumber)) ?? 0
  }

  /// What `status` says of a runner that was killed.
  private func checkStatus(of database: PostgresDatabase, done number: Int) throws {
    let status = try suite.tool.run("migrate", "status", in: steps.project, on: database.url)
    let state = isTransactional || number == 0 ? "pending" : "interrupted"
    try status.expect(0, says: [state, StepsProject.second])
  }

  private func finish(on database: any TrialDatabase) throws {
    try suite.tool.run("migrate", "deploy", in: steps.project, on: database.url).expect(0)
    try check(database)
  }

  /// The state of an uninterrupted run, and a history without something pending.
  private func check(_ database: any TrialDatabase) throws {
    try database.expect(steps.reference)
    try suite.tool.run("migrate", "status", "--exit-code", in: steps.project, on: database.url)
      .expect(0, says: ["Up to date"])
    try suite.tool.run("migrate", "deploy", in: steps.project, on: database.url).expect(0)
    try database.expect(steps.reference)
  }
}
