import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// Frees names that a renamed or moved table needs while another object has them.
///
/// Tables, indexes and primary keys share the names of a database schema
/// (<https://www.postgresql.org/docs/current/sql-createindex.html>), and a table takes its own along
/// when it moves. One of two objects with one name gets a temporary name, until a later step drops or
/// renames it or the name is free.
struct NameClearance {
  /// The steps, with the renames that free names.
  private(set) var steps: [Step] = []
  private var names: RelationNames
  private let naming: DatabaseNaming

  init(_ steps: [Step], _ diff: SchemaDiff, naming: DatabaseNaming) {
    self.naming = naming
    guard let last = steps.lastIndex(where: { $0.move != nil }) else {
      names = RelationNames()
      self.steps = steps
      return
    }
    names = RelationNames(diff)
    for (place, step) in steps.enumerated() {
      if place > last, !names.areTemporary {
        self.steps += steps[place...]
        break
      }
      let step = names.renamed(step)
      if let move = step.move { clear(move) }
      self.steps.append(step)
      names.apply(step)
      restore()
    }
  }

  /// Frees what a table needs on its way: it moves first, and is renamed then.
  private mutating func clear(_ move: Transition<QualifiedName>) {
    let parts = names.parts(ofTable: move.before)
    if !move.before.effectiveSchema.isExactly(move.after.effectiveSchema) {
      for part in parts { free(move.after.renamed(part.name), for: part) }
    }
    for part in parts {
      if part.kind == .table {
        free(move.after, for: part)
      } else if part.name.isExactly(move.after.name) {
        displace(part)
      }
    }
  }

  private mutating func free(_ name: QualifiedName, for part: RelationNames.Part) {
    guard let other = names.part(named: name), other.table != part.table else { return }
    if other.kind == .table {
      // The order of renames has made room for tables.
      if part.kind != .table { displace(part) }
    } else if part.kind != .table, names.changes(part), !names.changes(other) {
      displace(part)
    } else {
      displace(other)
    }
  }

  private mutating func displace(_ part: RelationNames.Part) {
    let taken = names.all
    rename(part, to: naming.temporaryName(for: part.name) { taken.contains(Exact($0)) })
  }

  private mutating func restore() {
    for part in names.restorable { rename(part, to: part.knownName) }
  }

  private mutating func rename(_ part: RelationNames.Part, to name: String) {
    guard let step = names.renaming(part, to: name) else { return }
    steps.append(step)
    names.rename(part, to: name)
  }
}

extension Step {
  /// The move of a table.
  fileprivate var move: Transition<QualifiedName>? {
    if case .renameTable(let move) = self { move.names } else { nil }
  }
}
