/// One line of the table: the same work in Swift and in C, in turns.
struct Contest {
  let name: String
  /// What the ratio should be, for the reader.
  let goal: String
  /// How many rows or calls a run has.
  let count: Int
  var runs = 7

  /// Runs both sides and prints the line.
  func run(swift: () throws -> ChildRun, c: () throws -> ChildRun) rethrows {
    var times: (swift: [Double], c: [Double]) = ([], [])
    for _ in 0..<runs {
      times.c.append(try c().milliseconds)
      times.swift.append(try swift().milliseconds)
    }
    let (swift, c) = (Report.median(times.swift), Report.median(times.c))
    let each = (swift - c) * 1_000 / Double(count)
    Report.line(
      name, Report.number(c), Report.number(swift), Report.number(swift / c), Report.number(each),
      goal)
  }
}
