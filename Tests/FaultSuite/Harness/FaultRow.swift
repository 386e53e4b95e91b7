import Foundation

/// One form of a fault: how often it was tried, and how often what has to hold held.
///
/// A class because its fault counts in it while it runs.
final class FaultRow {
  let name: String
  private(set) var tried = 0
  private(set) var held = 0
  private(set) var seconds = 0.0
  /// Why it was not tried.
  private(set) var skipped: String?
  /// What else the table says, such as a figure.
  var note: String?

  init(_ name: String) {
    self.name = name
  }

  /// Tries it once; what does not hold is printed.
  ///
  /// - Parameters:
  ///   - step: What tells this try from the others, so that it can be found again.
  ///   - body: The fault and its checks.
  func attempt(_ step: String, _ body: () throws -> Void) {
    let start = Date()
    tried += 1
    do {
      try body()
      held += 1
    } catch {
      print("✘ \(name), \(step):\n\("\(error)".indented)")
    }
    seconds += Date().timeIntervalSince(start)
    // What is known so far is seen at once, into a file too.
    fflush(nil)
  }

  /// Says why it cannot be tried here.
  func skip(_ reason: String) {
    skipped = reason
    print("skipped: \(name): \(reason)")
  }
}

extension String {
  fileprivate var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
      .joined(separator: "\n")
  }
}
