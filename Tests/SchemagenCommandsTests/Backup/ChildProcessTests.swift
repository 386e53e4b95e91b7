import Foundation
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("Programs that are started")
struct ChildProcessTests {
  private func start(_ script: String) throws -> ChildProcess {
    try ChildProcess(
      ["/bin/sh", "-c", script], environment: ["NAME": "value"], folder: "/",
      output: .captured, errors: .captured)
  }

  @Test("the ending has the status and what was written, however much it is")
  func ending() async throws {
    let ending = try await start(
      "echo $NAME; head -c 300000 /dev/zero | tr '\\0' x; echo no >&2; exit 3"
    ).end()
    #expect(ending.status == 3 && !ending.isSignal && !ending.isSuccess)
    #expect(ending.output.hasPrefix("value\nxxx") && ending.output.count == 300_006)
    #expect(ending.errors == "no\n")
  }

  @Test("when the task is cancelled, the program ends with all that it has started")
  func cancellation() async throws {
    let folder = try TemporaryFolder()
    let child = try start("sleep 3600 & echo $! > \(folder.path)/id; wait")
    let task = Task { await child.end() }
    while folder.read("id")?.hasSuffix("\n") != true {
      try await Task.sleep(for: .milliseconds(10))
    }
    let id = try #require(pid_t(folder.read("id")?.filter(\.isNumber) ?? ""))
    #expect(kill(id, 0) == 0)
    task.cancel()
    let ending = await task.value
    #expect(ending.isSignal && ending.status == SIGTERM)
    // The kernel needs a moment to take it away.
    for _ in 0..<500 where kill(id, 0) == 0 { try await Task.sleep(for: .milliseconds(10)) }
    #expect(kill(id, 0) != 0)
  }

  @Test("a program that is not there is a failure")
  func missing() {
    #expect(throws: CommandFailure.self) {
      try ChildProcess(
        ["/no/such/program"], environment: [:], folder: "/", output: .nowhere, errors: .nowhere)
    }
  }
}
