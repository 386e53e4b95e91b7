import DatabaseIntrospection
package import DatabaseSchema
import DatabaseTypes
import DialectIntrospection
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
    let trials = live.tables.compactMap { table in
      questions[table.name].map { ExpressionTrial(table: table, questions: $0) }
    }
    // One that the server refuses hides the answers to all others of its table.
    let rest = try ask(trials, on: connection).filter { $0.questions.count > 1 }
    let single = rest.flatMap { trial in
      trial.questions.map { ExpressionTrial(table: trial.table, questions: [$0]) }
    }
    if !single.isEmpty { _ = try ask(single, on: connection) }
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

  /// Asks about expressions of some tables.
  ///
  /// - Returns: Those that the server did not answer.
  private mutating func ask(
    _ trials: [ExpressionTrial], on connection: DatabaseConnection
  ) throws -> [ExpressionTrial] {
    guard let dialect = state?.dialect else { return [] }
    let answers = try dialect.introspector.trials(
      of: trials.enumerated().map { $1.table(in: dialect, number: $0) }, on: connection)
    var rest: [ExpressionTrial] = []
    for (number, (trial, answer)) in zip(trials, answers).enumerated() {
      switch answer {
      case .refused:
        unanswered.subtract(trial.questions)
        rest.append(trial)
      case .unanswered:
        unanswered.formUnion(trial.questions)
        rest.append(trial)
      case .kept(let table):
        unanswered.subtract(trial.questions)
        texts.merge(trial.texts(in: table, dialect, number: number)) { $1 }
      }
    }
    return rest
  }
}
