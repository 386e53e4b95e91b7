import DatabaseChanges
import DatabaseTypes
import MigrationReplay
import MigrationScripts
import SQLLexicon

extension HandWrittenSQL {
  /// What the script that applies the baseline has beside the statements of the schema.
  ///
  /// - Parameter source: Where it comes from, for comments.
  func additions(from source: BaselineSource) -> ScriptAdditions {
    ScriptAdditions(
      before: statementsBefore.map { group($0, source) },
      after: statementsAfter.map { group($0, source) },
      note: early.isEmpty && late.isEmpty
        ? []
        : note(source))
  }

  /// What the script that reverts the baseline has beside the statements of the schema.
  ///
  /// - Parameter source: Where it comes from, for comments.
  func removals(from source: BaselineSource) -> ScriptAdditions {
    ScriptAdditions(before: removals(of: late, source), after: removals(of: early, source))
  }

  private func note(_ source: BaselineSource) -> [String] {
    let start =
      switch source {
      case .folder: "Statements below a line \"From FILE:LINE\" are copied from"
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
  private func removals(of objects: [KeptObject], _ source: BaselineSource) -> [ScriptBody.Group] {
    objects.reversed().compactMap { kept in
      if let undo = kept.undo {
        return ScriptBody.Group(statements: ["\(expression: undo)"])
      }
      let goesAlong = kept.object.table != nil || kept.object.kind.isComment
      guard !goesAlong, let place = kept.place else { return nil }
      return ScriptBody.Group(
        comments: [
          "impossible: nothing takes back \(source.words(for: place) ?? "the SQL"), which made the \(kept.object.kind.words)."
        ], statements: [])
    }
  }
}
