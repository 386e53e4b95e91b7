import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectTypes

/// Asks for a value for existing rows of each new or newly required column that has none.
struct FillQuestions {
  private let diff: SchemaDiff
  private let answers: DecisionAnswers

  init(_ diff: SchemaDiff, answers: DecisionAnswers) {
    self.diff = diff
    self.answers = answers
  }

  /// The questions, in the order of the tables.
  func questions() -> [Decision] {
    diff.tables.flatMap { table in
      unfilled(in: table).compactMap { column in
        let paths = table.aliases.paths(of: column)
        return paths.contains(where: answers.unfilled.contains)
          ? nil : question(column, paths[0], in: table)
      }
    }
  }

  /// The columns of a table that existing rows have no value for.
  private func unfilled(in table: TableDiff) -> [Column] {
    table.changes.compactMap { change in
      switch change {
      case .column(.add(let column)): needsValue(column) ? column : nil
      case .column(.replace(let replacement)):
        replacement.fill == nil && needsValue(replacement.column.after)
          && isDropped(table.aliases.paths(of: replacement.column))
          ? replacement.column.after : nil
      case .column(.alter(let change)):
        change.changesNullability && !change.column.after.isNullable && change.fill == nil
          ? change.column.after : nil
      case .column, .constraint, .index, .trigger, .comment: nil
      }
    }
  }

  private func needsValue(_ column: Column) -> Bool {
    !column.isNullable && column.defaultValue == nil && column.isFillable
  }

  /// Whether it has been decided that a column loses its values.
  private func isDropped(_ paths: [ObjectPath]) -> Bool {
    answers.acceptsDataLoss || paths.contains(where: answers.drops.contains)
  }

  private func question(_ column: Column, _ path: ObjectPath, in table: TableDiff) -> Decision {
    let name = "\"\(table.table.after.name)\".\"\(column.name)\""
    let maker = diff.after.clientValues[table.table.after.name]?[column.name]
    let isMade = maker == nil ? "" : "; the repository makes its value for new rows only"
    let options = [
      Decision.Option(
        flag: "--fill \(path)=VALUE", meaning: "existing rows get one value",
        answer: .fill(path, isSQL: false), prompt: "Value, as in @default but without quotes: "),
      Decision.Option(
        flag: "--fill-sql \(path)=SQL", meaning: "existing rows get SQL over their columns",
        answer: .fill(path, isSQL: true), prompt: sqlPrompt(column, maker)),
      Decision.Option(
        flag: "no flag", meaning: "there are no rows; the migration fails if there are",
        answer: .leaveUnfilled(path)),
    ]
    return Decision(
      kind: .fillColumn, subject: path,
      question: "column \(name) is required, and existing rows have no value for it\(isMade)",
      options: options, attribute: "@default(...), or `?` to its type,")
  }

  private func sqlPrompt(_ column: Column, _ maker: ClientValue?) -> String {
    guard case .identifier = maker,
      let example = diff.after.dialect.types.randomIdentifier(for: column.type)
    else { return "SQL, such as lower(name): " }
    return "SQL, such as \(example): "
  }
}
