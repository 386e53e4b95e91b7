import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// One of the two fields has `fields` and `references`, the other does not.
  mutating func columnsOfOneToOneAreNamed(_ ends: RelationEnds) {
    guard let forward = ends.forward, let back = ends.back else { return }
    if !forward.namesColumns, !back.namesColumns { reportBoth("fields", isMissing: true, ends) }
    if !forward.namesTargets, !back.namesTargets { reportBoth("references", isMissing: true, ends) }
    if forward.namesTargets, back.namesTargets { reportBoth("references", isMissing: false, ends) }
    if forward.namesColumns, back.namesColumns { reportBoth("fields", isMissing: false, ends) }
  }

  private mutating func reportBoth(_ argument: String, isMissing: Bool, _ ends: RelationEnds) {
    let ordered = ends.both
    for (index, end) in ordered.enumerated() {
      let other = ordered[ordered.count - 1 - index]
      bag.error(
        isMissing ? .missingRelationColumns : .relationArgumentOnWrongSide,
        isMissing
          ? "Neither `\(end.field.name)` nor `\(other.field.name)` of `\(other.model.name)` has `\(argument)` in `@relation`."
          : "Both `\(end.field.name)` and `\(other.field.name)` of `\(other.model.name)` have `\(argument)` in `@relation`.",
        at: end.field.declaration.span,
        notes: [Diagnostic.Note("the other side", at: other.field.declaration.span)],
        help: isMissing
          ? "Write `\(RelationHint.attribute(for: ends.both[0].field, pointingAt: ends.referenced))` on one of the two."
          : "Keep it only on the side whose table has the foreign key.")
    }
  }

  /// Only the side with the foreign key has actions.
  mutating func actionsOfOneToOneAreOnOneSide(_ ends: RelationEnds) {
    guard let forward = ends.forward, let back = ends.back, back.hasActions else { return }
    let sides = forward.hasActions ? [back, forward] : [back]
    for field in sides {
      bag.error(
        .relationArgumentOnWrongSide,
        "Only `\(forward.name)` of `\(ends.referencing.name)`, the side with the foreign key, can have `onDelete` and `onUpdate`.",
        at: field.declaration.span,
        help: "Remove them from `\(back.name)` of `\(ends.referenced.name)`.")
    }
  }

  /// The columns are a key, else there could be many.
  mutating func columnsOfOneToOneAreUnique(_ ends: RelationEnds) {
    guard let forward = ends.forward, let fields = forward.relation?.fields,
      ends.referencing.areKeysRead
    else { return }
    if ends.referencing.hasKey(over: fields) {
      if fields.count == 1, ends.referencing.impliedKeyFields.contains(fields[0]) {
        warnImplied(forward, ends)
      }
      return
    }
    let names = ends.columns.map(\.name).joined(separator: ", ")
    bag.error(
      .oneToOneNotUnique,
      "A one-to-one relation needs unique columns; there is no unique key over `\(names)`.",
      at: forward.declaration.span,
      notes: ends.columns.prefix(4).map {
        Diagnostic.Note("the column", at: $0.declaration.name.span)
      },
      help:
        "Add `@@unique([\(names)])` to `\(ends.referencing.name)`, or make the other side a list.",
      fix: ends.referencing.declaration.appending("@@unique([\(names)])"))
  }

  private mutating func warnImplied(_ forward: FieldDraft, _ ends: RelationEnds) {
    guard let column = ends.columns.first else { return }
    bag.warning(
      .oneToOneNotUnique,
      "`\(column.name)` gets a unique key because the relation of `\(forward.name)` is one-to-one.",
      at: column.declaration.span,
      notes: [Diagnostic.Note("the relation", at: forward.declaration.span)],
      help: "Write `@unique`, or make the other side a list: `\(ends.referencing.name)[]`.",
      fix: column.declaration.appending("@unique"))
  }

  /// `fields` and `references` are on the same side.
  mutating func columnsOfOneToOneAreOnOneSide(_ ends: RelationEnds) {
    guard let forward = ends.forward, let back = ends.back else { return }
    if forward.namesColumns, back.namesTargets {
      reportMixUp(forward, "fields", back, "references", sides: [forward, back])
    }
    if forward.namesTargets, back.namesColumns {
      reportMixUp(forward, "references", back, "fields", sides: [forward])
    }
  }

  private mutating func reportMixUp(
    _ forward: FieldDraft, _ here: String, _ back: FieldDraft, _ there: String,
    sides: [FieldDraft]
  ) {
    for field in sides {
      bag.error(
        .relationArgumentOnWrongSide,
        "`\(forward.name)` has `\(here)` and `\(back.name)` has `\(there)`; both belong on one side.",
        at: field.declaration.span,
        help: "Put both on the side whose table has the foreign key.")
    }
  }

  /// The side without the foreign key is optional: no database can ask for a row there.
  mutating func backSideIsOptional(_ ends: RelationEnds) {
    guard let back = ends.back, back.arity == .required else { return }
    if back.namesColumns, let forward = ends.forward, forward.arity == .required {
      return reportBothRequired(back, forward, ends)
    }
    bag.error(
      .relationArity, "`\(back.name)` has no column, so it cannot be required.",
      at: back.declaration.span, help: "Write `\(back.declaration.type.name.text)?`.",
      fix: Fix(
        "Make the field optional", [Fix.Edit(back.declaration.type.span.after, with: "?")]))
  }

  /// Neither side was meant to be the optional one, so it is the one without columns.
  private mutating func reportBothRequired(
    _ holder: FieldDraft, _ other: FieldDraft, _ ends: RelationEnds
  ) {
    let type = other.declaration.type
    bag.error(
      .relationArity,
      "Both `\(holder.name)` and `\(other.name)` of `\(ends.referencing.name)` are required, but `\(other.name)` has no column.",
      at: holder.declaration.span,
      notes: [Diagnostic.Note("the side without a column", at: other.declaration.span)],
      help: "Write `\(type.name.text)?` there.",
      fix: Fix("Make the field optional", [Fix.Edit(type.span.after, with: "?")]))
  }

  /// The required side has the foreign key.
  mutating func columnsAreOnTheRequiredSide(_ ends: RelationEnds) {
    guard let forward = ends.forward, let back = ends.back, forward.arity == .required,
      back.arity != .required || forward.namesColumns,
      back.relation?.fields != nil || back.relation?.references != nil
    else { return }
    bag.error(
      .relationArgumentOnWrongSide,
      "`fields` and `references` belong on the required side, `\(forward.name)` of `\(ends.referencing.name)`.",
      at: back.declaration.span,
      notes: [Diagnostic.Note("the required side", at: forward.declaration.span)],
      help: "Move them there, or make `\(forward.name)` optional.")
  }
}
