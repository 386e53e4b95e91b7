import Foundation

/// The checks of one table that Swift can evaluate, read on the first use.
///
/// A class because all drafts of a table share it.
final class ParsedChecks: @unchecked Sendable {
  /// A check as a tree.
  struct Check: Sendable {
    let name: String
    let text: String
    let message: String?
    let expression: CheckExpression
  }

  private let lock = NSLock()
  private var checks: [Check]?

  /// The checks of the table in their order; those that cannot be read are left out.
  func expressions(of table: TableDescription) -> [Check] {
    lock.withLock {
      if let checks { return checks }
      let parsed = table.constraints.compactMap { Self.parse($0, of: table) }
      checks = parsed
      return parsed
    }
  }

  private static func parse(
    _ constraint: ConstraintDescription, of table: TableDescription
  ) -> Check? {
    guard case .check(let text?, let message) = constraint.kind else { return nil }
    var parser = CheckParser(text, of: table)
    return parser.parse().map {
      Check(name: constraint.name, text: text, message: message, expression: $0)
    }
  }
}
