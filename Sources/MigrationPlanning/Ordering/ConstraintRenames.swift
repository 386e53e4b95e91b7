import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// The renames of indexes and constraints, in an order in which every new name is free.
///
/// Indexes and primary keys share the names of a database schema, checks and foreign keys those of
/// their table: two tables that exchange their names exchange those of their keys too.
struct ConstraintRenames {
  private struct Rename {
    let table: Transition<Table>
    let change: TableChange
    let names: Transition<String>
    /// Where the names must differ.
    let scope: String
  }

  private var renames: [Rename] = []
  private let naming: DatabaseNaming

  /// Takes the renames of some tables.
  init(_ tables: [(Transition<Table>, [TableChange])], naming: DatabaseNaming) {
    self.naming = naming
    for (table, changes) in tables {
      for change in changes {
        guard let names = change.renamedConstraint else { continue }
        let scope = change.isNamedBySchema ? table.after.name.effectiveSchema : table.after.name.key
        renames.append(Rename(table: table, change: change, names: names, scope: scope))
      }
    }
  }

  /// Whether a name is taken by something that gets another name.
  var areEntangled: Bool {
    let olds = Set(renames.map { Exact([$0.scope, $0.names.before]) })
    return renames.contains { olds.contains(Exact([$0.scope, $0.names.after])) }
  }

  /// The steps, one for each rename, with temporary names where names are exchanged.
  var steps: [Step] {
    var scopes: [String] = []
    for rename in renames where !scopes.contains(rename.scope) { scopes.append(rename.scope) }
    return scopes.flatMap { scope in steps(in: renames.filter { $0.scope == scope }) }
  }

  private func steps(in renames: [Rename]) -> [Step] {
    let sequence = RenameSequence(
      renames.map(\.names), among: renames.map(\.names.before), naming: naming, ignoresCase: false)
    var holders = Dictionary(
      renames.map { (Exact($0.names.before), $0) }, uniquingKeysWith: { first, _ in first })
    return sequence.moves.compactMap { move in
      guard let holder = holders.removeValue(forKey: Exact(move.before)) else { return nil }
      holders[Exact(move.after)] = holder
      return .alterTable(
        AlterTable(table: holder.table, changes: [holder.change.renaming(move)]))
    }
  }
}

extension TableChange {
  /// The names before and after, where the change is nothing but a rename.
  fileprivate var renamedConstraint: Transition<String>? {
    switch self {
    case .constraint(.rename(let constraint)):
      Transition(before: constraint.before.name, after: constraint.after.name)
    case .index(.rename(let index)):
      Transition(before: index.before.name, after: index.after.name)
    case .column, .constraint, .index, .trigger, .comment: nil
    }
  }

  /// Whether the name must differ from those of other tables.
  fileprivate var isNamedBySchema: Bool {
    switch self {
    case .constraint(.rename(let constraint)): constraint.after.sharesNamesWithIndexes
    case .index: true
    case .column, .constraint, .trigger, .comment: false
    }
  }

  /// The same rename between two other names.
  fileprivate func renaming(_ names: Transition<String>) -> TableChange {
    switch self {
    case .constraint(.rename(let constraint)):
      return .constraint(
        .rename(
          Transition(
            before: constraint.before.named(names.before),
            after: constraint.after.named(names.after))))
    case .index(.rename(var index)):
      index = Transition(
        before: index.before.named(names.before), after: index.after.named(names.after))
      return .index(.rename(index))
    case .column, .constraint, .index, .trigger, .comment: return self
    }
  }
}
