import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// Renames of things that live in database schemas, in an order in which every name is free.
struct QualifiedRenames {
  /// The renames to run, one after the other.
  private(set) var moves: [Transition<QualifiedName>] = []
  /// The temporary names of objects that are not renamed but whose names are needed.
  private(set) var displaced: [QualifiedName: QualifiedName] = [:]
  /// What has a temporary name, by that name: its new name, or its old one where it is dropped.
  private(set) var temporaryNames: [QualifiedName: QualifiedName] = [:]

  /// Finds the order.
  ///
  /// - Parameters:
  ///   - renames: The renames, each from the name before to the name after.
  ///   - all: All names that are taken before.
  ///   - free: Names that have to be free in the end.
  ///   - naming: What derives temporary names.
  ///   - ignoresCase: Whether names that differ in case only are the same.
  init(
    _ renames: [Transition<QualifiedName>], among all: [QualifiedName],
    freeing free: [QualifiedName] = [], naming: DatabaseNaming, ignoresCase: Bool
  ) {
    if renames.isEmpty && free.isEmpty { return }
    // A schema and a name make one name here, so that moves take part in the order.
    var names: [Exact<String>: QualifiedName] = [:]
    func key(_ name: QualifiedName) -> String {
      names[Exact(name.key)] = name
      return name.key
    }
    let sequence = RenameSequence(
      renames.map { Transition(before: key($0.before), after: key($0.after)) },
      among: all.map(key), freeing: free.map(key), naming: naming,
      ignoresCase: ignoresCase)
    var taken = Set(all.map { Exact(key($0)) })
    for move in sequence.moves {
      let from = names[Exact(move.before)] ?? QualifiedName(move.before)
      let to = names[Exact(move.after)] ?? from.renamed(Self.temporaryName(move.after))
      names[Exact(move.after)] = to
      moves += Self.path(from, to, taken: taken)
      taken.remove(Exact(from.key))
      taken.insert(Exact(to.key))
    }
    let lasting = Set(renames.map(\.after))
    for place in moves.indices.reversed() where !lasting.contains(moves[place].after) {
      let move = moves[place]
      let next = moves[place...].dropFirst().first { $0.before == move.after }
      temporaryNames[move.after] = next.map { temporaryNames[$0.after] ?? $0.after } ?? move.before
    }
    for (old, temporary) in sequence.displaced {
      guard let from = names[old], let to = names[Exact(temporary)] else { continue }
      displaced[from] = to
    }
  }

  /// The moves that lead to a name. A new schema and a new name make one move where nothing has the
  /// old name in the new schema or the new name in the old one, which the way down passes through.
  private static func path(
    _ from: QualifiedName, _ to: QualifiedName, taken: Set<Exact<String>>
  ) -> [Transition<QualifiedName>] {
    func isFree(_ name: QualifiedName) -> Bool { !taken.contains(Exact(name.key)) }
    func path(by names: QualifiedName...) -> [Transition<QualifiedName>] {
      zip([from] + names, names + [to]).map { Transition(before: $0, after: $1) }
    }
    let (oldName, newName) = (to.renamed(from.name), from.renamed(to.name))
    let isDouble = from.effectiveSchema != to.effectiveSchema && from.$name != to.$name
    if !isDouble || isFree(oldName) && isFree(newName) { return path() }
    if isFree(newName) { return path(by: newName) }
    if isFree(oldName) { return path(by: oldName) }
    let temporary = from.renamed(temporaryName("_schemagen_0_\(to.key)"))
    return path(by: temporary, to.renamed(temporary.name))
  }

  /// A temporary name, which does not depend on the schema.
  private static func temporaryName(_ key: String) -> String {
    key.split(separator: ".").joined(separator: "_")
  }
}
