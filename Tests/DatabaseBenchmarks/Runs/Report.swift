import Foundation

/// Prints the table.
enum Report {
  private static let widths = [44, 10, 10, 7, 11]

  static let header = row(["what", "C ms", "Swift ms", "ratio", "µs over C", "goal"])

  /// Prints one line.
  static func line(_ cells: String...) {
    print(row(cells))
    fflush(nil)
  }

  static func median(_ numbers: [Double]) -> Double {
    numbers.sorted()[numbers.count / 2]
  }

  /// A number with two decimals.
  static func number(_ number: Double) -> String {
    String(format: "%.2f", number)
  }

  private static func row(_ cells: [String]) -> String {
    zip(cells, widths + [0]).map { cell, width in
      cell.padding(toLength: max(width, cell.count), withPad: " ", startingAt: 0)
    }.joined(separator: " ")
  }
}
