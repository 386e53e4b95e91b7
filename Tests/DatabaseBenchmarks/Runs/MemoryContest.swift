/// How much memory rows take in Swift, compared with the structs alone.
struct MemoryContest {
  let name: String
  let url: String
  let rowCount: Int

  /// Runs the jobs and prints the lines.
  func run() throws {
    let idle = try peak(.connect)
    let structs = try peak(.structs) - idle
    let all = try peak(.readOnce) - idle
    let stream = try peak(.streamOnce) - idle
    Report.line(
      "\(name) memory of \(rowCount) rows, MB", Report.number(structs), Report.number(all),
      Report.number(all / structs), "", "≤ 1.3 (PostgreSQL 1.6) of the structs alone")
    Report.line(
      "\(name) memory of a stream, MB", "", Report.number(stream), "", "", "constant")
  }

  private func peak(_ job: Job) throws -> Double {
    let runs = try (0..<3).map { _ in try ChildRun(job, url, count: 0, rowCount: rowCount) }
    return Report.median(runs.map { Double($0.peakKilobytes) / 1_024 })
  }
}
