extension ModelDraft {
  /// The primary key and all unique keys over columns.
  var uniqueCriteria: [KeyDraft] {
    let uniques = keys.filter { $0.kind == .unique }
    return primaryKey.map { [$0] + uniques } ?? uniques
  }
}
