import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import DialectTypes
import SQLLexicon

extension FillAnswer {
  /// Whether both are about the same column of the same database; one for a single database takes
  /// precedence over one for all.
  fileprivate func contradicts(_ other: FillAnswer) -> Bool {
    column == other.column && dialect == other.dialect
  }

  /// The one database that it is for; `nil` for all.
  private var dialect: Dialect? {
    if case .sql(_, let dialect) = source { dialect } else { nil }
  }
}

extension AnswerReview {
  /// The answers about existing rows that no column takes, or whose text is no value of its type.
  func unusedFills() -> [UnusedAnswer] {
    answers.fills.enumerated().compactMap { place, answer in
      if let other = answers.fills.prefix(place).first(where: answer.contradicts) {
        return UnusedAnswer(flag: answer.flag, reason: "`\(other.flag)` is about the same rows")
      }
      let own = diff.after.dialect
      if case .sql(_, let dialect?) = answer.source, dialect != own {
        return UnusedAnswer(
          flag: answer.flag, reason: "this database is \(own.rawValue), not \(dialect.rawValue)",
          isForeign: true)
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
      return reason(naming: text, in: table) ?? reason(misspelling: text, in: table)
    } catch {
      return error.reason
    }
  }

  /// Why SQL that names a column by its name before cannot run: columns are renamed first.
  ///
  /// A name with the name of another table is a column of that one, and in a subquery a name alone
  /// may be.
  private func reason(naming text: String, in table: TableDiff) -> String? {
    if table.renamedColumns.isEmpty { return nil }
    let rules = diff.after.dialect.sql.lexicalRules
    let kept = Set(table.table.before.columns.map { Exact(rules.folded(quotedName: $0.name)) })
    let own = Exact(rules.folded(quotedName: table.table.after.name.name))
    let isQuery = Self.isQuery(text, rules)
    for column in table.renamedColumns {
      let former = Exact(rules.folded(quotedName: column.before))
      if kept.contains(former) { continue }
      let mention = ColumnMentions.all(in: text, rules: rules) { Exact($0) == former }.first {
        $0.qualifier.map { Exact($0) == own } ?? !isQuery
      }
      if let mention {
        let name = rules.written(column.after, like: mention)
        return "\"\(column.before)\" is \"\(column.after)\" by then; write \(name)"
      }
    }
    return nil
  }

  /// Why SQL with a name in quotes that no column has cannot be meant, where the database takes such a
  /// name for a text. In a query it may be the column or the alias of another table.
  private func reason(misspelling text: String, in table: TableDiff) -> String? {
    let dialect = diff.after.dialect
    guard dialect.capabilities.readsUnknownNamesAsText else { return nil }
    let rules = dialect.sql.lexicalRules
    if Self.isQuery(text, rules) { return nil }
    let former = table.table.before.columns.map(\.name)
    let renamed = table.renamedColumns.map(\.after)
    let known = Set((former + renamed).map { Exact(rules.folded(quotedName: $0)) })
    let unknown = ColumnMentions.quoted(in: text, rules: rules).first {
      !known.contains(Exact($0.name))
    }
    return unknown.map { mention in
      let name = String(decoding: Array(text.utf8)[mention.range], as: UTF8.self)
      return "it names \(name), which existing rows do not have; texts have single quotes"
    }
  }

  /// Whether SQL has a subquery.
  private static func isQuery(_ text: String, _ rules: SQLLexicalRules) -> Bool {
    SQLTokenizer(text, rules: rules).contains {
      $0.kind == .word && $0.text.lowercased() == "select"
    }
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
