import Foundation

/// What was tried, and what held.
///
/// A class because all faults write into it, one after the other.
final class FaultTable {
  private var rows: [FaultRow] = []

  /// Whether everything that was tried held.
  var holds: Bool { rows.allSatisfy { $0.tried == $0.held } && rows.contains { $0.tried > 0 } }

  /// Starts a row.
  func row(_ name: String) -> FaultRow {
    let row = FaultRow(name)
    rows.append(row)
    return row
  }

  /// Prints a line for each row.
  func printSummary() {
    print("\n\("fault".padded(to: 76)) tried  held  seconds")
    for row in rows {
      let numbers =
        row.skipped.map { "skipped: \($0)" }
        ?? "\(row.tried)".leftPadded(to: 5) + "\(row.held)".leftPadded(to: 6)
        + String(format: "%9.1f", row.seconds)
      let note = row.note.map { "  " + $0 } ?? ""
      print("\(row.name.padded(to: 76)) \(numbers)\(note)")
    }
    let (tried, held) = rows.reduce((0, 0)) { ($0.0 + $1.tried, $0.1 + $1.held) }
    print("\(tried) tried, \(held) held")
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
