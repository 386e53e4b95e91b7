import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import SQLLexicon

extension AnswerReview {
  /// The answers about existing rows that no column takes, or whose text is no value of its type.
  func unusedFills() -> [UnusedAnswer] {
    answers.fills.compactMap { answer in
      let own = diff.after.dialect
      if case .sql(_, let dialect?) = answer.source, dialect != own {
        return UnusedAnswer(
          flag: answer.flag, reason: "this database is \(own.rawValue), not \(dialect.rawValue)")
      }
      guard let (column, table) = fillable(answer.column) else {
        return UnusedAnswer(flag: answer.flag, reason: reason(filling: answer.column))
      }
      return mistake(in: answer, for: column, of: table).map {
        UnusedAnswer(flag: answer.flag, reason: $0, isInvalid: true)
      }
    }
  }

  private func mistake(
    in answer: FillAnswer, for column: Column, of table: TableDiff
  ) -> String? {
    do throws(ColumnFills.Mistake) {
      let fill = try ColumnFills(answers.fills, in: diff.after).fill(of: column, by: answer)
      guard case .expression(let text) = fill else { return nil }
      return reason(naming: text, in: table)
    } catch {
      return error.reason
    }
  }

  /// Why SQL that names a column by its name before cannot run: columns are renamed first.
  private func reason(naming text: String, in table: TableDiff) -> String? {
    let rules = diff.after.dialect.sql.lexicalRules
    let kept = Set(table.table.before.columns.map { Exact(rules.folded(quotedName: $0.name)) })
    for column in table.renamedColumns {
      let former = Exact(rules.folded(quotedName: column.before))
      if kept.contains(former) { continue }
      let mentions = ColumnMentions.all(in: text, rules: rules) { Exact($0) == former }
      if let mention = mentions.first {
        let name = rules.written(column.after, like: mention)
        return "\"\(column.before)\" is \"\(column.after)\" by then; write \(name)"
      }
    }
    return nil
  }

  /// The new or newly required column of a name, with its table.
  private func fillable(_ path: ObjectPath) -> (column: Column, table: TableDiff)? {
    for table in diff.tables {
      for change in table.changes {
        switch change {
        case .column(.add(let column)), .column(.addFilled(let column, _)):
          if column.isFillable, table.aliases.paths(of: column).contains(path) {
            return (column, table)
          }
        case .column(.replace(let replacement)) where replacement.column.after.isFillable:
          if table.aliases.paths(of: replacement.column).contains(path) {
            return (replacement.column.after, table)
          }
        case .column(.alter(let change))
        where change.changesNullability && !change.column.after.isNullable:
          if table.aliases.paths(of: change.column).contains(path) {
            return (change.column.after, table)
          }
        case .column, .constraint, .index, .trigger, .comment: break
        }
      }
    }
    return nil
  }
}
