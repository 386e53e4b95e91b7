package import DatabaseChanges

/// A finding with its place in the written SQL.
package struct LocatedFinding: Equatable, Sendable {
  package let finding: Finding
  /// The lines of the step's statements, counted from 1; `nil` when it is about no single step.
  package let lines: ClosedRange<Int>?

  package init(_ finding: Finding, lines: ClosedRange<Int>?) {
    self.finding = finding
    self.lines = lines
  }

  /// The same finding after some more lines.
  package func moved(by count: Int) -> LocatedFinding {
    LocatedFinding(
      finding, lines: lines.map { $0.lowerBound + count...$0.upperBound + count })
  }
}
