import DatabaseChanges
import DatabaseTypes
import MigrationReplay
import MigrationScripts
import SQLLexicon

extension HandWrittenSQL {
  /// What the script that applies the baseline has beside the statements of the schema.
  ///
  /// - Parameters:
  ///   - source: Where it comes from, for comments.
  ///   - rows: The statements that make rows, which no trigger sees that was written by hand.
  func additions(from source: BaselineSource, rows: [SQL] = []) -> ScriptAdditions {
    return ScriptAdditions(
      before: acceptance + statementsBefore.map { group($0, source) },
      after: after(rows, source),
      note: early.isEmpty && late.isEmpty
        ? []
        : note(source))
  }

  private func after(_ rows: [SQL], _ source: BaselineSource) -> [ScriptBody.Group] {
    let groups = { (statements: [CopiedStatement]) in statements.map { group($0, source) } }
    guard !rows.isEmpty else { return groups(statementsAfter) }
    let made = ScriptBody.Group(
      comments: ["The rows that \(source.words) leave in an empty database."], statements: rows)
    let isTrigger = { (statement: CopiedStatement) in statement.object.kind == .trigger }
    return groups(statementsAfter.filter { !isTrigger($0) }) + [made]
      + groups(statementsAfter.filter(isTrigger))
  }

  /// What the script that reverts the baseline has beside the statements of the schema.
  ///
  /// - Parameter source: Where it comes from, for comments.
  func removals(from source: BaselineSource) -> ScriptAdditions {
    let (late, early) = (removals(of: late, source), removals(of: early, source))
    return ScriptAdditions(
      before: late.map(\.group), after: early.map(\.group),
      restorations: (late + early).map(\.restoration))
  }

  /// What is before all functions.
  private var acceptance: [ScriptBody.Group] {
    acceptanceOfBodies.map { statement in
      [
        ScriptBody.Group(
          comments: ["A function may use what is made after it, so the bodies are not checked."],
          statements: [statement])
      ]
    } ?? []
  }

  private func note(_ source: BaselineSource) -> [String] {
    let start =
      switch source {
      case .folder, .migrations: "Statements below a line \"From FILE:LINE\" are copied from"
      case .database: "Statements below \"From the database\" are copied from"
      }
    return [
      "\(start) \(source.words), because", "the schema has no counterpart for what they make.",
    ]
  }

  private func group(_ statement: CopiedStatement, _ source: BaselineSource) -> ScriptBody.Group {
    let made: [SQL] = ["\(expression: statement.sql)"]
    var comments = ["From \(source.words(for: statement.place) ?? source.words)"]
    guard let clearance = statement.clearance else {
      return ScriptBody.Group(comments: comments, statements: made)
    }
    comments.append("It takes the place of what the schema has under this name.")
    return ScriptBody.Group(
      comments: comments, statements: ["\(expression: clearance)"] + made)
  }

  /// The last one first, so that nothing is used any more.
  private func removals(
    of objects: [KeptObject], _ source: BaselineSource
  ) -> [(group: ScriptBody.Group, restoration: Restoration)] {
    objects.reversed().compactMap { kept in
      if let undo = kept.undo {
        return (ScriptBody.Group(statements: ["\(expression: undo)"]), .exact)
      }
      guard !goesAlong(kept), let place = kept.place else { return nil }
      let restoration = Restoration.impossible(
        "nothing takes back \(source.words(for: place) ?? "the SQL"), which made the \(kept.object.kind.words)."
      )
      let comments = restoration.notes.map { "\($0.mark.rawValue): \($0.text)" }
      return (ScriptBody.Group(comments: comments, statements: []), restoration)
    }
  }
}
