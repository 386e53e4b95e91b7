extension ModelDraft {
  /// The primary key and all unique keys over columns.
  package var uniqueCriteria: [KeyDraft] {
    let uniques = keys.filter { $0.kind == .unique }
    return primaryKey.map { [$0] + uniques } ?? uniques
  }

  /// Whether a key has a client-side name.
  package var hasNamedKeys: Bool {
    primaryKey?.name != nil || keys.contains { $0.name != nil }
  }

  /// Whether a key over all rows has exactly these fields, in whatever order.
  package func hasKey(over fields: [Int]) -> Bool {
    if fields.count == 1, keys.count < 8 { return hasKey(inOrder: fields) }
    return keySets.sorted.contains(fields.sorted())
  }

  /// Whether a key over all rows has exactly these fields, in this order.
  package func hasKey(inOrder fields: [Int]) -> Bool {
    // Most models have so few keys that making sets of them takes longer.
    guard keys.count < 8 else { return keySets.ordered.contains(fields) }
    return primaryKey?.holds(for: fields) ?? false
      || keys.contains { $0.kind == .unique && $0.holds(for: fields) }
  }

  /// The fields of all keys over all rows, made when first asked for.
  private var keySets: KeySets {
    if let cachedKeySets { return cachedKeySets }
    let fields = uniqueCriteria.filter { $0.predicate == nil }.map(\.fields)
    let sets = KeySets(ordered: Set(fields), sorted: Set(fields.map { $0.sorted() }))
    cachedKeySets = sets
    return sets
  }

  /// The fields of keys, for questions that many relations ask.
  package struct KeySets {
    let ordered: Set<[Int]>
    let sorted: Set<[Int]>
  }
}
