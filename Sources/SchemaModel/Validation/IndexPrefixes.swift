/// The lists of columns with which the keys and indexes of a model begin.
struct IndexPrefixes {
  private var hashes: Set<NameHash> = []

  /// Knows no index.
  init() {}

  /// Takes all keys and indexes of a model.
  init(of model: ModelDraft) {
    for key in model.keys + (model.primaryKey.map { [$0] } ?? []) {
      var hash = NameHash()
      for field in key.fields {
        hash.add(scope: field + 1)
        hashes.insert(hash)
      }
    }
  }

  /// Whether an index begins with some columns, so that it finds rows by them.
  func contain(_ columns: [Int]) -> Bool {
    var hash = NameHash()
    for column in columns { hash.add(scope: column + 1) }
    return hashes.contains(hash)
  }
}
