import DatabaseSchema

/// Renames of things that live in database schemas, in an order in which every name is free.
struct QualifiedRenames {
  /// The renames to run, one after the other.
  private(set) var moves: [Transition<QualifiedName>] = []
  /// Things that nobody renames but that stand in the way: where they have been moved to.
  private(set) var displaced: [QualifiedName: QualifiedName] = [:]
  /// What has a spare name for a while, by that name: its new name, or its old one where it goes.
  private(set) var spares: [QualifiedName: QualifiedName] = [:]

  /// Finds the order.
  ///
  /// - Parameters:
  ///   - renames: The renames, each from the name before to the name after.
  ///   - all: All names that are taken before.
  ///   - free: Names that have to be free in the end.
  ///   - foldsCase: Whether names that differ in case only are the same.
  init(
    _ renames: [Transition<QualifiedName>], among all: [QualifiedName],
    freeing free: [QualifiedName] = [], foldsCase: Bool
  ) {
    if renames.isEmpty && free.isEmpty { return }
    // A schema and a name make one name here, so that moves take part in the order.
    var names: [String: QualifiedName] = [:]
    func key(_ name: QualifiedName) -> String {
      names[name.key] = name
      return name.key
    }
    let sequence = RenameSequence(
      renames.map { Transition(before: key($0.before), after: key($0.after)) },
      among: all.map(key), freeing: free.map(key), foldsCase: foldsCase)
    for move in sequence.moves {
      let from = names[move.before] ?? QualifiedName(move.before)
      let to = names[move.after] ?? from.renamed(Self.spare(move.after))
      names[move.after] = to
      moves.append(Transition(before: from, after: to))
    }
    let lasting = Set(renames.map(\.after))
    for move in moves where !lasting.contains(move.after) {
      spares[move.after] = moves.first { $0.before == move.after }?.after ?? move.before
    }
    for (old, spare) in sequence.displaced {
      guard let from = names[old], let to = names[spare] else { continue }
      displaced[from] = to
    }
  }

  /// The name of a spare place, which no schema has part in.
  private static func spare(_ key: String) -> String {
    key.split(separator: ".").joined(separator: "_")
  }
}
