extension ModelDraft {
  /// The primary key and all unique keys over columns.
  var uniqueCriteria: [KeyDraft] {
    let uniques = keys.filter { $0.kind == .unique }
    return primaryKey.map { [$0] + uniques } ?? uniques
  }

  /// Whether a key over all rows has exactly these fields, in whatever order.
  func hasKey(over fields: [Int]) -> Bool {
    keySets.sorted.contains(fields.sorted())
  }

  /// Whether a key over all rows has exactly these fields, in this order.
  func hasKey(inOrder fields: [Int]) -> Bool {
    keySets.ordered.contains(fields)
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
  struct KeySets {
    let ordered: Set<[Int]>
    let sorted: Set<[Int]>
  }
}
