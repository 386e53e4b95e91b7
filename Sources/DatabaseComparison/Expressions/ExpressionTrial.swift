import DatabaseChanges
import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import SQLEquivalence
import SQLLexicon

/// Questions about expressions of one table, which a table that has them answers.
struct ExpressionTrial {
  /// The live table, whose columns the expressions name.
  let table: Table
  let questions: [ExpressionQuestion]

  /// The table with the columns of the live one and the expressions.
  ///
  /// - Parameter number: The place among several trials, because the names of indexes differ in the
  ///   whole database.
  func table(in dialect: Dialect, number: Int) -> TrialTable {
    var trial = Table(name: QualifiedName(table.name.name), origin: table.origin, columns: [])
    trial.columns = table.columns.map { Column($0.name, type: $0.type, isNullable: true) }
    for (place, question) in questions.enumerated() {
      trial.add(question, named: Self.name(number, place))
    }
    let indexes = AlterTable(
      table: Transition(before: trial, after: trial),
      changes: trial.indexes.map { .index(.add($0)) })
    let script = dialect.sql.render(.createTable(trial)) + dialect.sql.render(.alterTable(indexes))
    return TrialTable(
      name: table.name.name, isInHome: table.name.schema == nil, statements: script.map(\.text))
  }

  /// What the database made of the expressions.
  func texts(in kept: Table, _ dialect: Dialect, number: Int) -> [ExpressionQuestion: String] {
    var texts: [ExpressionQuestion: String] = [:]
    for (place, question) in questions.enumerated() {
      texts[question] = kept.text(for: question.role, named: Self.name(number, place), dialect)
    }
    return texts
  }

  private static func name(_ number: Int, _ place: Int) -> String {
    "schemagen_\(number)_\(place)"
  }
}

extension Table {
  /// Adds what an expression is for.
  fileprivate mutating func add(_ question: ExpressionQuestion, named name: String) {
    switch question.role {
    case .condition:
      checks.append(CheckConstraint(name: name, expression: question.text))
    case .defaultValue(of: let type?):
      columns.append(
        Column(name, type: type, isNullable: true, defaultValue: .expression(question.text)))
    case .generated(as: let type?):
      columns.append(
        Column(name, type: type, isNullable: true, generatedExpression: question.text))
    case .key:
      indexes.append(TableIndex(name: name, columns: [], expression: question.text))
    case .defaultValue(of: nil), .generated(as: nil): break
    }
  }

  /// The text of what was added under a name.
  fileprivate func text(
    for role: ExpressionRole, named name: String, _ dialect: Dialect
  ) -> String? {
    switch role {
    case .condition: checks.first { $0.name.isExactly(name) }?.expression
    case .defaultValue:
      column(named: name).flatMap { column in
        column.defaultValue.flatMap { dialect.sql.literal($0, of: column.type)?.text }
      }
    case .generated: column(named: name)?.generatedExpression
    case .key: indexes.first { $0.name.isExactly(name) }?.expression
    }
  }
}
