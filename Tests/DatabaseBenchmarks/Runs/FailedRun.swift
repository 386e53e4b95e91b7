/// A program of the benchmark failed.
struct FailedRun: Error {
  let command: String
  let output: String
}
