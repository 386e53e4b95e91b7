import DatabaseTypes
import SQLLexicon
import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// The triggers of `@updatedAt(by: Database)` have names of their own, which may be cut where they
  /// are too long.
  mutating func triggerNamesAreDistinct() {
    var first: [Exact<String>: SourceSpan] = [:]
    for model in draft.models where model.isTableNameRead && !bag.isFull {
      if !database.triggersShareNames { first = [:] }
      for field in model.fields where field.updatedAt == .database && !field.isRepeated {
        let name = database.naming.touchTrigger(
          table: model.databaseName, column: field.databaseName)
        let span = field.declaration.name.span
        guard let other = first.updateValue(span, forKey: Exact(database.folded(name))) else {
          continue
        }
        bag.error(
          .constraintNameClash,
          "The trigger that updates `\(model.name).\(field.name)` is named `\(name)`, and so is another one.",
          at: span, notes: [Diagnostic.Note("the other one updates this", at: other)],
          help: "Give one of the columns another name with `@map`.")
      }
    }
  }
}
