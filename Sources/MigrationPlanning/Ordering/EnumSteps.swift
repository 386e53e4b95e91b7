import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// The steps of enum types, and what they need tables to do earlier.
struct EnumSteps {
  let diff: SchemaDiff
  let answers: DecisionAnswers
  let capabilities: DatabaseCapabilities
  let lexicalRules: SQLLexicalRules
  /// Whether these are the steps of a down script.
  let isDown: Bool
  /// The enums that are recreated because they lose labels, by their new name.
  private let recreated: Set<QualifiedName>

  init(
    diff: SchemaDiff, answers: DecisionAnswers, capabilities: DatabaseCapabilities,
    lexicalRules: SQLLexicalRules, isDown: Bool
  ) {
    self.isDown = isDown
    self.diff = diff
    self.answers = answers
    self.capabilities = capabilities
    self.lexicalRules = lexicalRules
    recreated = Set(diff.enums.filter(\.isRecreated).map(\.type.after.name))
  }

  /// New labels.
  func additions() -> [Step] {
    let grown = diff.enums.filter { !$0.isRecreated && !$0.added.isEmpty }
    return grown.map { change in
      let added = Set(change.added.map(\.$label))
      let kept = change.type.after.labels.filter { !added.contains(Exact($0)) }
      return .addEnumValues(AddEnumValues(to: change.type.after, having: kept))
    }
  }

  /// New labels for old values, and for dropped ones that a flag merges into a kept one: in columns
  /// that recreating a type does not convert.
  func labelRenames() -> [Step] {
    let hasTypes = capabilities.hasEnumTypes
    return diff.enums.flatMap { change -> [Step] in
      // Most changed enums only gain values, and finding the users of one looks at every table.
      if change.renamed.isEmpty && change.dropped.isEmpty { return [] }
      let type = change.type.after
      let users = hasTypes ? [] : holders(of: type.name) + returning(to: type.name)
      let moves = RenameSequence(
        change.renamed.map { Transition(before: $0.before.label, after: $0.after.label) },
        among: change.type.before.labels, naming: capabilities.naming, ignoresCase: false
      ).moves
      // Where no type is recreated for them, rows that hold a dropped label are updated like a rename.
      let merged = hasTypes ? leaving(type.name) : users.filter(isKept)
      let mapped = hasTypes && merged.isEmpty ? [] : mappings(in: change)
      return moves.map {
        .renameLabel(RenameLabel(type: type, from: $0.before, to: $0.after, users: users))
      }
        + mapped.filter { !hasTypes || isOld($0.to, in: change) }.map {
          .renameLabel(
            RenameLabel(type: type, from: $0.from, to: $0.to, users: merged, merges: true))
        }
    }
  }

  /// The labels that no row may hold any more, where there is no type to refuse them.
  func labelRemovals() -> [Step] {
    if capabilities.hasEnumTypes { return [] }
    return diff.enums.compactMap { change in
      let mapped = Set(mappings(in: change).map(\.from))
      let labels = change.dropped.map(\.label).filter { !mapped.contains($0) }
      if labels.isEmpty { return nil }
      let users = holders(of: change.type.after.name).filter(keepsType)
      return users.isEmpty
        ? nil
        : .removeLabels(RemoveLabels(type: change.type.after, labels: labels, users: users))
    }
  }

  /// Whether a column still holds values of its enum afterwards.
  private func keepsType(_ user: RenameLabel.User) -> Bool {
    let table = diff.after.tables.first { $0.name == user.table.name }
    return table?.column(named: user.column)?.type.enumeration
      == user.table.column(named: user.column)?.type.enumeration
  }

  /// Whether a column is still there afterwards.
  private func isKept(_ user: RenameLabel.User) -> Bool {
    let table = diff.after.tables.first { $0.name == user.table.name }
    return table?.column(named: user.column) != nil
  }

  /// Whether the type has a label before it is recreated.
  private func isOld(_ label: String, in change: EnumDiff) -> Bool {
    !change.added.contains { $0.$label == Exact(label) }
  }

  /// The columns of an enum that become columns of another type, before its type is recreated.
  private func leaving(_ type: QualifiedName) -> [RenameLabel.User] {
    holders(of: type).filter { user in
      let table = diff.after.tables.first { $0.name == user.table.name }
      return table?.column(named: user.column).map { $0.type.enumeration != type } ?? false
    }
  }

  /// The columns that hold an enum's labels before and after, in the tables as they are
  /// when everything has its new name and nothing else has changed.
  private func holders(of type: QualifiedName) -> [RenameLabel.User] {
    let changed = Dictionary(
      diff.tables.map { ($0.table.after.name, $0.table.before) },
      uniquingKeysWith: { first, _ in first })
    let created = Set(diff.createdTables.map(\.name))
    return diff.after.tables.filter { !created.contains($0.name) }.flatMap { table in
      let now = changed[table.name] ?? table
      return now.columns.filter { $0.type.enumeration == type }.map {
        RenameLabel.User(table: now, column: $0.name)
      }
    }
  }

  /// The columns that become columns of an enum again, whose rows were given the new labels before
  /// the columns became text; only a down script knows that they held the enum.
  private func returning(to type: QualifiedName) -> [RenameLabel.User] {
    if !isDown { return [] }
    return diff.tables.flatMap { table -> [RenameLabel.User] in
      let (before, after) = (table.table.before, table.table.after)
      return after.columns.filter { column in
        column.type.enumeration == type
          && before.column(named: column.name).map { $0.type.enumeration == nil } ?? false
          && table.changes.contains(where: { $0.relabels(column) })
      }.map { RenameLabel.User(table: before, column: $0.name) }
    }
  }

  /// The parts of a table that must be dropped while enums are recreated.
  func blockers(in table: TableDiff) -> EnumBlockers {
    EnumBlockers(
      in: table.table.before, recreating: recreated, rules: lexicalRules)
  }

  /// The comments of enums that are new or have another one.
  func comments() -> [Step] {
    let changed = diff.enums.filter { $0.type.before.comment != $0.type.after.comment }
    let commented = diff.createdEnums.filter { $0.comment != nil }
    return (changed.map(\.type.after) + commented).map { .commentEnum($0) }
  }
}

extension TableChange {
  /// Whether text becomes labels as it is.
  fileprivate func relabels(_ column: Column) -> Bool {
    guard case .column(.alter(let change)) = self else { return false }
    return change.column.after == column && change.conversion?.method == .relabel
  }
}
