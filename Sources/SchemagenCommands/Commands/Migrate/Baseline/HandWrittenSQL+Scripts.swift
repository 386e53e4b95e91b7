import DatabaseChanges
import DatabaseTypes
import MigrationReplay
import MigrationScripts
import SQLLexicon

extension HandWrittenSQL {
  /// What the script that applies the baseline has beside the statements of the schema.
  ///
  /// - Parameter folder: The folder of the migrations in comments.
  func additions(from folder: String) -> ScriptAdditions {
    ScriptAdditions(
      before: statementsBefore.map { group($0, folder) },
      after: statementsAfter.map { group($0, folder) },
      note: early.isEmpty && late.isEmpty
        ? []
        : [
          "Statements below a line \"From FILE:LINE\" are copied from the migrations of Prisma, because",
          "the schema has no counterpart for what they make.",
        ])
  }

  /// What the script that reverts the baseline has beside the statements of the schema.
  ///
  /// - Parameter folder: The folder of the migrations in comments.
  func removals(from folder: String) -> ScriptAdditions {
    ScriptAdditions(before: removals(of: late, folder), after: removals(of: early, folder))
  }

  private func group(_ statement: CopiedStatement, _ folder: String) -> ScriptBody.Group {
    let made: [SQL] = ["\(expression: statement.sql)"]
    var comments = ["From \(folder)/\(statement.place)"]
    guard let clearance = statement.clearance else {
      return ScriptBody.Group(comments: comments, statements: made)
    }
    comments.append("It takes the place of what the schema has under this name.")
    return ScriptBody.Group(
      comments: comments, statements: ["\(expression: clearance)"] + made)
  }

  /// The last one first, so that nothing is used any more.
  private func removals(of objects: [KeptObject], _ folder: String) -> [ScriptBody.Group] {
    objects.reversed().compactMap { kept in
      if let undo = kept.undo {
        return ScriptBody.Group(statements: ["\(expression: undo)"])
      }
      let goesAlong = kept.object.table != nil || kept.object.kind.isComment
      guard !goesAlong, let place = kept.place else { return nil }
      return ScriptBody.Group(
        comments: [
          "impossible: nothing takes back \(folder)/\(place), which made the \(kept.object.kind.words)."
        ], statements: [])
    }
  }
}
