import TestSupport

// `swift run -c release Benchmarks [commands | sqlite | postgresql]` prints times, ratios and
// memory, each against a floor that is taken in the same run. Nothing here is a test.
let part = CommandLine.arguments.dropFirst().first
if part == nil || part == "commands" { try CommandLineBenchmark.run() }
if part == nil || part == "sqlite" { try await SQLiteBenchmarks.run() }
if part == nil || part == "postgresql", PostgresCluster.isAvailable {
  try await PostgreSQLBenchmarks.run()
}
