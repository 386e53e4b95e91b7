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
    var lines: [String] = []
    if old.onDelete != new.onDelete {
      lines.append(subject + "deleting" + effect(old.onDelete, new.onDelete, cascade: "deletes"))
    }
    if old.onUpdate != new.onUpdate {
      lines.append(
        subject + "changing the key of" + effect(old.onUpdate, new.onUpdate, cascade: "updates"))
    }
    return lines
  }

  private func effect(
    _ old: ReferentialAction, _ new: ReferentialAction, cascade: String
  ) -> String {
    let row = " a row of \"\(self.new.referencedTable)\""
    return "\(row) now \(words(new, cascade)) (before: \(words(old, cascade)))"
  }

  private func words(_ action: ReferentialAction, _ cascade: String) -> String {
    let columns = new.columns.map { "\"\($0)\"" }.joined(separator: ", ")
    return switch action {
    case .cascade: "\(cascade) the rows of \"\(table)\" that reference it"
    case .restrict: "fails at once while rows of \"\(table)\" reference it"
    case .noAction: "fails while rows of \"\(table)\" reference it"
    case .setNull: "sets \(columns) of the rows that reference it to NULL"
    case .setDefault: "sets \(columns) of the rows that reference it to the default"
    }
  }
}
