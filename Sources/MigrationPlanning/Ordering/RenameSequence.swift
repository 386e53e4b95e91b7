import DatabaseChanges
import DatabaseSchema

/// Renames in an order in which every new name is free when it is taken.
struct RenameSequence {
  /// The renames to run, one after the other.
  private(set) var moves: [Transition<String>] = []
  /// Things that nobody renames but that stand in the way: where they have been moved to.
  private(set) var displaced: [String: String] = [:]

  /// Finds the order.
  ///
  /// - Parameters:
  ///   - renames: The renames, each from the name before to the name after.
  ///   - names: All names that are taken before.
  ///   - free: Names that have to be free in the end.
  ///   - foldsCase: Whether names that differ in case only are the same.
  init(
    _ renames: [Transition<String>], among names: [String], freeing free: [String] = [],
    foldsCase: Bool
  ) {
    func key(_ name: String) -> String { foldsCase ? name.lowercased() : name }
    var taken = Set(names.map(key))
    var pending = renames
    func move(_ from: String, _ to: String) {
      moves.append(Transition(before: from, after: to))
      taken.remove(key(from))
      taken.insert(key(to))
    }
    func displace(_ name: String) {
      let occupant = names.first { key($0) == key(name) } ?? name
      let spare = Self.spareName(for: name, avoiding: taken, key: key)
      move(occupant, spare)
      displaced[occupant] = spare
    }
    while !pending.isEmpty {
      if let place = pending.firstIndex(where: { !taken.contains(key($0.after)) }) {
        let rename = pending.remove(at: place)
        move(rename.before, rename.after)
        continue
      }
      let first = pending[0]
      if let place = pending.firstIndex(where: { key($0.before) == key(first.after) }) {
        let spare = Self.spareName(for: first.after, avoiding: taken, key: key)
        move(pending[place].before, spare)
        pending[place] = Transition(before: spare, after: pending[place].after)
      } else {
        displace(first.after)
      }
    }
    for name in free where taken.contains(key(name)) { displace(name) }
  }

  /// A free name, cut so that no database cuts it again.
  private static func spareName(
    for name: String, avoiding taken: Set<String>, key: (String) -> String
  ) -> String {
    let naming = ConstraintNaming(.postgresql)
    var number = 1
    while true {
      let spare = naming.name(["_schemagen_\(number)_\(name)"], suffix: "")
      if !taken.contains(key(spare)) { return spare }
      number += 1
    }
  }
}
