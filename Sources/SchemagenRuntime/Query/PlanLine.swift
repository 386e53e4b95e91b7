/// One line of a query plan.
struct PlanLine: Sendable {
  /// The number of the step, where the database gives one.
  let id: Int
  /// The number of the step that this one is part of; 0 for the outermost step.
  let parent: Int
  let text: String

  /// The lines as text, each indented below the step that it is part of.
  static func text(of lines: [PlanLine]) -> String {
    var depths: [Int: Int] = [:]
    return lines.map { line in
      let depth = line.parent == 0 ? 0 : (depths[line.parent] ?? 0) + 1
      depths[line.id] = depth
      return String(repeating: "  ", count: depth) + line.text
    }.joined(separator: "\n")
  }
}
