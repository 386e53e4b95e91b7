import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension RelationNames {
  /// A step, with the temporary names of what it drops or renames.
  func renamed(_ step: Step) -> Step {
    if !areTemporary { return step }
    if case .dropTable(var table) = step {
      for part in temporaryParts(of: table.name) { table.rename(part) }
      return .dropTable(table)
    }
    guard case .alterTable(let change) = step else { return step }
    let parts = temporaryParts(of: change.table.after.name)
    if parts.isEmpty { return step }
    let changes = change.changes.map { edit in
      parts.first(where: edit.frees).map { edit.renamed(before: $0.name) } ?? edit
    }
    return .alterTable(AlterTable(table: change.table, changes: changes))
  }

  private func temporaryParts(of table: QualifiedName) -> [Part] {
    parts(ofTable: table).filter { $0.$name != $0.$knownName }
  }

  /// Takes over what a step does to names.
  mutating func apply(_ step: Step) {
    switch step {
    case .createTable(let table): add(table, [])
    case .dropTable(let table): remove(table.name)
    case .renameTable(let move): self.move(move.names)
    case .alterTable(let change):
      for edit in change.changes { apply(edit, to: change.table.after.name) }
    case .createSchema, .dropSchema, .createExtension, .dropExtension, .updateExtension,
      .createEnum, .dropEnum, .renameEnum, .renameLabel, .removeLabels, .addEnumValues,
      .recreateEnum, .commentEnum, .renameColumn, .createUpdatedAtFunction,
      .dropUpdatedAtFunction:
      break
    }
  }

  private mutating func apply(_ change: TableChange, to table: QualifiedName) {
    switch change {
    case .index(let edit): replace(.index, edit.before?.name, by: edit.after?.name, of: table)
    case .constraint(.add(.primaryKey(let key))): replace(.primaryKey, nil, by: key.name, of: table)
    case .constraint(.drop(.primaryKey(let key))):
      replace(.primaryKey, key.name, by: nil, of: table)
    case .constraint(.rename(let keys)) where keys.after.sharesNamesWithIndexes:
      replace(.primaryKey, keys.before.name, by: keys.after.name, of: table)
    case .column, .constraint, .trigger, .comment: break
    }
  }
}

extension TableChange {
  /// Whether the change drops or renames an index or key.
  func frees(_ part: RelationNames.Part) -> Bool {
    switch self {
    case .index(let edit):
      part.kind == .index && edit.before?.name.isExactly(part.knownName) == true
    case .constraint(.drop(.primaryKey(let key))):
      part.kind == .primaryKey && key.name.isExactly(part.knownName)
    case .constraint(.rename(let names)) where names.before.sharesNamesWithIndexes:
      part.kind == .primaryKey && names.before.name.isExactly(part.knownName)
    case .column, .constraint, .trigger, .comment: false
    }
  }

  /// The same change of an object that has another name now.
  fileprivate func renamed(before name: String) -> TableChange {
    switch self {
    case .index(.drop(let index)): .index(.drop(index.named(name)))
    case .index(.rename(let index)):
      .index(.rename(Transition(before: index.before.named(name), after: index.after)))
    case .constraint(.drop(let constraint)): .constraint(.drop(constraint.named(name)))
    case .constraint(.rename(let constraint)):
      .constraint(
        .rename(Transition(before: constraint.before.named(name), after: constraint.after)))
    case .column, .constraint(.add), .index(.add), .trigger, .comment: self
    }
  }
}

extension Table {
  /// Gives an index or key the name that it has now.
  fileprivate mutating func rename(_ part: RelationNames.Part) {
    switch part.kind {
    case .table: break
    case .index:
      for place in indexes.indices where indexes[place].name.isExactly(part.knownName) {
        indexes[place].name = part.name
      }
    case .primaryKey: primaryKey?.name = part.name
    }
  }

  /// The rename of an index or key; `nil` for the table itself.
  func renaming(_ part: RelationNames.Part, to name: String) -> TableChange? {
    let names = Transition(before: part.name, after: name)
    switch part.kind {
    case .table: return nil
    case .index:
      let index = indexes.first { $0.name.isExactly(part.knownName) }
      return index.map { index in .index(.rename(names.map(index.named))) }
    case .primaryKey:
      return primaryKey.map { key in
        .constraint(.rename(names.map(Constraint.primaryKey(key).named)))
      }
    }
  }
}
