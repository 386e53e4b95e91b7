import DatabaseChanges
import DatabaseSchema
import DatabaseTypes

extension AnswerReview {
  /// The answers about existing rows that no column takes, or whose text is no value of its type.
  func unusedFills() -> [UnusedAnswer] {
    answers.fills.compactMap { answer in
      if case .sql(_, let dialect?) = answer.source, dialect != diff.after.dialect { return nil }
      guard let column = fillable(answer.column) else {
        return UnusedAnswer(flag: answer.flag, reason: reason(filling: answer.column))
      }
      do throws(ColumnFills.Mistake) {
        _ = try ColumnFills(answers.fills, in: diff.after).fill(of: column, by: answer)
        return nil
      } catch {
        return UnusedAnswer(flag: answer.flag, reason: error.reason)
      }
    }
  }

  /// The new or newly required column of a name.
  private func fillable(_ path: ObjectPath) -> Column? {
    for table in diff.tables {
      for change in table.changes {
        switch change {
        case .column(.add(let column)), .column(.addFilled(let column, _)):
          if column.isFillable, table.aliases.paths(of: column).contains(path) { return column }
        case .column(.alter(let change))
        where change.changesNullability && !change.column.after.isNullable:
          if table.aliases.paths(of: change.column).contains(path) { return change.column.after }
        case .column, .constraint, .index, .trigger, .comment: break
        }
      }
    }
    return nil
  }
}
