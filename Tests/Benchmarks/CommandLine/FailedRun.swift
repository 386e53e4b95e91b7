/// A program that was to be measured, and failed.
struct FailedRun: Error {
  let name: String
  let status: Int32
}
