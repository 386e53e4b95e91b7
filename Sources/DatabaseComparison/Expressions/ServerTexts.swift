import DatabaseChanges
import DatabaseIntrospection
package import DatabaseSchema
import DatabaseTypes
import DialectIntrospection
import DialectRendering
import SQLEquivalence
import SQLLexicon
package import SchemagenRuntime

/// What a server itself makes of expressions whose texts do not show whether they mean the same.
///
/// They are given to it as checks, defaults, generated columns and indexes of temporary tables, and
/// read back; nothing of that is kept.
package struct ServerTexts: Sendable {
  private let state: DatabaseSchema?
  private var texts: [ExpressionQuestion: String] = [:]
  /// The live state in the words of the other one, as far as the texts tell.
  private var aligned: DatabaseSchema?
  /// What the server could not be asked about.
  private var unanswered: Set<ExpressionQuestion> = []

  /// Nothing was asked.
  package init() { state = nil }

  /// Asks about all expressions of a state that differ from those of a live database.
  ///
  /// - Parameters:
  ///   - live: What introspection reads.
  ///   - state: What it is compared with.
  ///   - connection: The connection to the database.
  ///   - isInTransaction: Whether it has a transaction open; else one is opened and rolled back.
  /// - Throws: `DatabaseError` when the connection is lost.
  package init(
    comparing live: DatabaseSchema, with state: DatabaseSchema, on connection: DatabaseConnection,
    isInTransaction: Bool
  ) throws {
    self.state = state
    var questions: [QualifiedName: [ExpressionQuestion]] = [:]
    aligned = StateAlignment(with: state) { question, _ in
      questions[question.table, default: []].append(question)
      return false
    }.align(live)
    if questions.isEmpty { return }
    if !isInTransaction { try connection.run(script: "BEGIN") }
    defer { if !isInTransaction { try? connection.run(script: "ROLLBACK") } }
    let dialect = live.dialect
    for table in live.tables {
      guard let asked = questions[table.name] else { continue }
      // One that the server refuses would hide the answers to all others.
      if try !ask(asked, about: table, dialect, on: connection), asked.count > 1 {
        for question in asked { _ = try ask([question], about: table, dialect, on: connection) }
      }
    }
  }

  /// Whether the server gave no answer to a question, so that only texts were compared.
  package var isUnavailable: Bool { !unanswered.isEmpty }

  /// Whether the server keeps a shown text of an expression of a state, or has not said that it does
  /// not.
  func isPossible(_ question: ExpressionQuestion, _ shown: String) -> Bool {
    isKept(question, shown) || unanswered.contains(question)
  }

  /// Whether the server keeps a shown text of an expression of a state.
  func isKept(_ question: ExpressionQuestion, _ shown: String) -> Bool {
    texts[question]?.isExactly(shown) ?? false
  }

  /// The live state in the words of another one, where that is known without the answers.
  package func aligned(with other: DatabaseSchema) -> DatabaseSchema? {
    texts.isEmpty && isAbout(other) ? aligned : nil
  }

  /// Whether the answers are about a state.
  func isAbout(_ other: DatabaseSchema) -> Bool { state == other }

  /// Asks about expressions of one table.
  ///
  /// - Returns: Whether the server answered.
  private mutating func ask(
    _ questions: [ExpressionQuestion], about table: Table, _ dialect: Dialect,
    on connection: DatabaseConnection
  ) throws -> Bool {
    var trial = Table(name: QualifiedName(table.name.name), origin: table.origin, columns: [])
    trial.columns = table.columns.map { Column($0.name, type: $0.type, isNullable: true) }
    for (number, question) in questions.enumerated() {
      trial.add(question, named: Self.name(number))
    }
    let indexes = AlterTable(
      table: Transition(before: trial, after: trial),
      changes: trial.indexes.map { .index(.add($0)) })
    let script =
      (dialect.sql.render(.createTable(trial)) + dialect.sql.render(.alterTable(indexes)))
      .map(\.text)
    let answer = try dialect.introspector.trial(
      of: script, named: table.name.name, on: connection)
    switch answer {
    case .refused:
      unanswered.subtract(questions)
      return false
    case .unanswered:
      unanswered.formUnion(questions)
      return false
    case .kept(let kept):
      for (number, question) in questions.enumerated() {
        unanswered.remove(question)
        texts[question] = kept.text(for: question.role, named: Self.name(number), dialect)
      }
      return true
    }
  }

  private static func name(_ number: Int) -> String { "schemagen_\(number)" }
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
