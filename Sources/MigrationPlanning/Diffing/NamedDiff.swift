import DatabaseChanges

/// The difference between two lists of things that have names in the database.
struct NamedDiff<Value: Sendable & Equatable> {
  var dropped: [Value] = []
  var added: [Value] = []
  var renamed: [Transition<Value>] = []
  var kept: [Value] = []

  /// Compares by name first; what is left and is the same but for its name is renamed.
  ///
  /// - Parameters:
  ///   - before: The things before, in the words of after.
  ///   - after: The things after.
  ///   - name: What a thing is called.
  ///   - unnamed: A thing without its name, to compare the rest.
  init(
    _ before: [Value], _ after: [Value], name: (Value) -> String, unnamed: (Value) -> Value
  ) {
    if before == after {
      kept = after
      return
    }
    var left: [Value] = []
    let news = Dictionary(after.map { (name($0), $0) }, uniquingKeysWith: { first, _ in first })
    var settled: Set<String> = []
    for old in before {
      if let new = news[name(old)], unnamed(new) == unnamed(old) {
        settled.insert(name(old))
        kept.append(new)
      } else {
        left.append(old)
      }
    }
    for new in after where !settled.contains(name(new)) {
      if let place = left.firstIndex(where: { unnamed($0) == unnamed(new) }) {
        renamed.append(Transition(before: left.remove(at: place), after: new))
      } else {
        added.append(new)
      }
    }
    dropped = left
  }
}
