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
  ///   - foldsCase: Whether names that differ in case only are the same.
  init(_ renames: [Transition<String>], among names: [String], foldsCase: Bool) {
    func key(_ name: String) -> String { foldsCase ? name.lowercased() : name }
    var taken = Set(names.map(key))
    var pending = renames
    func move(_ from: String, _ to: String) {
      moves.append(Transition(before: from, after: to))
      taken.remove(key(from))
      taken.insert(key(to))
    }
    while !pending.isEmpty {
      if let place = pending.firstIndex(where: { !taken.contains(key($0.after)) }) {
        let rename = pending.remove(at: place)
        move(rename.before, rename.after)
        continue
      }
      let first = pending[0]
      let spare = Self.spareName(for: first.after, avoiding: taken, key: key)
      if let place = pending.firstIndex(where: { key($0.before) == key(first.after) }) {
        move(pending[place].before, spare)
        pending[place] = Transition(before: spare, after: pending[place].after)
      } else {
        let occupant = names.first { key($0) == key(first.after) } ?? first.after
        move(occupant, spare)
        displaced[occupant] = spare
      }
    }
  }

  private static func spareName(
    for name: String, avoiding taken: Set<String>, key: (String) -> String
  ) -> String {
    var number = 1
    while taken.contains(key("_schemagen_\(number)_\(name)")) { number += 1 }
    return String("_schemagen_\(number)_\(name)".prefix(60))
  }
}
