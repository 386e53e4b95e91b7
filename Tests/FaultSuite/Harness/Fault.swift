/// A kind of fault, and how it is tried.
struct Fault: Sendable {
  let name: String
  let about: String
  let run: @Sendable (Suite) throws -> Void

  /// All of them, the cheap and common ones first.
  static let all: [Fault] = [
    killedRunner, interruptedRunner, killedIndexBuild, lostServer, lostConnection, fewLocks,
    fullDisk, readOnly,
    damagedFile, busyFile, manyRunners, pooledRunners, unnamedPooler, roleSettings, longReader,
    changedFiles,
    mergedBranches, failingData, lateFailure, secrets, waysToConnect,
  ]
}
