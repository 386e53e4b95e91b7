import Foundation

// `swift run -c release Benchmarks [language | commands | live | migrator | compile]` prints times, ratios
// and memory, each against a floor that is taken in the same run. Nothing here is a test.
let arguments = CommandLine.arguments.dropFirst()
let part = arguments.first
if arguments.count == 3, let job = arguments.dropFirst().first.flatMap(LanguageBenchmark.Job.init),
  let path = arguments.last
{
  try job.run(path)
  exit(0)
}
if part == nil || part == "language" { try LanguageBenchmark.run() }
if part == nil || part == "commands" { try CommandLineBenchmark.run() }
if part == nil || part == "live" { try LiveBenchmark.run() }
if part == nil || part == "migrator" { try MigratorBenchmark.run() }
if part == nil || part == "compile" { try CompileBenchmark.run() }
