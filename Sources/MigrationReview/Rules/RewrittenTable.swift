package import DatabaseChanges
import DatabaseSchema
import MigrationPlanning

extension FindingCode {
  /// A table is rewritten or rebuilt.
  package static let rewrittenTable = FindingCode("M301")
}

/// A rewrite takes time and space in proportion to the table.
struct RewrittenTable: ReviewRule {
  func findings(of step: Step, in context: ReviewContext) -> [Finding] {
    guard case .alterTable(let change) = step,
      context.plan.changedTables[change.table.after.name] != nil
    else { return [] }
    let reasons = context.plan.sql.rewriteReasons(of: change).joined(separator: "; ")
    if reasons.isEmpty { return [] }
    let name = change.table.after.name
    let message =
      context.plan.capabilities.altersConstraints
      ? "rewrites table \"\(name)\": \(reasons)"
      : "rebuilds table \"\(name)\", because \(context.diff.after.dialect.provider.title) cannot do "
        + "this in place: \(reasons)"
    return [Finding(.rewrittenTable, .rewrite, "\(name)", message)]
  }
}
