import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// Renames in an order in which every new name is free when it is taken.
struct RenameSequence {
  /// The renames to run, one after the other.
  private(set) var moves: [Transition<String>] = []
  /// The temporary names of objects that are not renamed but whose names are needed.
  private(set) var displaced: [Exact<String>: String] = [:]

  /// Finds the order.
  ///
  /// - Parameters:
  ///   - renames: The renames, each from the name before to the name after.
  ///   - names: All names that are taken before.
  ///   - free: Names that have to be free in the end.
  ///   - naming: What derives temporary names.
  ///   - ignoresCase: Whether names that differ in case only are the same.
  init(
    _ renames: [Transition<String>], among names: [String], freeing free: [String] = [],
    naming: DatabaseNaming, ignoresCase: Bool
  ) {
    func key(_ name: String) -> Exact<String> { Exact(ignoresCase ? name.lowercased() : name) }
    var taken = Set(names.map(key))
    var pending = renames
    func move(_ from: String, _ to: String) {
      moves.append(Transition(before: from, after: to))
      taken.remove(key(from))
      taken.insert(key(to))
    }
    func displace(_ name: String) {
      let occupant = names.first { key($0) == key(name) } ?? name
      let temporary = naming.temporaryName(for: name) { taken.contains(key($0)) }
      move(occupant, temporary)
      displaced[Exact(occupant)] = temporary
    }
    while !pending.isEmpty {
      if let place = pending.firstIndex(where: { !taken.contains(key($0.after)) }) {
        let rename = pending.remove(at: place)
        move(rename.before, rename.after)
        continue
      }
      let first = pending[0]
      if let place = pending.firstIndex(where: { key($0.before) == key(first.after) }) {
        let temporary = naming.temporaryName(for: first.after) { taken.contains(key($0)) }
        move(pending[place].before, temporary)
        pending[place] = Transition(before: temporary, after: pending[place].after)
      } else {
        displace(first.after)
      }
    }
    for name in free where taken.contains(key(name)) { displace(name) }
  }
}
