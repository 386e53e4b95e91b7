import Synchronization
import Testing

@testable import SchemagenCommands

@Suite("Work on several databases")
struct TargetRunsTests {
  private let errors = CapturedText()

  private func runs(_ count: Int, parallel: Int) throws -> TargetRuns {
    let context = CommandContext(
      environment: [:], workingDirectory: "/",
      console: Console(
        output: CapturedText(), errors: errors, input: ScriptedInput([], isTerminal: false),
        environment: [:]), now: { 0 })
    let targets = try (0..<count).map { number in
      let url = try #require(DatabaseURL("sqlite:/\(number).db", relativeTo: "/", in: context))
      return DatabaseTarget(url, from: "list")
    }
    return TargetRuns(targets: targets, parallel: parallel, context: context)
  }

  @Test(
    "as many run at the same time as were asked for", .timeLimit(.minutes(20)), arguments: [1, 3])
  func parallel(count: Int) async throws {
    let running = Mutex((now: 0, most: 0))
    let outcomes = try await runs(7, parallel: count).each { target, _ in
      running.withLock { running in
        running.now += 1
        running.most = max(running.most, running.now)
      }
      // The first ones wait for each other, however busy the machine is.
      while running.withLock({ $0.most }) < count { try await Task.sleep(for: .milliseconds(1)) }
      try await Task.sleep(for: .milliseconds(20))
      running.withLock { $0.now -= 1 }
      return target.name
    }
    #expect(running.withLock { $0.most } == count)
    #expect(
      outcomes.map { if case .done(let name) = $0 { name } else { "" } }
        == (0..<7).map { "\($0).db" })
  }

  @Test("a failure does not stop the others, and the lines name their database")
  func failure() async throws {
    let outcomes = try await runs(3, parallel: 2).each { target, context in
      context.console.warn("first\nsecond", help: ["third"])
      if target.name == "1.db" { throw CommandFailure("1.db: no") }
    }
    #expect(outcomes.map { $0.failure?.message } == [nil, "no", nil])
    let lines = errors.text.split(separator: "\n")
    #expect(lines.count == 9)
    #expect(lines.contains("2.db: second") && lines.contains("2.db: help: third"))
    // The lines of a message stay together.
    for start in stride(from: 0, to: 9, by: 3) {
      #expect(Set(lines[start..<start + 3].map { $0.prefix(4) }).count == 1)
    }
  }

  @Test("an interruption cancels what runs, and begins nothing more")
  func interruption() async throws {
    let runs = try runs(4, parallel: 2)
    let started = Mutex(0)
    let task = Task {
      try await runs.each { _, _ in
        started.withLock { $0 += 1 }
        try await Interrupts.cancelling { try await Task.sleep(for: .seconds(3_600)) }
      }
    }
    while started.withLock({ $0 }) < 2 { try await Task.sleep(for: .milliseconds(5)) }
    task.cancel()
    let outcomes = try await task.value
    #expect(outcomes.map { $0.failure?.status } == Array(repeating: .interrupted, count: 4))
    #expect(started.withLock { $0 } == 2)
    let isNotBegun = outcomes.map { if case .notBegun = $0 { true } else { false } }
    #expect(isNotBegun == [false, false, true, true])
  }
}
