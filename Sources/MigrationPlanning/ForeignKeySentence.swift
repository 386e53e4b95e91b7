import DatabaseSchema
import DatabaseTypes

/// Says what happens to rows when the actions of a foreign key change.
struct ForeignKeySentence {
  /// The table of the key.
  let table: QualifiedName
  let old: ForeignKey
  let new: ForeignKey

  /// A sentence for each action that changes.
  var sentences: [String] {
    let subject = "change foreign key \"\(new.name)\" of \"\(table)\": "
    let row = "a row of \"\(new.referencedTable)\" now"
    var lines: [String] = []
    if old.onDelete != new.onDelete {
      let before = words(old.onDelete, "deletes", old.changedColumns)
      let after = words(new.onDelete, "deletes", new.changedColumns)
      lines.append("\(subject)deleting \(row) \(after) (before: \(before))")
    }
    if old.onUpdate != new.onUpdate {
      let before = words(old.onUpdate, "updates")
      let after = words(new.onUpdate, "updates")
      lines.append("\(subject)changing the key of \(row) \(after) (before: \(before))")
    }
    return lines
  }

  /// What an action does.
  ///
  /// - Parameters:
  ///   - action: The action.
  ///   - cascade: What it does with rows where it reaches them.
  ///   - changed: The columns that it changes where not all.
  private func words(
    _ action: ReferentialAction, _ cascade: String, _ changed: [String] = []
  ) -> String {
    let columns = (changed.isEmpty ? new.columns : changed).map { "\"\($0)\"" }
      .joined(separator: ", ")
    return switch action {
    case .cascade: "\(cascade) the rows of \"\(table)\" that reference it"
    case .restrict: "fails at once while rows of \"\(table)\" reference it"
    case .noAction: "fails while rows of \"\(table)\" reference it"
    case .setNull: "sets \(columns) of the rows that reference it to NULL"
    case .setDefault: "sets \(columns) of the rows that reference it to the default"
    }
  }
}
