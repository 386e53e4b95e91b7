import SQLLexicon
import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// No two things were one before: its data can go to one of them only.
  mutating func renamesAreDistinct() {
    originsAreDistinct(
      draft.models.filter { !$0.uncertainty.isDuplicate }.map { ($0.name, $0.formerName) })
    originsAreDistinct(
      draft.enums.filter { !$0.uncertainty.isDuplicate }.map { ($0.name, $0.formerName) })
    for model in draft.models where !bag.isFull {
      let renamed = model.fields.filter { $0.formerName != nil && !$0.isRepeated }
      originsAreDistinct(renamed.map { ($0.name, $0.formerName) })
      for field in renamed where field.isRelation { hasJoinTable(field) }
    }
    for enumeration in draft.enums where !bag.isFull {
      originsAreDistinct(
        enumeration.values.map { ($0.declaration.name.text, $0.formerName) })
    }
  }

  /// A relation field has columns only where there is a join table, so only there can a new name
  /// change the meaning of rows.
  private mutating func hasJoinTable(_ field: FieldDraft) {
    guard let end = field.relationEnd, let formerName = field.formerName,
      draft.relations[end.relation].kind != .manyToMany
    else { return }
    bag.error(
      .misplacedAttribute,
      "`\(field.name)` is a relation field without a join table and cannot have `@renamed`: "
        + "nothing in the database has its name.",
      at: formerName.span, help: "Remove it, or put it on the field that holds the foreign key.")
  }

  private mutating func originsAreDistinct(_ things: [(name: String, formerName: Name?)]) {
    guard things.count > 1 else { return }
    var first: [Exact<String>: (name: String, place: SourceSpan)] = [:]
    for (name, formerName) in things {
      guard let formerName else { continue }
      guard let other = first[Exact(formerName.text)] else {
        first[Exact(formerName.text)] = (name, formerName.span)
        continue
      }
      bag.error(
        .duplicateDatabaseName,
        "`\(name)` is renamed from `\(formerName.text)`, and so is `\(other.name)`.",
        at: formerName.span, notes: [Diagnostic.Note("the other one", at: other.place)],
        help: "Keep one of the two: the data of `\(formerName.text)` cannot go to both.")
    }
  }
}
