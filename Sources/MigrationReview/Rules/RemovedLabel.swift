package import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning

extension FindingCode {
  /// An enum loses a label that rows may hold.
  package static let removedLabel = FindingCode("M207")
  /// An enum type is recreated, which rewrites the tables that use it.
  package static let recreatedEnum = FindingCode("M302")
}

/// A label that an enum loses makes the migration fail if a row holds it.
struct RemovedLabel: ReviewRule {
  func findings(of step: Step, in context: ReviewContext) -> [Finding] {
    if case .removeLabels(let change) = step {
      guard let type = context.diff.enums.first(where: { $0.type.after == change.type })?.type
      else { return [] }
      return findings(of: type, removing: change.labels, mapping: [], in: context)
    }
    guard case .recreateEnum(let change) = step else { return [] }
    let dropped = context.diff.enums.first { $0.type == change.type }?.dropped ?? []
    return findings(
      of: change.type, removing: dropped.map(\.label), mapping: change.mapping, in: context)
      + rewrites(change, removesLabels: !dropped.isEmpty, in: context)
  }

  private func findings(
    of type: Transition<EnumType>, removing labels: [String],
    mapping: [RecreateEnum.LabelMapping], in context: ReviewContext
  ) -> [Finding] {
    let mapped = mapping.filter { labels.contains($0.from) }
    let rest = labels.filter { label in !mapped.contains { $0.from == label } }
    return (context.enumColumns[type.before.name] ?? []).flatMap { column in
      (rest.isEmpty ? [] : [removed(rest, of: type.after, from: column)])
        + mapped.map { MergedLabel.finding($0.from, $0.to, in: column) }
    }
  }

  private func removed(
    _ labels: [String], of type: EnumType, from column: EnumColumn
  ) -> Finding {
    let list = labels.map { "\"\($0)\"" }.joined(separator: ", ")
    return Finding(
      .removedLabel, .mayFail, column.subject,
      "enum \"\(type.name)\" loses \(list): no row may hold it in \(column.place)",
      rows: column.rows(holding: labels))
  }

  private func rewrites(
    _ change: RecreateEnum, removesLabels: Bool, in context: ReviewContext
  ) -> [Finding] {
    let columns = context.enumColumns[change.type.before.name] ?? []
    let reason =
      removesLabels ? "without the removed labels" : "with its former labels in their order"
    return Set(columns.map(\.table)).sorted().map { table in
      Finding(
        .recreatedEnum, .rewrite, "\(table)",
        "rewrites table \"\(table)\": enum \"\(change.type.after.name)\" is recreated \(reason)")
    }
  }
}
